import { type Answer, type Board, cardsAt } from '@samsyn/board';
import type { MoveItem, MoveTarget } from './move-item.ts';

/** A place that lies under the pointer. */
export interface PlaceUnderPointer {
  readonly target: MoveTarget;
  /** Whether the pointer is in the lower half of it. */
  readonly lower: boolean;
}

export interface PointerTarget {
  readonly target: MoveTarget;
  readonly beside: { readonly card: string; readonly after: boolean } | null;
}

/**
 * What a drop at the pointer would mean, of all places that lie under it. A card above a card goes
 * before or after it; an actor above a card is linked with it, except a placed actor from another
 * stage, which is on its way to the stage.
 */
export function pointerTarget(
  board: Board<Answer>,
  item: MoveItem,
  places: readonly PlaceUnderPointer[],
): PointerTarget | null {
  const stage = places.find(({ target }) => target.kind === 'stage');
  const card = places.find(({ target }) => target.kind === 'card');
  if (card?.target.kind === 'card') {
    const under = board.cards.get(card.target.card);
    if (item.kind === 'card' && under !== undefined && under.id !== item.card) {
      const after = card.lower;
      const others = cardsAt(board, under.stage).filter(({ id }) => id !== item.card);
      const index = others.findIndex(({ id }) => id === under.id) + Number(after);
      const target = { kind: 'position', stage: under.stage, index } as const;
      return { target, beside: { card: under.id, after } };
    }
    const links =
      item.kind === 'actor' || (item.kind === 'placement' && item.cell.stage === under?.stage);
    if (links) return { target: card.target, beside: null };
    if (item.kind === 'card' && under?.id === item.card) return null;
  }
  return stage === undefined ? null : { target: stage.target, beside: null };
}
