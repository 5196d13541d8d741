import { Duplex } from 'node:stream';

/** What a line does to the tunnel that it runs through; `done` is called when it may go on. */
export interface LineEnds {
  readonly send: (bytes: Buffer, done: (error?: Error | null) => void) => void;
  readonly ended: () => void;
}

/** The bytes of one WebSocket, for the library and the rooms as if they came over a socket. */
export class TunnelledLine extends Duplex {
  readonly #ends: LineEnds;
  /** Whoever waits until what came has been read. */
  #drained: (() => void) | null = null;

  constructor(ends: LineEnds) {
    super({ allowHalfOpen: false });
    this.#ends = ends;
    // The rooms hear of it by `close`; an error that nobody hears would end the process.
    this.on('error', () => undefined);
  }

  /** Bytes have come for it; done when it has room for more. */
  receive(bytes: Uint8Array): Promise<void> {
    if (this.destroyed || this.readableEnded || this.push(bytes)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#drained = resolve;
    });
  }

  /** The other end has gone, in an orderly way or not. */
  hangUp(): void {
    this.destroy();
  }

  override _read(): void {
    this.#drained?.();
    this.#drained = null;
  }

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.#ends.send(chunk, done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#ends.ended();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#drained?.();
    this.#drained = null;
    this.#ends.ended();
    done(error);
  }
}
