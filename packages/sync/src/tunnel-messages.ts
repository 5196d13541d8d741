/**
 * What goes through a tunnel: the bytes of many WebSockets over HTTP, for networks that let no
 * WebSocket through. Each message is a kind (1 byte), the number of a line (4 bytes, big-endian),
 * a length (4 bytes) and as many bytes.
 */
export const TUNNEL = {
  /** From the server, once and first: the name by which the tunnel is posted to. */
  name: 0,
  /** From the client: a line begins; JSON of a `TunnelKnock`. */
  open: 1,
  /** Either way: bytes of a line, as they would be on a socket. */
  bytes: 2,
  /** Either way: the line has ended. */
  end: 3,
} as const;

/** What a client says to open a line: what it would have said with an upgrade. */
export interface TunnelKnock {
  /** Path and query, such as `/sync/boards/<id>?saved=1`. */
  readonly path: string;
  readonly protocols: readonly string[];
}

export interface TunnelMessage {
  readonly kind: number;
  readonly line: number;
  readonly payload: Uint8Array;
}

/** Where the tunnel's answer is asked for, and where what goes up is posted. */
export const TUNNEL_PATH = '/api/tunnel';
export const TUNNEL_UP_PATH = '/api/tunnel/up';
/** The header that names the tunnel of what is posted. */
export const TUNNEL_HEADER = 'samsyn-tunnel';
/** Largest body of one post, in bytes: the largest frame, and what stands before it. */
export const TUNNEL_POST_BYTES = (1 << 20) + (64 << 10);

const HEAD = 9;
/** No message is longer, in bytes; whoever announces one means nothing good. */
const LONGEST = 16 << 20;

export function encodeTunnel({ kind, line, payload }: TunnelMessage): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(HEAD + payload.length);
  const view = new DataView(message.buffer);
  view.setUint8(0, kind);
  view.setUint32(1, line);
  view.setUint32(5, payload.length);
  message.set(payload, HEAD);
  return message;
}

/** Puts messages together out of the pieces in which they come. */
export class TunnelReader {
  #rest: Uint8Array = new Uint8Array(0);

  /** @throws {Error} for a message that is too long to be one */
  read(piece: Uint8Array): TunnelMessage[] {
    let bytes = this.#rest.length === 0 ? piece : joined([this.#rest, piece]);
    const messages: TunnelMessage[] = [];
    while (bytes.length >= HEAD) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, HEAD);
      const length = view.getUint32(5);
      if (length > LONGEST) throw new Error('A message of the tunnel is too long.');
      if (bytes.length < HEAD + length) break;
      const payload = bytes.subarray(HEAD, HEAD + length);
      messages.push({ kind: view.getUint8(0), line: view.getUint32(1), payload });
      bytes = bytes.subarray(HEAD + length);
    }
    this.#rest = bytes;
    return messages;
  }

  /** False while half a message has come. */
  get whole(): boolean {
    return this.#rest.length === 0;
  }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
