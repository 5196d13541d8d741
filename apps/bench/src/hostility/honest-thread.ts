import { parentPort, workerData } from 'node:worker_threads';
import { HonestPair, type Pair } from './honest-pair.ts';

/** What the thread is asked; it answers each with what the pair answers. */
export type Asked = keyof Pair;

const { url, token } = workerData as { url: string; token: string };
const pair = await HonestPair.meet(url, token);
parentPort?.on('message', async (asked: Asked) => parentPort?.postMessage(await pair[asked]()));
parentPort?.postMessage('met');
