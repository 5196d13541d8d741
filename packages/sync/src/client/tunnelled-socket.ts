import { joined } from '../tunnel-messages.ts';
import { encodeClientFrame, FrameReader, OPCODE } from './web-socket-frames.ts';

/** What a socket does to the tunnel that it runs through. */
export interface TunnelMouth {
  readonly send: (bytes: Uint8Array) => void;
  readonly leave: () => void;
}

const LOST = 1006;
const AGREED = /^HTTP\/1\.1 101 /;

/**
 * As much of a browser's WebSocket as the provider uses, over a tunnel. It speaks WebSocket to the
 * server, so that limits, close codes and the rest are the server's one set of rules.
 */
export class TunnelledSocket {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  binaryType = 'arraybuffer';
  readyState = 0;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  readonly #mouth: TunnelMouth;
  readonly #frames = new FrameReader();
  /** What came before the server had agreed; null when it has. */
  #greeting: Uint8Array | null = new Uint8Array(0);

  constructor(mouth: TunnelMouth) {
    this.#mouth = mouth;
  }

  send(data: ArrayBufferView<ArrayBuffer>): void {
    if (this.readyState !== this.OPEN) return;
    const { buffer, byteOffset, byteLength } = data;
    const payload = new Uint8Array(buffer, byteOffset, byteLength);
    this.#mouth.send(encodeClientFrame(OPCODE.binary, payload));
  }

  close(): void {
    if (this.readyState === this.OPEN) {
      this.#mouth.send(encodeClientFrame(OPCODE.close, new Uint8Array([0x03, 0xe8])));
    }
    this.ended(LOST);
  }

  /** Bytes of the server have come. */
  received(bytes: Uint8Array): void {
    const rest = this.#greeting === null ? bytes : this.#greet(joined([this.#greeting, bytes]));
    for (const frame of this.#frames.read(rest)) this.#take(frame.opcode, frame.payload);
  }

  /** The line is gone; the code is 1006 where the server has said none. */
  ended(code: number = LOST, reason = ''): void {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.#mouth.leave();
    // As a browser: never while whoever closes it is still at it.
    queueMicrotask(() => {
      this.onclose?.({ type: 'close', code, reason, wasClean: code !== LOST } as CloseEvent);
    });
  }

  #greet(bytes: Uint8Array): Uint8Array {
    const text = String.fromCharCode(...bytes.subarray(0, 4096));
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) {
      this.#greeting = bytes;
      if (bytes.length > 4096) this.ended();
      return new Uint8Array(0);
    }
    this.#greeting = null;
    if (!AGREED.test(text)) {
      this.ended();
      return new Uint8Array(0);
    }
    this.readyState = this.OPEN;
    this.onopen?.({ type: 'open' } as Event);
    return bytes.subarray(end + 4);
  }

  #take(opcode: number, payload: Uint8Array): void {
    if (this.readyState !== this.OPEN) return;
    if (opcode === OPCODE.binary) {
      this.onmessage?.({ type: 'message', data: payload.buffer } as MessageEvent);
    } else if (opcode === OPCODE.ping) {
      this.#mouth.send(encodeClientFrame(OPCODE.pong, payload));
    } else if (opcode === OPCODE.close) {
      this.#mouth.send(encodeClientFrame(OPCODE.close, payload));
      const code = ((payload[0] ?? 0) << 8) | (payload[1] ?? 0);
      this.ended(code === 0 ? LOST : code, new TextDecoder().decode(payload.subarray(2)));
    }
  }
}
