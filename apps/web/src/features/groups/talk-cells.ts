import { type Board, cellKey } from '@samsyn/board';
import type { CellResult } from '@samsyn/workshop';
import { useMemo } from 'react';
import { useBoard, useWorkshop } from '../../live/session-context.ts';
import { divergentCells } from '../reveal/divergent-cells.ts';
import { type RevealedRound, revealedRounds } from '../reveal/revealed-rounds.ts';

/** The latest round that is revealed; what groups talk about comes from it. */
export function useTalkRound(): RevealedRound | undefined {
  return useWorkshop((day) => revealedRounds(day).at(-1));
}

/** The cells that are worth a talk: the most divided first, those that are settled last. */
export function useTalkCells(): readonly CellResult[] {
  const round = useTalkRound();
  const settled = useBoard((board) => board.settled);
  return useMemo(() => (round === undefined ? [] : talkCells(round, settled)), [round, settled]);
}

export function talkCells(
  { layer, results }: Pick<RevealedRound, 'layer' | 'results'>,
  settled: Board['settled'],
): readonly CellResult[] {
  const isSettled = ({ stage, actor }: CellResult): boolean =>
    settled.has(cellKey({ layer, stage, actor }));
  return divergentCells(results).sort((a, b) => Number(isSettled(a)) - Number(isSettled(b)));
}
