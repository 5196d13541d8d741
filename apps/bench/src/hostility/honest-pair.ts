import { encodeSyncStep2, encodeUpdate, MESSAGE, SYNC, subprotocolsFor } from '@samsyn/sync';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

const EVERY_MS = 40;

/** How it went for the two, from when they began or began anew. */
export interface Honesty {
  /** From writing until the other has it, in milliseconds. */
  readonly times: readonly number[];
  /** What was ever written, and how much of it has come. */
  readonly written: number;
  readonly seen: number;
  readonly broken: boolean;
}

/** The two, wherever they work. */
export interface Pair {
  begin(): Promise<void>;
  /** Stops writing, waits until everything has come, or some seconds, and tells how it went. */
  rest(): Promise<Honesty>;
  leave(): Promise<void>;
}

/** Two who work together while others attack: one writes, the other waits for what is written. */
export class HonestPair implements Pair {
  /** From writing until the other has it, in milliseconds. */
  times: number[] = [];
  /** What was written, and how much of it has come. */
  written = 0;
  seen = 0;
  readonly #doc = new Y.Doc();
  readonly #sentAt = new Map<number, number>();
  readonly #lines: WebSocket[] = [];
  #timer: ReturnType<typeof setInterval> | null = null;

  static async meet(url: string, token: string): Promise<HonestPair> {
    const pair = new HonestPair();
    const writer = await pair.#come(url, token, () => undefined);
    const other = new Y.Doc();
    await pair.#come(url, token, (update) => {
      Y.applyUpdate(other, update);
      pair.#look(other);
    });
    pair.#doc.on('update', (update: Uint8Array) => writer.send(encodeUpdate(update)));
    return pair;
  }

  async begin(): Promise<void> {
    this.times = [];
    this.#timer ??= setInterval(() => {
      this.written += 1;
      this.#sentAt.set(this.written, performance.now());
      this.#doc.getMap('marks').set('n', this.written);
    }, EVERY_MS);
  }

  async rest(): Promise<Honesty> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    for (let tries = 0; this.seen < this.written && tries < 200; tries++) {
      await new Promise((later) => setTimeout(later, 25));
    }
    const { times, written, seen } = this;
    const broken = this.#lines.some(({ readyState }) => readyState !== WebSocket.OPEN);
    return { times, written, seen, broken };
  }

  async leave(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    for (const line of this.#lines) line.terminate();
  }

  #look(other: Y.Doc): void {
    const newest = Number(other.getMap('marks').get('n') ?? 0);
    for (let nth = this.seen + 1; nth <= newest; nth++) {
      this.times.push(performance.now() - (this.#sentAt.get(nth) ?? 0));
      this.#sentAt.delete(nth);
    }
    this.seen = Math.max(this.seen, newest);
  }

  #come(url: string, token: string, take: (update: Uint8Array) => void): Promise<WebSocket> {
    const line = new WebSocket(url, subprotocolsFor(token));
    this.#lines.push(line);
    return new Promise((resolve, reject) => {
      line.on('error', reject);
      line.on('message', (data) => {
        const decoder = decoding.createDecoder(new Uint8Array(data as Buffer));
        if (decoding.readVarUint(decoder) !== MESSAGE.sync) return;
        const step = decoding.readVarUint(decoder);
        const payload = decoding.readVarUint8Array(decoder);
        if (step !== SYNC.step1) return take(payload);
        line.send(encodeSyncStep2(Y.encodeStateAsUpdate(new Y.Doc())));
        resolve(line);
      });
    });
  }
}
