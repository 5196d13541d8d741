import type { CellCounts } from './cell-counts.ts';
import { percentOf } from './percent.ts';

/**
 * Gwet's AC1: (P̄ − p_e) / (1 − p_e) with p_e = Σ_k π_k(1 − π_k) / (q − 1), where π_k is the mean over
 * cells with an answer of the share that gave answer k (Gwet 2008; missing answers as in irrCAC). q
 * is the number of answers that could be given, not of those that were.
 */
export function ac1Of(of: CellCounts, q: number = of.kinds): number | null {
  const percent = percentOf(of);
  if (percent === null) return null;
  const { cells, kinds, counts, n } = of;
  const shares = new Float64Array(kinds);
  let answered = 0;
  for (let cell = 0; cell < cells; cell++) {
    const people = n[cell] ?? 0;
    if (people === 0) continue;
    answered++;
    for (let kind = 0; kind < kinds; kind++) {
      shares[kind] = (shares[kind] ?? 0) + (counts[cell * kinds + kind] ?? 0) / people;
    }
  }
  const chance =
    shares.reduce((sum, share) => sum + (share / answered) * (1 - share / answered), 0) / (q - 1);
  return (percent - chance) / (1 - chance);
}
