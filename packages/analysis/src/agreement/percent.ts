import type { CellCounts } from './cell-counts.ts';

/**
 * P̄, the chance that two people give the same answer for a cell: the mean over cells with n ≥ 2 of
 * P_c = Σ_k n_k(n_k − 1) / [n(n − 1)] (Fleiss). Null without such a cell.
 */
export function percentOf({ cells, kinds, counts, n }: CellCounts): number | null {
  let sum = 0;
  let compared = 0;
  for (let cell = 0; cell < cells; cell++) {
    const people = n[cell] ?? 0;
    if (people < 2) continue;
    let same = 0;
    for (let place = cell * kinds; place < (cell + 1) * kinds; place++) {
      const count = counts[place] ?? 0;
      same += count * (count - 1);
    }
    sum += same / (people * (people - 1));
    compared++;
  }
  return compared === 0 ? null : sum / compared;
}
