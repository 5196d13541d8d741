import { createHash, timingSafeEqual } from 'node:crypto';
import type { BoardRecord, KeyRole } from '../storage/storage.ts';
import type { Chance } from './chance.ts';

export const KEY_ROLES = ['facilitator', 'participant', 'viewer'] as const satisfies KeyRole[];

const KEY_BYTES = 24;

/**
 * A key to a board: the board's id, a full stop, and 192 random bits. The id is in it because a
 * key is all that somebody who joins has.
 */
export function makeKey(board: string, chance: Chance): string {
  return `${board}.${chance.bytes(KEY_BYTES).toString('base64url')}`;
}

/** The board that a key says it opens; null for what is no key. */
export function boardOfKey(key: string): string | null {
  const match = /^([A-Za-z0-9_-]{1,40})\.[A-Za-z0-9_-]+$/.exec(key);
  return match?.[1] ?? null;
}

/** What is kept instead of a key or a secret: its SHA-256, in hexadecimal. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares in constant time, so that an answer's delay says nothing. */
export function isSecret(candidate: string, hash: string): boolean {
  const known = Buffer.from(hash, 'hex');
  const given = Buffer.from(hashSecret(candidate), 'hex');
  return known.length === given.length && timingSafeEqual(known, given);
}

/** The role that a key gives on its board, or null. Every role is tried, whichever fits. */
export function roleOfKey(board: BoardRecord, key: string): KeyRole | null {
  let found: KeyRole | null = null;
  for (const role of KEY_ROLES) {
    const { hash, also = [] } = board.keys[role];
    for (const known of [hash, ...also]) if (isSecret(key, known)) found = role;
  }
  return found;
}
