import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { brokenSnapshot } from '../snapshots/snapshot-format.ts';
import type { AnalysisTexts, Answer, Question } from './worker.ts';

/** What snapshots tell. Counting goes on in a thread of its own, so that live rooms never wait. */
export interface Analyses {
  /**
   * @param text a snapshot as its file says it
   * @param takenAt given for a snapshot that was made on the spot, whose text says no time: it tells
   *   the same as the last one that says the same, for a few seconds
   * @throws {Problem} when the snapshot cannot be read
   */
  of(text: string, takenAt?: string): Promise<AnalysisTexts>;
  close(): Promise<void>;
}

interface Kept {
  readonly texts: Promise<AnalysisTexts>;
  /** Until when it may be given again, in milliseconds since 1970. */
  readonly until: number;
}

/** A room that sees a reveal asks all at once; what they are told must not be old either. */
const FRESH_MS = 10_000;

/** One analysis is a few hundred kilobytes. */
const MOST_KEPT = 16;

/**
 * @param workerFile where the built worker lies; asked when the first analysis is
 * @param now milliseconds since 1970
 */
export function openAnalyses(workerFile: () => URL | Promise<URL>, now: () => number): Analyses {
  const kept = new Map<string, Kept>();
  let thread: Promise<Thread> | null = null;
  const ask = async (text: string, takenAt: string | null): Promise<AnalysisTexts> => {
    thread ??= Promise.resolve(workerFile()).then((file) => new Thread(file));
    const asked = await thread;
    return asked.ask(text, takenAt).catch((error: unknown) => {
      // A thread that has ended answers nothing any more; the next analysis gets a new one.
      if (asked.ended) thread = null;
      throw error;
    });
  };
  return {
    of(text, takenAt) {
      const key = createHash('sha256').update(text).digest('base64url');
      const before = kept.get(key);
      kept.delete(key);
      const fresh =
        before !== undefined && before.until > now()
          ? before
          : {
              texts: ask(text, takenAt ?? null),
              until: takenAt === undefined ? Number.POSITIVE_INFINITY : now() + FRESH_MS,
            };
      // Written again, it is the youngest; the oldest go.
      kept.set(key, fresh);
      for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
      fresh.texts.catch(() => {
        if (kept.get(key) === fresh) kept.delete(key);
      });
      return fresh.texts;
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

  ask(text: string, takenAt: string | null): Promise<AnalysisTexts> {
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(new Error('The analysis has ended.'));
      const id = ++this.#count;
      this.#asked.set(id, { resolve, reject });
      this.#worker.postMessage({ id, text, takenAt } satisfies Question);
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
