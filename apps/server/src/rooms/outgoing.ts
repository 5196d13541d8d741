import { encodeUpdate } from '@samsyn/sync';
import * as Y from 'yjs';
import type { Connection } from './connection.ts';
import type { OutgoingUpdate } from './fan-out.ts';
import { framed } from './web-socket-frame.ts';

/** How long others wait for a slow disk before they see a change that is not yet durable. */
const LONGEST_WAIT_MS = 50;

interface Waiting {
  readonly update: Uint8Array;
  /** The one connection that made all of it; it needs no copy. */
  readonly author: Connection | null;
  /** State vector of the document before the change, for those who cannot be sent it now. */
  readonly before: Uint8Array;
  /** When it came, by `performance.now()`. */
  readonly came: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

type Send = (update: OutgoingUpdate, came: number) => void;

/**
 * Holds changes back until they are durable, in order, and lets them out as few frames: what is
 * ready together goes out as one.
 */
export class Outgoing {
  readonly #waiting: Waiting[] = [];
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  add(change: Omit<Waiting, 'timer'>, durable: Promise<boolean>): void {
    const entry: Waiting = {
      ...change,
      timer: setTimeout(() => this.#releaseUpTo(entry), LONGEST_WAIT_MS),
    };
    this.#waiting.push(entry);
    void durable.then(() => this.#releaseUpTo(entry));
  }

  /** Everything that waits goes out now. */
  flush(): void {
    const newest = this.#waiting.at(-1);
    if (newest !== undefined) this.#releaseUpTo(newest);
  }

  close(): void {
    for (const { timer } of this.#waiting.splice(0)) clearTimeout(timer);
  }

  #releaseUpTo(entry: Waiting): void {
    const index = this.#waiting.indexOf(entry);
    if (index < 0) return;
    const ready = this.#waiting.splice(0, index + 1);
    for (const { timer } of ready) clearTimeout(timer);
    const sameAuthor = ready.every(({ author }) => author === entry.author);
    const update =
      ready.length === 1 ? entry.update : Y.mergeUpdates(ready.map((one) => one.update));
    const before = ready[0]?.before ?? entry.before;
    const author = sameAuthor ? entry.author : null;
    const { came } = ready[0] ?? entry;
    this.#send({ frame: framed(encodeUpdate(update)), author, before }, came);
  }
}
