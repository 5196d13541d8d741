import type { Board } from '@samsyn/board';
import type { TemplateList } from '@samsyn/documents';

/** What would lose its place if an entry were taken away. */
export interface PlacedCount {
  readonly placements: number;
  readonly cards: number;
}

/** Counts what stands on the board at a stage, or what an actor is part of. */
export function placedCount(
  board: Pick<Board, 'placements' | 'cards'>,
  list: TemplateList,
  id: string,
): PlacedCount {
  if (list === 'organisationTypes') return { placements: 0, cards: 0 };
  const placements = [...board.placements.values()].filter((placement) =>
    list === 'stages' ? placement.stage === id : placement.actor === id,
  ).length;
  const cards = [...board.cards.values()].filter((card) =>
    list === 'stages' ? card.stage === id : card.actors.includes(id),
  ).length;
  return { placements, cards };
}
