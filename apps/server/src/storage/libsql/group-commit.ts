import { StorageError } from '../storage.ts';
import type { Append } from './board-files.ts';
import type { Failure } from './worker.ts';

/** Above about so many updates a second, a commit waits a moment for more of them. */
const MANY_PER_SECOND = 150;
const GATHER_MS = 3;

interface Waiting extends Append {
  resolve(number: number): void;
  reject(error: Error): void;
}

/**
 * Sends what has gathered while the last commit was on its way as the next one, and under load what
 * comes in a few milliseconds more: a trip to the storage's thread costs as much as what it does.
 */
export class GroupCommit {
  readonly #commit: (updates: Append[]) => Promise<unknown[]>;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #newest: Promise<unknown> = Promise.resolve();
  /** Updates of about the last second, each counting less the older it is. */
  #recent = 0;
  #lastAt = 0;

  constructor(commit: (updates: Append[]) => Promise<unknown[]>) {
    this.#commit = commit;
  }

  append(room: string, update: Uint8Array): Promise<number> {
    const now = performance.now();
    this.#recent = this.#recent * Math.exp((this.#lastAt - now) / 1000) + 1;
    this.#lastAt = now;
    const stored = new Promise<number>((resolve, reject) => {
      this.#waiting.push({ room, update, resolve, reject });
      this.#running ??= this.#run();
    });
    this.#newest = stored;
    return stored;
  }

  /** Resolves when everything handed over before has been stored or refused. */
  async reached(): Promise<void> {
    await this.#newest.catch(() => undefined);
  }

  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #run(): Promise<void> {
    // What other rooms append in this turn of the loop shares the commit.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      if (this.#recent > MANY_PER_SECOND) await new Promise((go) => setTimeout(go, GATHER_MS));
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        const answers = await this.#commit(batch.map(({ room, update }) => ({ room, update })));
        for (const [index, waiting] of batch.entries()) {
          const answer = answers[index];
          if (typeof answer === 'number') waiting.resolve(answer);
          else waiting.reject(errorOf(answer));
        }
      } catch (error) {
        for (const { reject } of batch) reject(error as Error);
      }
    }
    this.#running = null;
  }
}

function errorOf(answer: unknown): StorageError {
  const { failure, message } = answer as Failure;
  return new StorageError(failure, message);
}
