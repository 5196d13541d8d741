import {
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
  MESSAGE,
  readSaved,
  SYNC,
  subprotocolsFor,
} from '@samsyn/sync';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

/** Somebody who writes and deletes what is their own, and remembers how it stood after each frame. */
export class Writer {
  readonly doc = new Y.Doc();
  /** How this one's own things stood after each of its frames; the first is the answer to step 1. */
  readonly states: string[] = [];
  /** Frames of this connection that the server has called durable. */
  acknowledged = 0;
  /** Resolves when the server's document is here, and false when the connection ended before. */
  readonly synced: Promise<boolean>;
  readonly #id: string;
  readonly #socket: WebSocket;
  #heard: (() => void) | null = null;

  constructor(url: string, token: string, id: string) {
    this.#id = id;
    this.#socket = new WebSocket(`${url}?saved=1`, subprotocolsFor(token));
    this.#socket.on('open', () => {
      this.#socket.send(encodeSyncStep1(Y.encodeStateVector(this.doc)));
    });
    this.#socket.on('error', () => undefined);
    this.synced = new Promise((resolve) => {
      this.#socket.on('close', () => {
        resolve(false);
        this.#heard?.();
      });
      this.#socket.on('message', (data) => {
        if (this.#hear(new Uint8Array(data as Buffer))) resolve(true);
        this.#heard?.();
      });
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.states.push(ownState(this.doc, this.#id));
      this.#socket.send(encodeUpdate(update));
    });
  }

  get open(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Does one thing, which is one frame. */
  act(chance: (below: number) => number): void {
    const marks = this.doc.getMap<number>('marks');
    const text = this.doc.getText(`text-${this.#id}`);
    const own = [...marks.keys()].filter((key) => key.startsWith(`${this.#id}/`));
    const some = own[chance(Math.max(1, own.length))];
    switch (chance(4)) {
      case 0:
        if (some !== undefined) return void marks.delete(some);
        break;
      case 1:
        return text.insert(chance(text.length + 1), `${chance(1000)} ord `);
      case 2:
        if (text.length > 5) return text.delete(chance(text.length - 5), 5);
        break;
    }
    marks.set(`${this.#id}/${chance(50)}`, chance(1_000_000));
  }

  /** Resolves when everything so far is durable, or the connection has ended. */
  async settled(): Promise<void> {
    while (this.open && this.acknowledged < this.states.length) {
      await new Promise<void>((heard) => {
        this.#heard = heard;
      });
    }
  }

  /** Gone without a word. */
  drop(): void {
    this.#socket.terminate();
  }

  #hear(frame: Uint8Array): boolean {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.saved) this.acknowledged = readSaved(decoder).frames;
    if (type !== MESSAGE.sync) return false;
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === SYNC.step1) {
      this.states.push(ownState(this.doc, this.#id));
      this.#socket.send(encodeSyncStep2(Y.encodeStateAsUpdate(this.doc, payload)));
    } else Y.applyUpdate(this.doc, payload, this);
    return step === SYNC.step2;
  }
}

/** What in a document is one writer's own, as text that can be compared. */
export function ownState(doc: Y.Doc, id: string): string {
  const marks = [...doc.getMap<number>('marks')]
    .filter(([key]) => key.startsWith(`${id}/`))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([marks, doc.getText(`text-${id}`).toString()]);
}
