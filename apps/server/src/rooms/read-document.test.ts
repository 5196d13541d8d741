import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readDocument } from './read-document.ts';

describe('a stored document', () => {
  it('keeps what can be read when rows in the middle are lost, and takes them from whoever has them', () => {
    const original = new Y.Doc();
    const rows: Uint8Array[] = [];
    original.on('update', (update: Uint8Array) => rows.push(update));
    for (const key of ['a', 'b', 'c']) original.getMap('m').set(key, key);
    const [first, , third] = rows;
    if (first === undefined || third === undefined) throw new Error('Three rows were written.');
    const { doc, incomplete } = readDocument({ updates: [first, third], last: 3 });
    expect(incomplete).toBe(true);
    expect(doc.getMap('m').toJSON()).toEqual({ a: 'a' });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(original, Y.encodeStateVector(doc)));
    expect(doc.getMap('m').toJSON()).toEqual({ a: 'a', b: 'b', c: 'c' });
  });

  it('is whole when no row is missing', () => {
    expect(readDocument({ updates: [], last: 0 }).incomplete).toBe(false);
  });
});
