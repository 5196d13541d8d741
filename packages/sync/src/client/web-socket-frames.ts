import { joined } from '../tunnel-messages.ts';

/** Kinds of WebSocket frames (RFC 6455, section 5.2). */
export const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface WebSocketFrame {
  readonly opcode: number;
  readonly payload: Uint8Array;
}

/**
 * A frame of a client. Its mask is zero: masks protect caches between that read WebSockets as HTTP,
 * and none sees this one.
 */
export function encodeClientFrame(opcode: number, payload: Uint8Array): Uint8Array {
  const { length } = payload;
  const wide = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const head = new Uint8Array(2 + wide + 4);
  const view = new DataView(head.buffer);
  head[0] = 0x80 | opcode;
  head[1] = 0x80 | (wide === 0 ? length : wide === 2 ? 126 : 127);
  if (wide === 2) view.setUint16(2, length);
  if (wide === 8) view.setBigUint64(2, BigInt(length));
  return joined([head, payload]);
}

/** Puts the frames of a server together out of the pieces in which they come; it never splits one. */
export class FrameReader {
  #rest: Uint8Array = new Uint8Array(0);

  read(piece: Uint8Array): WebSocketFrame[] {
    let bytes = this.#rest.length === 0 ? piece : joined([this.#rest, piece]);
    const frames: WebSocketFrame[] = [];
    for (;;) {
      const size = sizeOf(bytes);
      if (size === null || bytes.length < size.head + size.length) break;
      const payload = bytes.slice(size.head, size.head + size.length);
      frames.push({ opcode: (bytes[0] ?? 0) & 0x0f, payload });
      bytes = bytes.subarray(size.head + size.length);
    }
    this.#rest = bytes;
    return frames;
  }
}

function sizeOf(bytes: Uint8Array): { readonly head: number; readonly length: number } | null {
  const [, second] = bytes;
  if (second === undefined) return null;
  const short = second & 0x7f;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (short < 126) return { head: 2, length: short };
  if (short === 126) return bytes.length < 4 ? null : { head: 4, length: view.getUint16(2) };
  return bytes.length < 10 ? null : { head: 10, length: Number(view.getBigUint64(2)) };
}
