import { CATEGORIES, type Counts } from './raters.ts';

/** What is said about a cell in one word, fixed before anybody answered. */
export const LABELS = ['few', 'unknown', 'none', 'agreed', 'camps', 'scattered'] as const;
export type Label = (typeof LABELS)[number];

/** A cell is shown with figures from this many answers on; below, one could tell whose they are. */
export const ENOUGH_ANSWERS = 5;

/**
 * The label of a cell: the first that holds of `few` (fewer than five answers), `unknown` (at least
 * 40 % of those who said anything do not know), `none` (at least 75 % *no role*), `agreed` (the
 * largest role at least 75 %), `camps` (the second largest answer, *no role* included, at least
 * 30 %), `scattered`. The 75 % is the most common definition of agreement in Delphi studies; 40 and
 * 30 % are this project's choices.
 *
 * Whole numbers are compared, since 0.3 and its kin are not exact as fractions of two.
 *
 * @param n answers, without *don't know*
 */
export function labelOf(cell: { n: number; counts: Counts; unknown: number }): Label {
  const { n, counts, unknown } = cell;
  if (n < ENOUGH_ANSWERS) return 'few';
  if (unknown * 10 >= (n + unknown) * 4) return 'unknown';
  if ((counts.none ?? 0) * 4 >= n * 3) return 'none';
  const [largest = 0, second = 0] = CATEGORIES.map((category) => counts[category] ?? 0).sort(
    (a, b) => b - a,
  );
  // No role cannot be the largest here with 75 %, so the largest with 75 % is a role.
  if (largest * 4 >= n * 3) return 'agreed';
  return second * 10 >= n * 3 ? 'camps' : 'scattered';
}
