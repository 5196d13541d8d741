import { Worker } from 'node:worker_threads';
import { brokenSnapshot } from '../snapshots/snapshot-format.ts';
import type { AnalysisTexts } from './analyses.ts';
import type { Answer, Question } from './worker.ts';

/** Says what snapshots tell, in a thread of its own, so that live rooms never wait for it. */
export interface Analyst {
  /**
   * @param text a snapshot as its file says it
   * @throws {Problem} when the snapshot cannot be read
   */
  analyse(text: string): Promise<AnalysisTexts>;
  close(): Promise<void>;
}

/** @param workerFile where the built worker lies; asked when the first analysis is */
export function openAnalyst(workerFile: () => URL | Promise<URL>): Analyst {
  let thread: Promise<Thread> | null = null;
  return {
    analyse: async (text) => {
      thread ??= Promise.resolve(workerFile()).then((file) => new Thread(file));
      const asked = await thread;
      try {
        return await asked.ask(text);
      } catch (error) {
        // A thread that has ended answers nothing any more; the next analysis gets a new one.
        if (asked.ended) thread = null;
        throw error;
      }
    },
    close: async () => {
      if (thread !== null) await (await thread).end();
    },
  };
}

/** The worker with the questions that it has not answered yet. */
class Thread {
  readonly #worker: Worker;
  readonly #asked = new Map<
    number,
    { resolve(texts: AnalysisTexts): void; reject(error: Error): void }
  >();
  #count = 0;
  ended = false;

  constructor(file: URL) {
    this.#worker = new Worker(file);
    this.#worker.on('message', (answer: Answer) => {
      const waiting = this.#asked.get(answer.id);
      this.#asked.delete(answer.id);
      if ('texts' in answer) waiting?.resolve(answer.texts);
      else if ('problems' in answer) waiting?.reject(brokenSnapshot(answer.problems));
      else waiting?.reject(new Error(`The snapshot could not be analysed: ${answer.failed}`));
    });
    this.#worker.on('error', (error) => this.#giveUp(error as Error));
    this.#worker.on('exit', () => this.#giveUp(new Error('The analysis has ended.')));
  }

  ask(text: string): Promise<AnalysisTexts> {
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(new Error('The analysis has ended.'));
      const id = ++this.#count;
      this.#asked.set(id, { resolve, reject });
      this.#worker.postMessage({ id, text } satisfies Question);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #giveUp(error: Error): void {
    this.ended = true;
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
