import { useDeferredValue } from 'react';
import { firstOf, isNewPicture, type StageContent } from './board-model.ts';

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
  return isNewPicture(drawn, count) ? firstOf(content, innerHeight - ABOVE) : content;
}
