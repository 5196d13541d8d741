import type { CellCounts } from './cell-counts.ts';

/**
 * Krippendorff's α for answers without order (nominal): α = 1 − D_o / D_e, with the coincidences
 * o_ck = Σ_u (pairs c–k in unit u) / (m_u − 1), D_o = (1/n) Σ_{c≠k} o_ck and
 * D_e = Σ_{c≠k} n_c n_k / [n(n − 1)] (Krippendorff 2011). Cells with a single answer cannot be
 * paired and do not count. Null where everybody used one single answer: then D_e is 0.
 */
export function alphaOf({ cells, kinds, counts, n }: CellCounts): number | null {
  const used = new Float64Array(kinds);
  let total = 0;
  let observed = 0;
  for (let cell = 0; cell < cells; cell++) {
    const people = n[cell] ?? 0;
    if (people < 2) continue;
    total += people;
    let same = 0;
    for (let kind = 0; kind < kinds; kind++) {
      const count = counts[cell * kinds + kind] ?? 0;
      used[kind] = (used[kind] ?? 0) + count;
      same += count * (count - 1);
    }
    observed += (people * (people - 1) - same) / (people - 1);
  }
  const expected = total * total - used.reduce((sum, count) => sum + count * count, 0);
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}
