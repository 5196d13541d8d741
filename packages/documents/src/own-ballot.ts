import type * as Y from 'yjs';
import { ownRoots } from './roots.ts';

/** Says how many of one's votes a card gets; none takes the entry away. How many one has is not checked here. */
export function setVotes(doc: Y.Doc, vote: string, card: string, count: number): void {
  const { votes } = ownRoots(doc);
  const key = `${vote}/${card}`;
  if (count > 0) votes.set(key, count);
  else votes.delete(key);
}

/** Rates a statement of a survey, from 1 (not at all) to 5 (fully). */
export function setRating(doc: Y.Doc, survey: string, item: string, rating: number): void {
  ownRoots(doc).survey.set(`${survey}/${item}`, rating);
}
