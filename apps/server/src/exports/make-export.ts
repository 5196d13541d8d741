import { Worker } from 'node:worker_threads';
import { brokenSnapshot } from '../snapshots/snapshot-format.ts';
import type { ExportJob, ExportResult } from './worker.ts';

/** Makes files out of snapshots, each in a thread of its own: live rooms never wait for one. */
export interface Exports {
  /**
   * @param signal ends the work when whoever asked has gone
   * @throws {Problem} when the snapshot cannot be read
   */
  make(job: ExportJob, signal: AbortSignal): Promise<Buffer>;
}

/** A room that has just finished asks all at once; one machine draws so many documents at a time. */
const AT_ONCE = 2;

/** @param workerFile where the built worker lies; asked when the first file is made */
export function openExports(workerFile: () => URL | Promise<URL>): Exports {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    make: async (job, signal) => {
      while (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
      running++;
      try {
        signal.throwIfAborted();
        return await inThread(await workerFile(), job, signal);
      } finally {
        running--;
        waiting.shift()?.();
      }
    },
  };
}

function inThread(file: URL, job: ExportJob, signal: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: job });
    const end = (): void => void worker.terminate();
    signal.addEventListener('abort', end, { once: true });
    worker.once('message', (result: ExportResult) => {
      if ('bytes' in result) resolve(Buffer.from(result.bytes));
      else if ('problems' in result) reject(brokenSnapshot(result.problems));
      else reject(new Error(`The file could not be made: ${result.failed}`));
      end();
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal.removeEventListener('abort', end);
      reject(new Error('The thread that made the file has ended.'));
    });
  });
}
