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
 * Sends what was handed over in one turn of the loop as one commit. While there are many, what comes
 * until the last commit is answered, and a few milliseconds more, goes into the next: a trip to the
 * storage's thread costs as much as what it does. While there are few, nobody waits for the answer
 * to somebody else, which comes late when the loop has much to do.
 */
export class GroupCommit {
  readonly #commit: (updates: Append[]) => Promise<unknown[]>;
  #waiting: Waiting[] = [];
  /** Goes on until nothing waits any more. */
  #sending: Promise<void> | null = null;
  readonly #onTheirWay = new Set<Promise<void>>();
  #newest: Promise<unknown> = Promise.resolve();
  /** Updates of about the last second, each counting less the older it is. */
  #recent = 0;
  #lastAt = 0;

  /** @param commit answers in the order in which it was asked */
  constructor(commit: (updates: Append[]) => Promise<unknown[]>) {
    this.#commit = commit;
  }

  append(room: string, update: Uint8Array): Promise<number> {
    const now = performance.now();
    this.#recent = this.#recent * Math.exp((this.#lastAt - now) / 1000) + 1;
    this.#lastAt = now;
    const stored = new Promise<number>((resolve, reject) => {
      this.#waiting.push({ room, update, resolve, reject });
      this.#sending ??= this.#send();
    });
    this.#newest = stored;
    return stored;
  }

  /** Resolves when everything handed over before has been stored or refused. */
  async reached(): Promise<void> {
    await this.#newest.catch(() => undefined);
  }

  async settled(): Promise<void> {
    while (this.#sending !== null || this.#onTheirWay.size > 0) {
      await this.#sending;
      await Promise.all(this.#onTheirWay);
    }
  }

  async #send(): Promise<void> {
    // What other rooms append in this turn of the loop shares the commit.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const many = this.#recent > MANY_PER_SECOND;
      if (many) {
        await Promise.all(this.#onTheirWay);
        await new Promise((go) => setTimeout(go, GATHER_MS));
      }
      const batch = this.#waiting;
      this.#waiting = [];
      const answered = this.#store(batch).finally(() => this.#onTheirWay.delete(answered));
      this.#onTheirWay.add(answered);
    }
    this.#sending = null;
  }

  async #store(batch: readonly Waiting[]): Promise<void> {
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
}

function errorOf(answer: unknown): StorageError {
  const { failure, message } = answer as Failure;
  return new StorageError(failure, message);
}
