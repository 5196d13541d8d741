import type { Random } from '@samsyn/board';

/**
 * Numbers that look random but follow from a text (xmur3 and mulberry32). A page that foretells a
 * command has no server's chance to borrow; what it shows stands only until the server's state comes.
 */
export function derivedChance(text: string): Random {
  let seed = 1779033703 ^ text.length;
  for (let index = 0; index < text.length; index++) {
    seed = Math.imul(seed ^ text.charCodeAt(index), 3432918353);
    seed = (seed << 13) | (seed >>> 19);
  }
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Ids of twenty letters and digits out of the given chance. */
export function idsFrom(random: Random): () => string {
  return () =>
    Array.from({ length: 20 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}
