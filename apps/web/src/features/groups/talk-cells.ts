import { type Board, cellKey } from '@samsyn/board';
import type { CellResult } from '@samsyn/workshop';
import { divergentCells } from '../reveal/divergent-cells.ts';
import type { RevealedRound } from '../reveal/revealed-rounds.ts';

/** The divided cells of a round, the widest first; those that the room has settled come last. */
export function talkCells(
  { layer, results }: Pick<RevealedRound, 'layer' | 'results'>,
  settled: Board['settled'],
): readonly CellResult[] {
  const isSettled = ({ stage, actor }: CellResult): boolean =>
    settled.has(cellKey({ layer, stage, actor }));
  return divergentCells(results).sort((a, b) => Number(isSettled(a)) - Number(isSettled(b)));
}
