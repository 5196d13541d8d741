import { SYNC } from '@samsyn/sync';
import * as decoding from 'lib0/decoding';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { somebody } from '../testing/somebody.ts';
import { NOTHING } from './nothing.ts';
import { SyncReplies } from './sync-replies.ts';
import { TimeShare } from './time-share.ts';

/** A document by some people, a thing of each. */
function workOf(clients: readonly number[]): Y.Doc {
  const whole = new Y.Doc();
  for (const client of clients) {
    const doc = new Y.Doc();
    doc.clientID = client;
    doc.getMap('placements').set(`of ${client}`, 1);
    Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc));
  }
  return whole;
}

/** What somebody says who has the work of these people and no other. */
const vectorOf = (...clients: number[]): Uint8Array => Y.encodeStateVector(workOf(clients));

it('answers whoever asks again and again only from time to time, keeps what they are owed, and lets nobody else wait', () => {
  let clock = 0;
  const replies = new SyncReplies(workOf([1, 2, 3, 99]), null);
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

it('gives whoever has something of their own the answer that the others were given', () => {
  const replies = new SyncReplies(workOf([1, 2]), null);
  const first = somebody('first');
  const spent = somebody('spent');
  spent.connection.share.charge(500);
  replies.answer(first.connection, vectorOf(1), 0);
  // Made for this one alone, it would have to wait.
  replies.answer(spent.connection, vectorOf(1, 7777), 0);
  expect(spent.writes).toEqual(first.writes);
});

it('sends what has changed since an answer was made after it, with the step 2 as the last', () => {
  const doc = workOf([1, 2]);
  const replies = new SyncReplies(doc, null);
  doc.on('update', (update: Uint8Array) => replies.changed(update));
  for (const changes of [0, 1, 3]) {
    for (let nth = 0; nth < changes; nth++) doc.getMap('placements').set(`${changes}`, nth);
    const { connection, writes } = somebody('anyone');
    replies.answer(connection, NOTHING, 0);
    const messages = messagesIn(writes);
    const got = new Y.Doc();
    for (const { update } of messages) Y.applyUpdate(got, update);
    expect(got.getMap('placements').toJSON()).toEqual(doc.getMap('placements').toJSON());
    expect(messages.map(({ step }) => step)).toEqual(
      changes === 0 ? [SYNC.step2] : [SYNC.update, SYNC.step2],
    );
  }
});

it('sends many small changes as a few pieces, and reads a large one no more for each of them', () => {
  const doc = workOf([1]);
  const replies = new SyncReplies(doc, null);
  doc.on('update', (update: Uint8Array) => replies.changed(update));
  const answered = () => {
    const { connection, writes } = somebody('anyone');
    replies.answer(connection, NOTHING, 0);
    return messagesIn(writes);
  };
  answered();
  doc.getMap('placements').set('large', 'x'.repeat(20_000));
  const large = answered().at(-1)?.update;
  for (let nth = 0; nth < 200; nth++) {
    doc.getMap('placements').set(`small ${nth}`, nth);
    const messages = answered();
    // After the last part of what there was, and before what is small.
    expect(messages[1]?.update).toEqual(large);
    expect(messages.length).toBeLessThanOrEqual(14);
    expect(messages.map(({ step }) => step).lastIndexOf(SYNC.update)).toBe(messages.length - 2);
    expect(messages.at(-1)?.step).toBe(SYNC.step2);
  }
  const got = new Y.Doc();
  for (const { update } of answered()) Y.applyUpdate(got, update);
  expect(got.getMap('placements').toJSON()).toEqual(doc.getMap('placements').toJSON());
});

/** The messages in what was written, each below 64 KiB. */
function messagesIn(writes: readonly Buffer[]): { step: number; update: Uint8Array }[] {
  const bytes = Buffer.concat(writes);
  const messages: { step: number; update: Uint8Array }[] = [];
  for (let at = 0; at < bytes.length; ) {
    // Below 126 bytes, the length is the second byte of a frame; else the two after it.
    const short = bytes[at + 1] ?? 0;
    const [begin, length] = short < 126 ? [at + 2, short] : [at + 4, bytes.readUInt16BE(at + 2)];
    const decoder = decoding.createDecoder(bytes.subarray(begin + 1, begin + length));
    const step = decoding.readVarUint(decoder);
    messages.push({ step, update: decoding.readVarUint8Array(decoder) });
    at = begin + length;
  }
  return messages;
}
