import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { Answer, Job, Results } from '../load/generator.ts';
import type { Contestant, Folders } from './contestants.ts';

/** The server's core and the load's, where there are two and the machine can hold a process to one. */
const CORES = { server: '0', load: '1' } as const;

/** A server that does not answer must not keep the others waiting. */
const LONGEST_JOB_MS = 90_000;

const canPin =
  process.platform === 'linux' &&
  spawnSync('taskset', ['-c', CORES.load, process.execPath, '--version']).status === 0;

/** Whether the server and the load had a core each. */
export function isPinned(): boolean {
  return canPin;
}

export interface RunningServer {
  readonly port: number;
  readonly pid: number;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a server, held to its core, and waits until it listens. */
export async function startContestant(
  contestant: Contestant,
  folders: Folders,
  settings: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<RunningServer> {
  const { script, env } = contestant.command(folders);
  const port = await freePort();
  const child = pinned(CORES.server, [...nodeOptions, script], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      ...env,
      ...settings,
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    await reply?.arrayBuffer();
    if (reply !== null) break;
    if (over) throw new Error(`${contestant.title} ended before it listened.`);
    await new Promise((later) => setTimeout(later, 25));
  }
  return {
    port,
    pid: child.pid ?? 0,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(patience);
    },
  };
}

/** Has a process of its own do one job, held to its core. */
export function runLoad<J extends Job>(folders: Folders, job: J): Promise<Results[J['kind']]> {
  const child = pinned(CORES.load, [`${folders.built}generator.js`], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const patience = setTimeout(() => child.kill('SIGKILL'), LONGEST_JOB_MS);
  return new Promise((resolve, reject) => {
    child.once('message', (answer: Answer<J['kind']>) => {
      if ('result' in answer) resolve(answer.result);
      else reject(new Error(answer.failed));
    });
    child.once('exit', (code) => {
      clearTimeout(patience);
      reject(new Error(code === null ? 'It took too long.' : `The load ended with ${code}.`));
    });
    child.send(job);
  });
}

function pinned(
  core: string,
  args: readonly string[],
  options: Parameters<typeof spawn>[2],
): ChildProcess {
  return canPin
    ? spawn('taskset', ['-c', core, process.execPath, ...args], options)
    : spawn(process.execPath, [...args], options);
}

function freePort(): Promise<number> {
  const wanted = process.env.BENCH_PORT;
  if (wanted !== undefined) return Promise.resolve(Number(wanted));
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
