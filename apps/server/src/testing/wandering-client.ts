import { encodeSyncStep1, encodeSyncStep2, encodeUpdate, subprotocolsFor } from '@samsyn/sync';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readFrame, savedIn } from './raw-client.ts';

/** A person with a bad line: edits on whether connected or not, and knows what is saved. */
export class WanderingClient {
  readonly doc = new Y.Doc();
  readonly #url: string;
  readonly #token: string;
  #socket: WebSocket | null = null;
  /** Step-2 and update frames sent on this connection, and how many of them are durable. */
  #sent = 0;
  #saved = 0;
  #answered = false;
  #asked = false;
  #changed: (() => void) | null = null;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send(encodeUpdate(update), true);
    });
  }

  get connected(): boolean {
    return this.#socket !== null;
  }

  connect(): void {
    const socket = new WebSocket(`${this.#url}?saved=1`, subprotocolsFor(this.#token));
    this.#socket = socket;
    this.#sent = 0;
    this.#saved = 0;
    this.#answered = false;
    this.#asked = false;
    socket.on('open', () => this.#send(encodeSyncStep1(Y.encodeStateVector(this.doc)), false));
    socket.on('message', (data) => {
      if (this.#socket === socket) this.#hear(new Uint8Array(data as Buffer));
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = null;
    });
  }

  /** The line breaks without a word; what was on its way may or may not have arrived. */
  disconnect(): void {
    this.#socket?.terminate();
    this.#socket = null;
  }

  /** Resolves when everything here is on the server's disk and everything there is here. */
  async settled(): Promise<void> {
    while (!(this.#answered && this.#asked && this.#saved === this.#sent)) {
      await new Promise<void>((changed) => {
        this.#changed = changed;
      });
    }
  }

  #hear(frame: Uint8Array): void {
    const seen = readFrame(frame);
    if (seen.kind === '0.0') {
      this.#send(encodeSyncStep2(Y.encodeStateAsUpdate(this.doc, seen.payload)), true);
      this.#asked = true;
    } else if (seen.kind === '0.1' || seen.kind === '0.2') {
      Y.applyUpdate(this.doc, seen.payload, this);
      if (seen.kind === '0.1') this.#answered = true;
    } else if (seen.kind === '100') {
      this.#saved = savedIn(seen).frames;
    }
    this.#changed?.();
  }

  #send(frame: Uint8Array, counts: boolean): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#socket.send(frame);
    if (counts) this.#sent++;
  }
}
