import { type Answer, type Board, cellKey } from '@samsyn/board';
import type { MoveItem } from './move-item.ts';

/** Why something can no longer be held. */
export type HoldLoss = 'moved' | 'removed' | 'locked';

/**
 * What somebody else has done to a held thing since it was lifted; null while it is where it was.
 * Without this a drop would be announced for something that no longer is there.
 */
export function holdLoss(
  item: MoveItem,
  lifted: Board<Answer>,
  now: Board<Answer>,
  mayEdit: boolean,
): HoldLoss | null {
  if (!mayEdit) return 'locked';
  if (item.kind === 'card') {
    const before = lifted.cards.get(item.card);
    const after = now.cards.get(item.card);
    if (after === undefined) return 'removed';
    return before?.stage === after.stage && before.pos === after.pos ? null : 'moved';
  }
  if (item.kind === 'actor' || now.placements.has(cellKey(item.cell))) return null;
  const { layer, actor } = item.cell;
  const elsewhere = [...now.placements].some(
    ([key, other]) => other.actor === actor && other.layer === layer && !lifted.placements.has(key),
  );
  return elsewhere ? 'moved' : 'removed';
}
