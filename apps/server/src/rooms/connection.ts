import { CLOSE_CODES, type CloseReason, encodeSaved, KEEP_ALIVE } from '@samsyn/sync';
import type { WebSocket } from 'ws';
import { FrameBudget } from './frame-budget.ts';
import type { Visitor } from './room-hub.ts';

/** Above this many bytes waiting, nothing more is sent until the client has caught up. */
const FULL_BUFFER = 1 << 20;
/** Above this, or when it takes longer than that, the client is asked to come back later. */
const HOPELESS_BUFFER = 8 << 20;
const HOPELESS_MS = 30_000;
const CAUGHT_UP = 64 << 10;
const QUIET_MS = 15_000;
/** A client that does not answer the closing handshake is cut off after this. */
export const CLOSE_PATIENCE_MS = 2000;

/** One socket in one room: what it may send, what it has been sent, and how far it is behind. */
export class Connection {
  visitor: Visitor;
  readonly wantsSaved: boolean;
  readonly budget: FrameBudget;
  /** Step-2 and update frames of this connection that are integrated and durable. */
  #durableFrames = 0;
  /** Frames that leaned on something we lack; the next full answer makes them whole. */
  framesWithGaps = 0;
  /** State vector of the room before the first frame that was held back; null when up to date. */
  behindSince: { readonly vector: Uint8Array; readonly at: number } | null = null;
  #lastSent: number;
  #alive = true;
  #closing = false;
  readonly #socket: WebSocket;

  constructor(socket: WebSocket, visitor: Visitor, wantsSaved: boolean, now: number) {
    this.#socket = socket;
    this.visitor = visitor;
    this.wantsSaved = wantsSaved;
    this.budget = new FrameBudget(now);
    this.#lastSent = now;
    socket.on('pong', () => {
      this.#alive = true;
    });
  }

  get open(): boolean {
    return !this.#closing && this.#socket.readyState === this.#socket.OPEN;
  }

  /** Sends a frame that must not be missed: answers, refusals, what is saved. */
  send(frame: Uint8Array, now: number): void {
    if (!this.open) return;
    this.#lastSent = now;
    this.#socket.send(frame);
  }

  /** Whether a broadcast can be sent; if not, the room makes up for it later. */
  get hasRoom(): boolean {
    return this.behindSince === null && this.#socket.bufferedAmount < FULL_BUFFER;
  }

  get caughtUp(): boolean {
    return this.behindSince !== null && this.#socket.bufferedAmount < CAUGHT_UP;
  }

  countDurable(frames: number, vector: Uint8Array, now: number): void {
    this.#durableFrames += frames;
    this.sendSaved(vector, now);
  }

  sendSaved(vector: Uint8Array, now: number): void {
    if (!this.wantsSaved) return;
    this.send(encodeSaved({ stateVector: vector, frames: this.#durableFrames }), now);
  }

  /** Called every few seconds: keeps the line alive, and gives up on one that is dead or clogged. */
  look(now: number, ping: boolean): void {
    if (!this.open) return;
    if (this.#socket.bufferedAmount > HOPELESS_BUFFER) return this.close('tooSlow');
    if (this.behindSince !== null && now - this.behindSince.at > HOPELESS_MS) {
      return this.close('tooSlow');
    }
    if (ping) {
      if (!this.#alive) return this.#socket.terminate();
      this.#alive = false;
      this.#socket.ping();
    }
    if (now - this.#lastSent >= QUIET_MS && this.behindSince === null) this.send(KEEP_ALIVE, now);
  }

  close(reason: CloseReason): void {
    if (this.#closing) return;
    this.#closing = true;
    this.#socket.close(CLOSE_CODES[reason], reason);
    // A client that does not read never answers the closing handshake.
    setTimeout(() => this.#socket.terminate(), CLOSE_PATIENCE_MS).unref();
  }
}
