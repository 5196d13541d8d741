const BINARY = 0x82;

/**
 * Messages as WebSocket frames of a server, one after the other in one buffer. Made once, it is
 * written to as many sockets as listen: what costs is the write, so what goes out together is one.
 */
export function framed(...messages: readonly Uint8Array[]): Buffer {
  let length = 0;
  for (const message of messages) length += headerLength(message.length) + message.length;
  const buffer = Buffer.allocUnsafe(length);
  let at = 0;
  for (const message of messages) {
    at = writeHeader(buffer, at, message.length);
    buffer.set(message, at);
    at += message.length;
  }
  return buffer;
}

/** Bytes that stand before a message of that length. */
export function headerLength(length: number): number {
  if (length < 126) return 2;
  return length < 65_536 ? 4 : 10;
}

/** Writes what stands before a binary message, and answers where the message begins. */
export function writeHeader(buffer: Buffer, at: number, length: number): number {
  buffer[at] = BINARY;
  if (length < 126) {
    buffer[at + 1] = length;
    return at + 2;
  }
  if (length < 65_536) {
    buffer[at + 1] = 126;
    buffer.writeUInt16BE(length, at + 2);
    return at + 4;
  }
  buffer[at + 1] = 127;
  buffer.writeUInt32BE(Math.floor(length / 2 ** 32), at + 2);
  buffer.writeUInt32BE(length >>> 0, at + 6);
  return at + 10;
}
