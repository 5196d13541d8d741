import type { Writable } from 'node:stream';
import {
  CLOSE_CODES,
  type CloseReason,
  encodeSaved,
  KEEP_ALIVE,
  type SavingTrouble,
} from '@samsyn/sync';
import type { WebSocket } from 'ws';
import { Budget, type Pace } from '../limits/budget.ts';
import type { Visitor } from './room-hub.ts';
import type { TimeShare } from './time-share.ts';
import { framed } from './web-socket-frame.ts';

const KEEP_ALIVE_FRAME = framed(KEEP_ALIVE);

/** How many frames a client may send (contract, section 4). */
const FRAMES_OF_A_LINE: Pace = { burst: 500, perSecond: 100 };
/** Above this many bytes waiting, nothing more is sent until the client has caught up. */
const FULL_BUFFER = 1 << 20;
/** Above this, or when it takes nothing for so long, the client is asked to come back later. */
const HOPELESS_BUFFER = 8 << 20;
const HOPELESS_MS = 30_000;
const CAUGHT_UP = 64 << 10;
const QUIET_MS = 15_000;
/** Nothing heard for so long: a line that is alive answers a ping in as long again. */
const SILENT_MS = 20_000;
/** A client that does not answer the closing handshake is cut off after this. */
export const CLOSE_PATIENCE_MS = 2000;

/** One socket in one room: what it may send, what it has been sent, and how far it is behind. */
export class Connection {
  visitor: Visitor;
  readonly wantsSaved: boolean;
  readonly budget: Budget;
  /** What its owner may take of the server's time, with this line and all others. */
  readonly share: TimeShare;
  /** Step-2 and update frames of this connection that are integrated and durable. */
  #durableFrames = 0;
  /** Frames that leaned on something we lack; the next full answer makes them whole. */
  framesWithGaps = 0;
  /** What the client has of the document, while it is owed the rest; null when nothing is owed. */
  #owed: { readonly vector: Uint8Array; readonly at: number } | null = null;
  /** A long answer goes out piece by piece, as fast as the client reads. */
  #inTurn: Buffer[] = [];
  /** Short frames that go along with the next write, at the latest when this turn is over. */
  #along: Buffer[] = [];
  /** When the client last took something, and what then still waited. */
  #tookAt: number;
  #waiting = 0;
  #lastSent: number;
  #lastHeard: number;
  #pingedAt: number | null = null;
  #rests = false;
  /** Why the server ended it; null while it has not. */
  endedBy: CloseReason | null = null;
  readonly #socket: WebSocket;
  readonly #line: Writable;

  /**
   * @param line what the WebSocket runs over: frames that are made once for many are written to it
   *   as they are, whole and in one go, so that they never come into the midst of another
   */
  constructor(
    socket: WebSocket,
    line: Writable,
    visitor: Visitor,
    wantsSaved: boolean,
    now: number,
    share: TimeShare,
  ) {
    this.#socket = socket;
    this.#line = line;
    this.visitor = visitor;
    this.wantsSaved = wantsSaved;
    this.share = share;
    this.budget = new Budget(FRAMES_OF_A_LINE, now);
    this.#lastSent = now;
    this.#lastHeard = now;
    this.#tookAt = now;
    line.on('drain', () => this.#sendNext());
    socket.on('pong', () => {
      this.#pingedAt = null;
    });
  }

  get open(): boolean {
    return this.endedBy === null && this.#socket.readyState === this.#socket.OPEN;
  }

  /** Something has come: whoever speaks need not be asked whether they are there. */
  heard(now: number): void {
    this.#lastHeard = now;
    this.#pingedAt = null;
  }

  /** Reads no more from it until there is time for its owner again. What it sends meanwhile waits there. */
  restIfSpent(): void {
    if (this.#rests || !this.open || this.share.wait() === 0) return;
    this.#rests = true;
    this.#socket.pause();
    this.share.rest(() => {
      this.#rests = false;
      this.#socket.resume();
    });
  }

  /** Sends a frame that must not be missed: answers, refusals, what is saved. */
  send(frame: Uint8Array, now: number): void {
    if (!this.open) return;
    this.#lastSent = now;
    // A write costs more than what is in it. What is durable often goes out with the next change.
    if (this.#along.push(framed(frame)) === 1) process.nextTick(() => this.#sendAlong());
  }

  #sendAlong(): void {
    if (this.#along.length > 0 && this.open) this.#line.write(this.#withAlong());
    else this.#along = [];
  }

  /** Writes a finished WebSocket frame, or several in one buffer. */
  write(frames: Buffer, now: number): void {
    if (!this.open) return;
    this.#lastSent = now;
    this.#line.write(this.#along.length === 0 ? frames : this.#withAlong(frames));
  }

  #withAlong(...frames: Buffer[]): Buffer {
    const all = [...this.#along, ...frames];
    this.#along = [];
    const [only] = all;
    return all.length === 1 && only !== undefined ? only : Buffer.concat(all);
  }

  /** Sends finished frames one after the other, and no faster than the client takes them. */
  sendInTurn(frames: readonly Buffer[], now: number): void {
    this.#lastSent = now;
    this.#inTurn.push(...frames);
    this.#sendNext();
  }

  #sendNext(): void {
    if (!this.open) this.#inTurn = [];
    if (this.#inTurn[0] !== undefined && this.#along.length > 0) {
      this.#inTurn[0] = this.#withAlong(this.#inTurn[0]);
    }
    let sent = 0;
    while (sent < this.#inTurn.length && this.#line.writableLength < FULL_BUFFER) {
      this.#line.write(this.#inTurn[sent++]);
    }
    if (sent > 0) this.#inTurn = this.#inTurn.slice(sent);
  }

  /** Something could not be sent; `vector` is what the room had before it. */
  fallBehind(vector: Uint8Array, now: number): void {
    this.#owed ??= { vector, at: now };
  }

  /** It asked for what it lacks while it could not be sent; asked twice, it is sent all. */
  owe(vector: Uint8Array, nothing: Uint8Array, now: number): void {
    this.#owed = { vector: this.#owed === null ? vector : nothing, at: this.#owed?.at ?? now };
  }

  /** Whether a broadcast can be sent; if not, the room makes up for it later. */
  get hasRoom(): boolean {
    return (
      this.#owed === null && this.#inTurn.length === 0 && this.#line.writableLength < FULL_BUFFER
    );
  }

  /** The state vector from which on the client is owed everything, once it can take it. */
  takeOwed(): Uint8Array | null {
    const caughtUp = this.#inTurn.length === 0 && this.#line.writableLength < CAUGHT_UP;
    if (this.#owed === null || !caughtUp) return null;
    const { vector } = this.#owed;
    this.#owed = null;
    return vector;
  }

  countDurable(frames: number, vector: Uint8Array, now: number): void {
    this.#durableFrames += frames;
    this.sendSaved(vector, now, null);
  }

  /** @param trouble why changes cannot be stored just now; null while they can */
  sendSaved(vector: Uint8Array, now: number, trouble: SavingTrouble | null): void {
    if (!this.wantsSaved) return;
    const frames = this.#durableFrames;
    this.send(encodeSaved({ stateVector: vector, frames, trouble }), now);
  }

  /** Called several times a second: keeps the line alive, and gives up on one that is dead, clogged or over. */
  look(now: number): void {
    if (!this.open) return;
    // No timer each: of one that is cleared, Node keeps something until it would have been due.
    if (now >= this.visitor.expiresAt) return this.close('noToken');
    const waiting = this.#line.writableLength + this.#inTurn.length;
    if (waiting === 0 || waiting < this.#waiting) this.#tookAt = now;
    this.#waiting = waiting;
    if (this.#line.writableLength > HOPELESS_BUFFER) return this.close('tooSlow');
    if (now - this.#tookAt > HOPELESS_MS) return this.close('tooSlow');
    if (this.#pingedAt !== null) {
      if (now - this.#pingedAt >= SILENT_MS) return this.#socket.terminate();
    } else if (now - this.#lastHeard >= SILENT_MS) {
      this.#lastHeard = now;
      this.#pingedAt = now;
      this.#socket.ping();
    }
    if (now - this.#lastSent >= QUIET_MS && this.hasRoom) {
      this.write(KEEP_ALIVE_FRAME, now);
    }
  }

  close(reason: CloseReason): void {
    if (this.endedBy !== null) return;
    this.#sendAlong();
    this.endedBy = reason;
    // The answer to the closing handshake must be read.
    if (this.#rests) this.#socket.resume();
    this.#socket.close(CLOSE_CODES[reason], reason);
    // A client that does not read never answers the closing handshake.
    setTimeout(() => this.#socket.terminate(), CLOSE_PATIENCE_MS).unref();
  }
}
