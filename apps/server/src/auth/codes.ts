import type { BoardRecord } from '../storage/storage.ts';
import type { Chance } from './chance.ts';

/** Without 0 and O, 1, I and L, U and V: what is read aloud is typed right. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTWXYZ23456789';
/** Read aloud as two groups of four. With fewer signs, a thousand guessing machines would get in. */
const LENGTH = 8;
const LIFETIME_MS = 14 * 24 * 60 * 60_000;

/** A new code, to be read aloud and typed: 29⁸, about 500 thousand million, are possible. */
export function makeCode(chance: Chance): string {
  let code = '';
  while (code.length < LENGTH) {
    for (const byte of chance.bytes(LENGTH)) {
      // What lies above the largest multiple is drawn again: every sign is equally likely.
      const letter = byte < 232 ? ALPHABET[byte % ALPHABET.length] : undefined;
      if (letter !== undefined && code.length < LENGTH) code += letter;
    }
  }
  return code;
}

/** The code that somebody typed, in any case and with any spaces or hyphens; null for none. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  if (code.length !== LENGTH) return null;
  return [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}

/** When a code that is shown now stops letting people in, ISO: 14 days on. */
export function codeExpiry(now: number): string {
  return new Date(now + LIFETIME_MS).toISOString();
}

/** Whether a board's code no longer lets anybody in. */
export function codeIsOld(board: Pick<BoardRecord, 'codeExpiresAt'>, now: number): boolean {
  return !(expiryOf(board) > now);
}

/** Whether showing the code should make it last longer: at most once a day, it is a write. */
export function codeAges(board: Pick<BoardRecord, 'codeExpiresAt'>, now: number): boolean {
  return !(expiryOf(board) - now >= LIFETIME_MS - 24 * 60 * 60_000);
}

/** Not a number for a board of before there was an end to codes. */
function expiryOf({ codeExpiresAt = '' }: Pick<BoardRecord, 'codeExpiresAt'>): number {
  return Date.parse(codeExpiresAt);
}
