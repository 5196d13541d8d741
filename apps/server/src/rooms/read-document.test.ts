import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readDocument } from './read-document.ts';

const turn = async (): Promise<void> => undefined;

describe('a stored document', () => {
  it('keeps what can be read when rows in the middle are lost, and takes them from whoever has them', async () => {
    const original = new Y.Doc();
    const rows: Uint8Array[] = [];
    original.on('update', (update: Uint8Array) => rows.push(update));
    for (const key of ['a', 'b', 'c']) original.getMap('m').set(key, key);
    const [first, , third] = rows;
    if (first === undefined || third === undefined) throw new Error('Three rows were written.');
    const { doc, incomplete } = await readDocument({ updates: [first, third] }, turn);
    expect(incomplete).toBe(true);
    expect(doc.getMap('m').toJSON()).toEqual({ a: 'a' });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(original, Y.encodeStateVector(doc)));
    expect(doc.getMap('m').toJSON()).toEqual({ a: 'a', b: 'b', c: 'c' });
  });

  it('is read as far as it can be when a row of it can be decoded and not applied', async () => {
    const doc = new Y.Doc();
    doc.getMap('placements').set('a', 1);
    // Deletes nothing, from a client that nobody knows: Yjs does not write such a thing.
    const odd = Uint8Array.of(0, 1, 5, 1, 7, 0);
    const updates = [odd, Y.encodeStateAsUpdate(doc)];
    const read = await readDocument({ updates }, async () => undefined);
    expect(read.incomplete).toBe(true);
    expect(read.doc.getMap('placements').toJSON()).toEqual({ a: 1 });
  });

  it('is whole when no row is missing', async () => {
    expect((await readDocument({ updates: [] }, turn)).incomplete).toBe(false);
  });

  it('is read in slices when it is long, so that others have their turn', async () => {
    const original = new Y.Doc();
    const rows: Uint8Array[] = [];
    original.on('update', (update: Uint8Array) => rows.push(update));
    // Each of these takes a while to read.
    for (let at = 0; at < 20; at++) {
      original.transact(() => {
        for (let nth = 0; nth < 3000; nth++) original.getArray('a').insert(0, [{ at, nth }]);
      });
    }
    let turns = 0;
    const { doc } = await readDocument({ updates: rows }, async () => {
      turns++;
    });
    expect(turns).toBeGreaterThan(2);
    expect(doc.getArray('a').length).toBe(60_000);
  });
});
