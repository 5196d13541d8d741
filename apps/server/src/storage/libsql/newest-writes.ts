import { existsSync, readFileSync } from 'node:fs';

/** Magic number of a write-ahead log; its last bit says in which order checksums read bytes. */
const MAGIC = 0x377f0682;
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/**
 * Bytes at the end of a board's newest writes that SQLite will leave out without a word: a frame
 * that was cut or damaged, and with it what follows, or the frames of a commit that never ended.
 * What is left over from before the last checkpoint is not counted.
 *
 * @see https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function tornBytes(path: string): number {
  if (!existsSync(path)) return 0;
  const log = readFileSync(path);
  if (log.length === 0) return 0;
  if (log.length < HEADER_BYTES) return log.length;
  const magic = log.readUInt32BE(0);
  const sum = new Checksum((magic & 1) === 1);
  const frameBytes = FRAME_HEADER_BYTES + log.readUInt32BE(8);
  sum.add(log, 0, HEADER_BYTES - 8);
  if ((magic & ~1) !== MAGIC || !sum.is(log, HEADER_BYTES - 8)) return log.length;
  const salts = log.subarray(16, 24);
  let whole = HEADER_BYTES;
  let at = HEADER_BYTES;
  for (; at < log.length; at += frameBytes) {
    // From here on there may be only what an earlier round has left.
    const sameRound = log.subarray(at + 8, at + 16).equals(salts);
    if (!sameRound && at + 16 <= log.length) return at - whole;
    if (at + frameBytes > log.length) break;
    sum.add(log, at, at + 8);
    sum.add(log, at + FRAME_HEADER_BYTES, at + frameBytes);
    if (!sum.is(log, at + 16)) break;
    const commits = log.readUInt32BE(at + 4) !== 0;
    if (commits) whole = at + frameBytes;
  }
  return log.length - whole;
}

class Checksum {
  readonly #bigEndian: boolean;
  #one = 0;
  #two = 0;

  constructor(bigEndian: boolean) {
    this.#bigEndian = bigEndian;
  }

  add(bytes: Buffer, from: number, to: number): void {
    for (let at = from; at < to; at += 8) {
      this.#one = (this.#one + this.#read(bytes, at) + this.#two) >>> 0;
      this.#two = (this.#two + this.#read(bytes, at + 4) + this.#one) >>> 0;
    }
  }

  is(bytes: Buffer, at: number): boolean {
    return bytes.readUInt32BE(at) === this.#one && bytes.readUInt32BE(at + 4) === this.#two;
  }

  #read(bytes: Buffer, at: number): number {
    return this.#bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
  }
}
