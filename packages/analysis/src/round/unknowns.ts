import type { CellPart, UnknownShare } from '../schema/round-part.ts';

/**
 * Where knowledge is missing: the share of *don't know* among all that was said about each stage
 * and about each actor, in the order in which the cells name them. Null where nothing was said.
 */
export function unknownsOf(cells: readonly CellPart[]) {
  return {
    stages: sharesBy(cells, ({ stage }) => stage),
    actors: sharesBy(cells, ({ actor }) => actor),
  };
}

function sharesBy(cells: readonly CellPart[], by: (cell: CellPart) => string): UnknownShare[] {
  const sums = new Map<string, { said: number; unknown: number }>();
  for (const cell of cells) {
    const sum = sums.get(by(cell)) ?? { said: 0, unknown: 0 };
    sums.set(by(cell), {
      said: sum.said + cell.n + cell.unknown,
      unknown: sum.unknown + cell.unknown,
    });
  }
  return [...sums].map(([id, { said, unknown }]) => ({
    ...{ id, said, unknown },
    share: said === 0 ? null : unknown / said,
  }));
}
