import { parentPort, workerData } from 'node:worker_threads';
import { StorageError, type StorageFailure } from '../storage.ts';
import { isDamage } from './board-file.ts';
import { BoardFiles } from './board-files.ts';
import { collectClosed } from './collect.ts';
import { type OperationName, type Operations, operationsOn } from './operations.ts';

/** A question to the worker, and its answer. */
export interface Question {
  readonly id: number;
  readonly operation: OperationName;
  readonly args: readonly unknown[];
}
export interface Failure {
  readonly failure: StorageFailure;
  readonly message: string;
}
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failed: Failure }
  | { readonly report: string };

export interface WorkerSettings {
  readonly dataDir: string;
  readonly largestPages: number;
  readonly unusedMs: number;
}

const port = parentPort;
if (port === null) throw new Error('The storage worker runs as a worker thread only.');
const { dataDir, largestPages, unusedMs } = workerData as WorkerSettings;
/** How often it is looked for files that nobody uses. */
const LOOK_MS = 250;

/** Asked before the files are open, the worker answers with why they could not be opened. */
let files: BoardFiles | null = null;
let operations: Operations | null = null;
let notOpened: unknown = null;
let indexed: Promise<void> | null = null;
try {
  files = new BoardFiles({
    dataDir,
    largestPages,
    unusedMs,
    report: (report) => port.postMessage({ report } satisfies Answer),
    stamp: () => new Date().toISOString().replace(/[:.]/g, '-'),
  });
  operations = operationsOn(files);
  indexed = files.completeIndex(collectClosed).catch((error: unknown) => {
    operations = null;
    notOpened = error;
  });
} catch (error) {
  notOpened = error;
}

const tasks: (() => void)[] = [];
let atWork = false;
port.on('message', (question: Question) => {
  tasks.push(() => answer(question));
  void work();
});
setInterval(() => {
  tasks.push(() => files?.open.closeUnused());
  void work();
}, LOOK_MS).unref();

/**
 * One after the other; after one that closes files, the next waits until they are closed indeed. An
 * error here ends the thread, and with it every question, instead of leaving some without an answer.
 */
async function work(): Promise<void> {
  if (atWork) return;
  atWork = true;
  await indexed;
  for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
    task();
    files?.open.closeBeyond();
    if (files?.open.takeLetGo()) await collectClosed();
  }
  atWork = false;
}

function answer({ id, operation, args }: Question): void {
  try {
    if (operations === null) throw notOpened;
    const run = operations[operation] as (...args: readonly unknown[]) => unknown;
    port?.postMessage({ id, result: plain(run(...args)) } satisfies Answer);
  } catch (error) {
    port?.postMessage({ id, failed: failureOf(error) } satisfies Answer);
  }
}

/** Errors inside a list of answers cannot cross to the other thread as they are. */
function plain(result: unknown): unknown {
  if (!Array.isArray(result)) return result;
  return result.map((one: unknown) =>
    typeof one === 'object' && one !== null && 'error' in one ? failureOf(one.error) : one,
  );
}

function failureOf(error: unknown): Failure {
  if (error instanceof StorageError) return { failure: error.failure, message: error.message };
  const { code = '', message = 'unknown' } = error as { code?: string; message?: string };
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || /disk is full/.test(message)) {
    return { failure: 'full', message: 'The disk is full.' };
  }
  return { failure: isDamage(error) ? 'damaged' : 'unavailable', message };
}
