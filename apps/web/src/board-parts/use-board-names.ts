import type { Answer } from '@samsyn/board';
import { useMemo } from 'react';
import { useInView } from '../live/session-context.ts';
import { useLabels } from './use-labels.ts';

/** Names of what is on the board, for sentences. They are looked up when asked for, not before. */
export interface BoardNames {
  readonly actor: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly role: (id: Answer) => string;
  /** A card's beginning in quotation marks, or its kind when nothing is written in it. */
  readonly card: (id: string) => string;
}

const LONGEST_NAME = 60;

export function useBoardNames(): BoardNames {
  const { template: list, board } = useInView();
  const labels = useLabels();
  return useMemo(() => {
    const template = () => list.store.getState();
    return {
      actor: (id) => template().actors.find((actor) => actor.id === id)?.name ?? id,
      stage: (id) => template().stages.find((stage) => stage.id === id)?.name ?? id,
      role: (id) => labels.role(id),
      card: (id) => {
        const card = board.store.getState().cards.get(id);
        if (card === undefined) return '';
        const text = card.text.trim().replace(/\s+/g, ' ');
        if (text === '') return labels.kind(card.kind);
        return text.length > LONGEST_NAME ? `”${text.slice(0, LONGEST_NAME)}…”` : `”${text}”`;
      },
    };
  }, [list, board, labels]);
}
