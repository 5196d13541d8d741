import { generateKeyBetween } from 'fractional-indexing';

/** Draws from [0, 1). Chance is an argument so that tests can seed it. */
export type Random = () => number;

const JITTER_BITS = 40;

/**
 * A fractional index strictly between two neighbours (`null` = the end of the list).
 *
 * The plain index gives two clients that insert at the same place the same key, and then nothing
 * can ever be put between the two. So the gap is halved a further 40 times in random directions:
 * the chance that two clients meet is 2⁻⁴⁰ per pair.
 *
 * @throws if `before >= after`
 */
export function positionBetween(
  before: string | null,
  after: string | null,
  random: Random,
): string {
  let low = before;
  let high = after;
  let middle = generateKeyBetween(low, high);
  for (let bit = 0; bit < JITTER_BITS; bit++) {
    if (random() < 0.5) low = middle;
    else high = middle;
    middle = generateKeyBetween(low, high);
  }
  return middle;
}

/** The order on the board: by position, and by id where two positions are alike. */
export function byPosition(
  a: { readonly pos: string; readonly id: string },
  b: { readonly pos: string; readonly id: string },
): number {
  if (a.pos !== b.pos) return a.pos < b.pos ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * A position for something put at `index` of an ordered list (which no longer holds it).
 * Neighbours whose positions are alike or damaged are stepped over instead of failing.
 */
export function positionAt(
  list: readonly { readonly pos: string }[],
  index: number,
  random: Random,
): string {
  const at = Math.max(0, Math.min(index, list.length));
  const before = at > 0 ? (list[at - 1]?.pos ?? null) : null;
  let next = at;
  while (next < list.length && before !== null && (list[next]?.pos ?? '') <= before) next++;
  const after = next < list.length ? (list[next]?.pos ?? null) : null;
  try {
    return positionBetween(before, after, random);
  } catch {
    return positionBetween(null, null, random);
  }
}
