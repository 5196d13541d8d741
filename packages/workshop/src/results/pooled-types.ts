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

/**
 * The rows in which answers are shown by type. Where `small` holds one or two people, subtracting
 * the other rows from the whole would give away their answers, so the smallest named types join
 * `small` until it holds three. One row alone is the whole and says nothing.
 *
 * @param types pooled types, one per person
 * @returns the row of each person, or null when there is nothing to be shown by type
 */
export function shownRows(types: readonly string[]): string[] | null {
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
