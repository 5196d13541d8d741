import type { RaterAnswers } from './raters.ts';

/** From this many people on, a type of organisation is shown by its name. */
export const ENOUGH_PEOPLE = 3;

/** What types that are too small to be shown are called together. */
export const SMALL = 'small';

type Member = Pick<RaterAnswers, 'organisationType' | 'consents'>;

/** How many of the people there are of each type. */
export function countTypes(types: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/**
 * Under which type each person is shown to others: a type with fewer than three people becomes
 * `small`, and all such types become one, unless each of its people gave consent.
 *
 * @param people those who took part in the round, nobody else
 * @returns one type per person, in the same order
 */
export function pooledTypes(people: readonly Member[]): string[] {
  const sizes = countTypes(people.map(({ organisationType }) => organisationType));
  const silent = new Set(
    people.filter(({ consents }) => consents !== true).map((one) => one.organisationType),
  );
  return people.map(({ organisationType: type }) =>
    (sizes.get(type) ?? 0) < ENOUGH_PEOPLE && silent.has(type) ? SMALL : type,
  );
}

type Shown = Pick<RaterAnswers, 'consents' | 'shownAs'>;

/**
 * The rows in which answers are shown by type. Where `small` holds one or two people, subtracting
 * the other rows from the whole would give away their answers, so the smallest named types join
 * `small` until it holds three. One row alone is the whole and says nothing.
 *
 * Neither may anybody be given away by subtracting what is shown now from what was shown before,
 * as when one small type agrees after another: then the rows stay as they were.
 *
 * @param types pooled types, one per person
 * @param people the same people, with the rows in which they were shown so far
 * @returns the row of each person, or null when there is nothing to be shown by type
 */
export function shownRows(
  types: readonly string[],
  people: readonly Shown[] = [],
): readonly string[] | null {
  const wished = joinedRows(types);
  if (wished === null || !splitsTooFine(wished, people)) return wished;
  const last = people.flatMap(({ shownAs }) => shownAs?.at(-1) ?? []);
  return last.length === types.length && !standsAlone(last, people) ? last : null;
}

function joinedRows(types: readonly string[]): readonly string[] | null {
  const sizes = countTypes(types);
  const joined = new Set([SMALL]);
  let together = sizes.get(SMALL) ?? 0;
  const named = [...sizes]
    .filter(([type]) => type !== SMALL)
    .sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  for (const [type, people] of named) {
    if (together === 0 || together >= ENOUGH_PEOPLE) break;
    joined.add(type);
    together += people;
  }
  const rows = types.map((type) => (joined.has(type) ? SMALL : type));
  return new Set(rows).size > 1 ? rows : null;
}

/**
 * Whether rows of before and of now, taken together, tell apart one or two people who did not agree
 * and were not told apart before. Whoever has always stood in the same rows cannot be told apart.
 */
function splitsTooFine(rows: readonly string[], people: readonly Shown[]): boolean {
  const before = people.map(({ shownAs = [] }) => JSON.stringify(shownAs));
  const knownBefore = countTypes(before);
  const parts = before.map((part, at) => `${part} ${rows[at]}`);
  const sizes = countTypes(parts);
  return parts.some((part, at) => {
    const size = sizes.get(part) ?? 0;
    const isNew = size !== knownBefore.get(before[at] ?? '');
    return isNew && size < ENOUGH_PEOPLE && people[at]?.consents !== true;
  });
}

/** Whether anybody who does not agree, or no longer does, stands in a row of one or two. */
function standsAlone(rows: readonly string[], people: readonly Shown[]): boolean {
  const sizes = countTypes(rows);
  return rows.some(
    (row, at) => (sizes.get(row) ?? 0) < ENOUGH_PEOPLE && people[at]?.consents !== true,
  );
}
