import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openMemoryStorage } from '../storage/memory.ts';
import { boardRecord } from '../storage/storage-contract.ts';
import { DurableLog } from './durable-log.ts';
import { readDocument } from './read-document.ts';

const ROOM = 'boards/b1';

describe('the log of a document', () => {
  it('keeps a state and few updates, however many were written, and nothing that was let go', async () => {
    const storage = openMemoryStorage();
    await storage.createBoard(boardRecord('b1'), new Map());
    const doc = new Y.Doc();
    const log = new DurableLog({
      ...{ room: ROOM, storage, last: 0, tail: 0, bytes: 0, tailBytes: 0 },
      state: () => Y.encodeStateAsUpdate(doc),
      failed: () => undefined,
      recovered: () => undefined,
      troubled: () => undefined,
    });
    let update: Uint8Array = new Uint8Array();
    doc.on('update', (bytes: Uint8Array) => {
      update = bytes;
    });
    let longest = 0;
    for (let nth = 0; nth < 3000; nth++) {
      doc.getMap('placements').set(`k${nth % 20}`, `what was here at ${nth}`);
      await log.append(update);
      longest = Math.max(longest, (await storage.loadDocument(ROOM)).tail);
    }
    await log.settled();
    expect(longest).toBeLessThanOrEqual(501);
    await log.compact(true);
    const { updates, tail } = await storage.loadDocument(ROOM);
    expect(tail).toBe(0);
    expect(Buffer.concat(updates).includes('what was here at 2979')).toBe(false);
    const read = await readDocument({ updates }, async () => undefined);
    expect(read.doc.getMap('placements').toJSON()).toEqual(doc.getMap('placements').toJSON());
  });

  it('rewrites a big state for many updates only', async () => {
    const storage = openMemoryStorage();
    await storage.createBoard(boardRecord('b1'), new Map());
    let states = 0;
    const log = new DurableLog({
      ...{ room: ROOM, storage, last: 0, tail: 0, bytes: 1 << 20, tailBytes: 0 },
      state: () => {
        states++;
        return new Uint8Array([0, 0]);
      },
      failed: () => undefined,
      recovered: () => undefined,
      troubled: () => undefined,
    });
    const update = Y.encodeStateAsUpdate(new Y.Doc());
    for (let nth = 0; nth < 2000; nth++) await log.append(update);
    await log.settled();
    expect(states).toBe(0);
    await log.append(update);
    await log.settled();
    expect(states).toBe(1);
  });
});
