import { encodeSyncStep1, encodeSyncStep2 } from '@samsyn/sync';
import { addressed, type Dialect, hear, hello } from './dialect.ts';
import { WireClient } from './wire-client.ts';

/** One connection to make: where, how to speak, and to which room. */
export interface Seat {
  readonly port: number;
  readonly path: string;
  readonly protocols: readonly string[];
  readonly dialect: Dialect;
  readonly room: string;
}

/** What a client has when it comes: a state vector, and its answer to *what do you have*. */
export interface Baggage {
  readonly vector: Uint8Array;
  readonly answer: Uint8Array;
}

const NOTHING = new Uint8Array([0]);
const NO_UPDATE = new Uint8Array([0, 0]);
export const EMPTY_HANDED: Baggage = { vector: NOTHING, answer: NO_UPDATE };

/** How a member came in, in milliseconds after it was asked to. */
export interface Arrival {
  /** The server said that this was all. */
  readonly synced: number;
  /** As many bytes of the document had come as were expected. */
  readonly whole: number;
  /** Bytes of the document that had come when the server said that this was all. */
  readonly bytesWhenSynced: number;
}

/** Somebody in a room, from the first word on. */
export class Member {
  readonly wire: WireClient;
  readonly #seat: Seat;

  constructor(seat: Seat) {
    this.#seat = seat;
    this.wire = new WireClient(seat);
  }

  say(message: Uint8Array): void {
    this.wire.send(addressed(this.#seat.dialect, this.#seat.room, message));
  }

  /**
   * Comes in as a client does: says what it has, answers the server's question, and waits until
   * it has been told that it has all, and has as many bytes as there must be.
   */
  async enter(baggage = EMPTY_HANDED, expectedBytes = 0): Promise<Arrival> {
    const begun = performance.now();
    const { dialect } = this.#seat;
    const came = new Promise<Arrival>((resolve, reject) => {
      let bytes = 0;
      let synced: number | null = null;
      let bytesWhenSynced = 0;
      this.wire.onFrame = (head) => {
        const heard = hear(dialect, head);
        if (heard.kind === 'step1') this.say(encodeSyncStep2(baggage.answer));
        if (heard.kind === 'step2' || heard.kind === 'update') bytes += heard.length;
        if (heard.kind === 'step2' && synced === null) {
          synced = performance.now() - begun;
          bytesWhenSynced = bytes;
        }
        if (synced === null || bytes < expectedBytes) return;
        this.wire.onFrame = null;
        resolve({ synced, whole: performance.now() - begun, bytesWhenSynced });
      };
      void this.wire.closed.then(() =>
        reject(
          new Error(`The server closed the connection (${this.wire.closeCode ?? 'no code'}).`),
        ),
      );
    });
    await this.wire.opened();
    const greeting = hello(dialect);
    if (greeting !== null) this.say(greeting);
    this.say(encodeSyncStep1(baggage.vector));
    return came;
  }
}
