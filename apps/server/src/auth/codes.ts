import type { Chance } from './chance.ts';

/** Without 0 and O, 1, I and L, U and V: what is read aloud is typed right. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTWXYZ23456789';
const LENGTH = 6;

/** A new code, to be read aloud and typed: about 600 million are possible. */
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
