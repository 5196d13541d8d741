import { crc32 } from 'node:zlib';

/** A checksum that tells bytes that were damaged on disk from those that were written. */
export function checksumOf(bytes: Uint8Array): number {
  return crc32(bytes);
}

/** @param sum as it was stored; null for what an earlier version stored without */
export function isIntact(bytes: Uint8Array, sum: unknown): boolean {
  return sum === null || sum === undefined || Number(sum) === checksumOf(bytes);
}
