import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { somebody } from '../testing/somebody.ts';
import { NOTHING } from './nothing.ts';
import { SyncReplies } from './sync-replies.ts';
import { TimeShare } from './time-share.ts';

/** A state vector that nobody else has: so far of one's own. */
function vectorOf(client: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getMap('own').set('x', 1);
  return Y.encodeStateVector(doc);
}

it('answers whoever asks again and again only from time to time, keeps what they are owed, and lets nobody else wait', () => {
  let clock = 0;
  const doc = new Y.Doc();
  doc.getMap('placements').set('a', 1);
  const replies = new SyncReplies(doc, null);
  const share = new TimeShare(() => clock);
  const pest = somebody('pest', false, share);
  const other = somebody('other');

  replies.answer(pest.connection, vectorOf(1), 0);
  expect(pest.writes).toHaveLength(1);
  share.charge(500);
  replies.answer(pest.connection, vectorOf(2), 0);
  replies.answer(pest.connection, vectorOf(3), 0);
  expect(pest.writes).toHaveLength(1);
  expect(pest.connection.hasRoom).toBe(false);

  replies.answer(other.connection, vectorOf(99), 0);
  expect(other.writes).toHaveLength(1);
  // Known already, it takes no time.
  const friend = somebody('pest', false, share);
  replies.answer(friend.connection, vectorOf(99), 0);
  expect(friend.writes).toHaveLength(1);

  clock = 3000;
  const owed = pest.connection.takeOwed();
  // Asked more than once meanwhile, they are sent all there is.
  expect(owed).toEqual(NOTHING);
  replies.answer(pest.connection, owed ?? NOTHING, 3000);
  expect(pest.writes).toHaveLength(2);
});
