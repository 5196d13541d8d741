import type * as Y from 'yjs';
import { boardRoots, isMap } from './roots.ts';

/** Takes a person's id off everything on the board. What they wrote stays, without an author. */
export function forgetAuthor(doc: Y.Doc, participant: string): void {
  const { placements, cards } = boardRoots(doc);
  doc.transact(() => {
    for (const [key, entry] of placements.entries()) {
      const placed = entry as { by?: unknown } | null;
      if (placed?.by === participant) placements.set(key, { ...placed, by: '' });
    }
    for (const card of cards.values()) {
      if (isMap(card) && card.get('by') === participant) card.set('by', '');
    }
  });
}
