import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { PART, splitState } from './split-state.ts';

/** Several people who insert into, delete from and nest in one document, now and then in step. */
function worked(actions: readonly number[], people: number): Y.Doc[] {
  const docs = Array.from({ length: people }, (_, at) => {
    const doc = new Y.Doc();
    doc.clientID = at + 1;
    return doc;
  });
  for (const [at, action] of actions.entries()) {
    const doc = docs[action % people] ?? new Y.Doc();
    const other = docs[(action >> 3) % people] ?? doc;
    const text = doc.getText('text');
    const cards = doc.getMap<Y.Map<unknown>>('cards');
    switch ((action >> 6) % 5) {
      case 0:
        text.insert(action % (text.length + 1), `${at} and some words `);
        break;
      case 1:
        if (text.length > 3) text.delete(action % (text.length - 3), 3);
        break;
      case 2:
        cards.set(`c${action % 7}`, new Y.Map([['text', new Y.Text(`card ${at}`)]]));
        break;
      case 3:
        (cards.get(`c${action % 7}`)?.get('text') as Y.Text | undefined)?.insert(0, 'x'.repeat(40));
        break;
      default:
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    }
  }
  for (const doc of docs) {
    for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  }
  return docs;
}

const histories = fc.array(fc.nat(1 << 20), { minLength: 30, maxLength: 150 });

describe('a state in parts', () => {
  it('is one part as long as it is small', () => {
    const doc = new Y.Doc();
    doc.getMap('m').set('a', 1);
    const update = Y.encodeStateAsUpdate(doc);
    expect(splitState(update)).toEqual([update]);
  });

  it('is the same document again, and no part has to wait for a later one', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 6 }), (actions, people) => {
        const [doc] = worked(actions, people);
        if (doc === undefined) throw new Error('Nobody worked.');
        const parts = splitState(Y.encodeStateAsUpdate(doc), { bytes: 200, pieces: 9 });
        const copy = new Y.Doc();
        for (const part of parts) {
          Y.applyUpdate(copy, part);
          expect(copy.store.pendingStructs).toBeNull();
          expect(copy.store.pendingDs).toBeNull();
        }
        expect(copy.getText('text').toString()).toBe(doc.getText('text').toString());
        expect(copy.getMap('cards').toJSON()).toEqual(doc.getMap('cards').toJSON());
        expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(doc));
        expect(Y.encodeStateAsUpdate(copy).length).toBe(Y.encodeStateAsUpdate(doc).length);
      }),
      { numRuns: 30 },
    );
  });

  it('brings a client that has some of it up to date', () => {
    fc.assert(
      fc.property(histories, histories, (before, after) => {
        const [doc] = worked(before, 3);
        if (doc === undefined) throw new Error('Nobody worked.');
        const copy = new Y.Doc();
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
        for (const [at, action] of after.entries()) {
          doc.getText('text').insert(action % (doc.getText('text').length + 1), `later ${at} `);
        }
        const missing = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(copy));
        const parts = splitState(missing, { bytes: 150, pieces: 400 });
        expect(parts.length).toBeGreaterThan(1);
        for (const part of parts) Y.applyUpdate(copy, part);
        expect(copy.getText('text').toString()).toBe(doc.getText('text').toString());
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the parts of a long history short, however few bytes its letters take', () => {
    const doc = new Y.Doc();
    const text = doc.getText('text');
    for (let at = 0; at < 3000; at++) text.insert(0, 'x');
    const update = Y.encodeStateAsUpdate(doc);
    expect(update.length).toBeLessThan(PART.bytes);
    const pieces = splitState(update).map((part) => Y.decodeUpdate(part).structs.length);
    expect(pieces.reduce((sum, count) => sum + count, 0)).toBe(3000);
    expect(Math.max(...pieces)).toBeLessThanOrEqual(PART.pieces);
  });

  it('keeps the parts of a megabyte small', () => {
    const doc = new Y.Doc();
    for (let at = 0; at < 3000; at++) {
      doc.getMap('cards').set(`card${at}`, new Y.Map([['text', new Y.Text('y'.repeat(350))]]));
    }
    const update = Y.encodeStateAsUpdate(doc);
    expect(update.length).toBeGreaterThan(1 << 20);
    for (const part of splitState(update)) expect(part.length).toBeLessThan(256 << 10);
  });
});
