import { CATEGORIES, type Counts } from './raters.ts';

export interface CellAgreement {
  /** Chance that two people agree on whether the actor takes part. */
  readonly involved: number | null;
  /** Chance that two people give the same answer, *no role* included (Fleiss' P_i). */
  readonly role: number | null;
  /** The same among those who see the actor there. */
  readonly roleGivenInvolved: number | null;
}

/** Ordered pairs among `count` people. */
const pairs = (count: number): number => count * (count - 1);
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * How likely two random people of those who answered are to agree on a cell; null where there are
 * no two of them. With n answers, n_k of kind k and m = n − n_none:
 * `involved` = [m(m−1) + (n−m)(n−m−1)] / [n(n−1)], `role` = Σ_k n_k(n_k−1) / [n(n−1)],
 * `roleGivenInvolved` = Σ_{k≠none} n_k(n_k−1) / [m(m−1)].
 */
export function agreementOf(counts: Counts): CellAgreement {
  const none = counts.none ?? 0;
  let n = 0;
  let same = 0;
  for (const category of CATEGORIES) {
    const count = counts[category] ?? 0;
    n += count;
    same += pairs(count);
  }
  const m = n - none;
  return {
    involved: share(pairs(m) + pairs(none), pairs(n)),
    role: share(same, pairs(n)),
    roleGivenInvolved: share(same - pairs(none), pairs(m)),
  };
}
