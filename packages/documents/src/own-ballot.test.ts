import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { setRating, setVotes } from './own-ballot.ts';
import { readOwn } from './own-view.ts';

it('keeps votes by vote and card, and nothing of a card that has none left', () => {
  const doc = new Y.Doc();
  setVotes(doc, 'v1', 'c1', 2);
  setVotes(doc, 'v2', 'c1', 1);
  setVotes(doc, 'v1', 'c1', 0);
  expect(readOwn(doc).votes).toEqual({ 'v2/c1': 1 });
});

it('keeps the latest rating of a statement', () => {
  const doc = new Y.Doc();
  setRating(doc, 's1', 'own', 2);
  setRating(doc, 's1', 'own', 4);
  expect(readOwn(doc).survey).toEqual({ 's1/own': 4 });
});
