import {
  type CellResult,
  type RoundResults,
  type Spot,
  spotKey,
  widestDivergences,
} from '@samsyn/workshop';

/** The cells on which the pictures part, whole, the widest first. */
export function divergentCells(results: RoundResults): CellResult[] {
  const cells = new Map(results.cells.map((cell) => [spotKey(cell), cell]));
  return widestDivergences(results).flatMap((spot) => cells.get(spotKey(spot)) ?? []);
}

/** Focus key of a divergence in the list. */
export function divergenceKey(spot: Spot): string {
  return `divergence:${spotKey(spot)}`;
}
