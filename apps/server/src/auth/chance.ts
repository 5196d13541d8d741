import { randomBytes } from 'node:crypto';
import { customAlphabet } from 'nanoid';

/** Where the server gets ids and secrets from; an argument so that tests can seed it. */
export interface Chance {
  readonly bytes: (count: number) => Buffer;
  /** A new id of letters and digits only, easy to select with a double click. */
  readonly newId: () => string;
  /** Draws from [0, 1). */
  readonly random: () => number;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export const systemChance: Chance = {
  bytes: randomBytes,
  newId: customAlphabet(ALPHABET, 16),
  random: Math.random,
};
