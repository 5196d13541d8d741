import {
  type AwarenessEntry,
  MESSAGE,
  readAwareness,
  readSaved,
  type Saved,
  subprotocolsFor,
} from '@samsyn/sync';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

/** A frame as its kind: `0.2` is a sync update, `1` presence, `2` a refusal, `100` what is saved. */
export interface SeenFrame {
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** What follows the kind: the update or state vector of a sync frame. */
  readonly payload: Uint8Array;
}

/** A socket that says exactly what the test says, and writes down all that it hears. */
export class RawClient {
  readonly frames: SeenFrame[] = [];
  readonly opened: Promise<void>;
  /** Resolves with the code with which it was closed. */
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;
  readonly #listeners = new Set<() => void>();

  constructor(options: { url: string; token: string | null; room?: string; wantsSaved?: boolean }) {
    const path = options.room ?? 'boards/b1';
    const query = options.wantsSaved === true ? '?saved=1' : '';
    const protocols = options.token === null ? ['samsyn.v1'] : subprotocolsFor(options.token);
    this.#socket = new WebSocket(`${options.url}/${path}${query}`, protocols);
    this.opened = new Promise((resolve, reject) => {
      this.#socket.once('open', () => resolve());
      this.#socket.once('error', reject);
    });
    this.opened.catch(() => undefined);
    this.closed = new Promise((resolve) => this.#socket.once('close', (code) => resolve(code)));
    this.#socket.on('message', (data) => {
      this.frames.push(readFrame(new Uint8Array(data as Buffer)));
      for (const listener of this.#listeners) listener();
    });
  }

  get protocol(): string {
    return this.#socket.protocol;
  }

  get kinds(): string[] {
    return this.frames.map(({ kind }) => kind);
  }

  async send(...frames: (Uint8Array | string)[]): Promise<void> {
    await this.opened;
    for (const frame of frames) this.#socket.send(frame);
  }

  /** The `nth` frame of a kind, once it has come. */
  heard(kind: string, nth = 1): Promise<SeenFrame> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.frames.filter((frame) => frame.kind === kind)[nth - 1];
        if (found === undefined) return;
        this.#listeners.delete(look);
        resolve(found);
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** Puts whatever comes of the document, and has come, into a copy of it. */
  copyInto(doc: Y.Doc): void {
    let next = 0;
    const take = (): void => {
      for (; next < this.frames.length; next++) {
        const { kind, payload } = this.frames[next] as SeenFrame;
        if (kind === '0.1' || kind === '0.2') Y.applyUpdate(doc, payload);
      }
    };
    this.#listeners.add(take);
    take();
  }

  /** Resolves when it is so, looked at after every frame, or when the line has ended. */
  until(wanted: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!wanted() && this.#socket.readyState === WebSocket.OPEN) return;
        this.#listeners.delete(look);
        this.#socket.off('close', look);
        resolve();
      };
      this.#listeners.add(look);
      this.#socket.on('close', look);
      look();
    });
  }

  /** Stops reading: what the server sends piles up. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  /** Breaks the line without a word. */
  drop(): void {
    this.#socket.terminate();
  }
}

export function readFrame(bytes: Uint8Array): SeenFrame {
  const decoder = decoding.createDecoder(bytes);
  const type = decoding.readVarUint(decoder);
  if (type !== MESSAGE.sync) return { kind: String(type), bytes, payload: bytes.subarray(1) };
  const step = decoding.readVarUint(decoder);
  return { kind: `${type}.${step}`, bytes, payload: decoding.readVarUint8Array(decoder) };
}

export function savedIn(frame: SeenFrame): Saved {
  return readSaved(decoding.createDecoder(frame.payload));
}

export function readPresence(frame: SeenFrame): AwarenessEntry[] {
  return readAwareness(decoding.createDecoder(frame.payload));
}
