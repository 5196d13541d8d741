import type { Figure } from '../schema/figure.ts';
import { t95 } from './student-t.ts';

/** A figure of a group, of all of it and without each single person; null where not defined. */
export interface LeaveOneOut {
  readonly value: number | null;
  /** One per person, in the order of the group. */
  readonly without: readonly (number | null)[];
}

/**
 * The delete-one-participant jackknife (Tukey; for α in small samples Hughes 2022): with θ_(−i)
 * the figure without person i and θ̄ their mean, SE = √((n−1)/n · Σ (θ_(−i) − θ̄)²), and the interval
 * is θ ± t · SE with n − 1 degrees of freedom at 95 %. People are what is drawn; the cells are fixed.
 *
 * Drawing people with replacement would not do: somebody drawn twice agrees with themselves.
 */
export function jackknife({ value, without }: LeaveOneOut): Figure {
  const n = without.length;
  const replicates = without.filter((one) => one !== null);
  if (value === null || n < 2 || replicates.length < n) return { value, se: null, interval: null };
  const mean = replicates.reduce((sum, one) => sum + one, 0) / n;
  const squares = replicates.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const se = Math.sqrt(((n - 1) / n) * squares);
  const half = t95(n - 1) * se;
  return { value, se, interval: [value - half, value + half] };
}

/** Later minus earlier for the same people, each left out of both at once: the paired jackknife. */
export function difference(earlier: LeaveOneOut, later: LeaveOneOut): LeaveOneOut {
  return {
    value: minus(later.value, earlier.value),
    without: later.without.map((one, person) => minus(one, earlier.without[person] ?? null)),
  };
}

const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;
