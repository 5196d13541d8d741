import { useDeferredValue } from 'react';
import { firstOf, type StageContent } from './board-model.ts';

/** Fewer than this that come at once are drawn at once: somebody's doings, not a whole board. */
const A_HANDFUL = 4;
/** What stands above the columns, in pixels. */
const ABOVE = 150;

/**
 * The content of a column, of which only what the screen has room for is drawn at first when much
 * comes at once: when the board is opened or another picture of it is chosen. The rest follows as
 * soon as that is seen.
 */
export function useFirstThenAll(content: StageContent): StageContent {
  const count = content.placements.length + content.cards.length;
  const drawn = useDeferredValue(count, 0);
  return count - drawn < A_HANDFUL ? content : firstOf(content, innerHeight - ABOVE);
}
