import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { somebody } from '../testing/somebody.ts';
import { NOTHING } from './nothing.ts';
import { SyncReplies } from './sync-replies.ts';

/** A state vector that nobody else has: so far of one's own. */
function vectorOf(client: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getMap('own').set('x', 1);
  return Y.encodeStateVector(doc);
}

it('answers whoever asks again and again only from time to time, keeps what they are owed, and lets nobody else wait', () => {
  // Each look at the clock is a tenth of a second later: that is what an answer takes.
  let clock = 0;
  const doc = new Y.Doc();
  doc.getMap('placements').set('a', 1);
  const replies = new SyncReplies(doc, null, () => (clock += 100));
  const pest = somebody('pest');
  const other = somebody('other');

  for (let client = 1; client <= 10; client++) {
    replies.answer(pest.connection, vectorOf(client), 0);
  }
  expect(pest.writes).toHaveLength(3);
  expect(replies.hasTimeFor(pest.connection, 0)).toBe(false);
  expect(pest.connection.hasRoom).toBe(false);

  replies.answer(other.connection, vectorOf(99), 0);
  expect(other.writes).toHaveLength(1);
  // Known already, it takes no time.
  const friend = somebody('pest');
  replies.answer(friend.connection, vectorOf(99), 0);
  expect(friend.writes).toHaveLength(1);

  expect(replies.hasTimeFor(pest.connection, 10_000)).toBe(true);
  const owed = pest.connection.takeOwed();
  // Asked more than once meanwhile, they are sent all there is.
  expect(owed).toEqual(NOTHING);
  replies.answer(pest.connection, owed ?? NOTHING, 10_000);
  expect(pest.writes).toHaveLength(4);
});
