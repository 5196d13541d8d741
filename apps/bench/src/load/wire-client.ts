import { connect, type Socket } from 'node:net';

/** The first bytes of a frame tell what it is; of a megabyte more than that is not kept. */
const HEAD_BYTES = 64;
const MARK_BYTES = 10;

export interface Address {
  readonly port: number;
  /** With the query, e.g. `/sync/boards/abc?saved=1`. */
  readonly path: string;
  readonly protocols: readonly string[];
}

/**
 * A WebSocket client that costs little: no masking work, no frame is put together, marks are found
 * in the bytes as they come. What it costs would otherwise be measured instead of the server.
 */
export class WireClient {
  /** A frame has come whole: its first bytes and its length. */
  onFrame: ((head: Uint8Array, length: number) => void) | null = null;
  /** Marks to look for, such as `#E`, and who hears of each with the time of its chunk. */
  marks: readonly { readonly sign: Buffer; found(mark: string, at: number): void }[] = [];
  received = 0;
  frames = 0;
  closeCode: number | null = null;
  readonly closed: Promise<void>;
  readonly #socket: Socket;
  #ended: () => void = () => undefined;
  #opened: (() => void) | null = null;
  #upgraded = false;
  #start: Buffer = Buffer.alloc(0);
  #left = 0;
  #length = 0;
  #opcode = 0;
  #head: Buffer = Buffer.alloc(0);
  #carry: Buffer = Buffer.alloc(0);

  constructor({ port, path, protocols }: Address) {
    this.closed = new Promise((resolve) => {
      this.#ended = resolve;
    });
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', () => this.#ended());
    this.#socket.on('close', () => this.#ended());
    this.#socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: c2Ftc3luLWJlbmNoLXJ1bg==',
        ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`] : []),
        '\r\n',
      ].join('\r\n'),
    );
  }

  /** Resolves when the server has upgraded the connection; rejects when it ends before. */
  opened(): Promise<void> {
    if (this.#upgraded) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#opened = resolve;
      void this.closed.then(() => reject(new Error('The server did not take the connection.')));
    });
  }

  send(payload: Uint8Array): void {
    this.#socket.write(clientFrame(2, payload));
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  end(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.received += chunk.length;
    if (this.marks.length > 0) this.#lookForMarks(chunk);
    let at = 0;
    if (!this.#upgraded) {
      this.#start = Buffer.concat([this.#start, chunk]);
      const end = this.#start.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!this.#start.toString('latin1', 0, 12).endsWith(' 101')) return this.end();
      chunk = this.#start.subarray(end + 4);
      this.#start = Buffer.alloc(0);
      this.#upgraded = true;
      this.#opened?.();
    }
    while (at < chunk.length)
      at = this.#left > 0 ? this.#payload(chunk, at) : this.#header(chunk, at);
  }

  #header(chunk: Buffer, at: number): number {
    const before = this.#start.length;
    const bytes =
      before > 0
        ? Buffer.concat([this.#start, chunk.subarray(at, at + 10)])
        : chunk.subarray(at, at + 10);
    const short = bytes.length < 2 ? 0 : (bytes[1] as number) & 127;
    const size = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (bytes.length < size) {
      this.#start = Buffer.from(bytes);
      return chunk.length;
    }
    this.#start = Buffer.alloc(0);
    this.#opcode = (bytes[0] as number) & 15;
    this.#length =
      size === 2 ? short : size === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
    this.#left = this.#length;
    this.#head = Buffer.alloc(0);
    if (this.#left === 0) this.#whole();
    return at + size - before;
  }

  #payload(chunk: Buffer, at: number): number {
    const part = chunk.subarray(at, Math.min(chunk.length, at + this.#left));
    const wanted = HEAD_BYTES - this.#head.length;
    if (wanted > 0 && (this.onFrame !== null || this.#opcode > 2)) {
      this.#head =
        this.#head.length === 0
          ? part.subarray(0, wanted)
          : Buffer.concat([this.#head, part.subarray(0, wanted)]);
    }
    this.#left -= part.length;
    if (this.#left === 0) this.#whole();
    else if (this.#head.length > 0) this.#head = Buffer.from(this.#head);
    return at + part.length;
  }

  #whole(): void {
    if (this.#opcode === 9) this.#socket.write(clientFrame(10, this.#head));
    else if (this.#opcode === 8) {
      this.closeCode = this.#head.length < 2 ? 1005 : this.#head.readUInt16BE(0);
      this.#socket.end(clientFrame(8, this.#head.subarray(0, 2)));
    } else {
      this.frames++;
      this.onFrame?.(this.#head, this.#length);
    }
  }

  #lookForMarks(chunk: Buffer): void {
    const at = performance.now();
    const bytes = this.#carry.length > 0 ? Buffer.concat([this.#carry, chunk]) : chunk;
    for (const { sign, found } of this.marks) {
      for (let place = bytes.indexOf(sign); place >= 0; place = bytes.indexOf(sign, place + 2)) {
        if (place + MARK_BYTES <= bytes.length)
          found(bytes.toString('latin1', place + 2, place + MARK_BYTES), at);
      }
    }
    // A mark may go on in the next chunk; one that was whole is not seen twice.
    const last = bytes.lastIndexOf('#');
    const cut = last >= 0 && last > bytes.length - MARK_BYTES;
    this.#carry = cut ? Buffer.from(bytes.subarray(last)) : Buffer.alloc(0);
  }
}

/** A frame as a client must send it; a mask of zeros is a mask too, and costs nothing. */
function clientFrame(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const size = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.alloc(size + 4 + length);
  frame[0] = 0x80 | opcode;
  if (size === 2) frame[1] = 0x80 | length;
  else if (size === 4) {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 0x80 | 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(payload, size + 4);
  return frame;
}
