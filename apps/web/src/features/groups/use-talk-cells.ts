import type { CellResult } from '@samsyn/workshop';
import { useMemo } from 'react';
import { useBoard, useWorkshop } from '../../live/session-context.ts';
import { type RevealedRound, revealedRounds } from '../reveal/revealed-rounds.ts';
import { talkCells } from './talk-cells.ts';

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
