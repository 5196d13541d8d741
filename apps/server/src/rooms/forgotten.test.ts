import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openMemoryStorage } from '../storage/memory.ts';
import type { Storage } from '../storage/storage.ts';
import { gate } from '../testing/gate.ts';
import { type RoomsUnderTest, startRooms } from '../testing/rooms-under-test.ts';
import { DurableLog } from './durable-log.ts';

const OWN = { board: 'b1', kind: 'own', participant: 'p1' } as const;
const PATH = 'boards/b1/own/p1';

function updateOf(key: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('placements').set(key, 1);
  return Y.encodeStateAsUpdate(doc);
}

describe('a document that is forgotten', () => {
  let server: RoomsUnderTest | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  it('does not come back by a room that was just unloading', async () => {
    const compacting = gate();
    const memory = openMemoryStorage();
    const storage: Storage = {
      ...memory,
      compact: async (room, state, upTo) => {
        if (room === PATH) await compacting.arrive();
        return memory.compact(room, state, upTo);
      },
    };
    server = await startRooms({ storage, graceMs: 0 });
    for (const key of ['a', 'b']) await memory.append(PATH, updateOf(key));
    await server.hub.read(OWN, () => undefined);
    await compacting.reached;
    const forgotten = server.hub.drop(OWN).then(() => memory.deleteDocument(PATH));
    for (let nth = 0; nth < 5; nth++) await turn();
    compacting.open();
    await forgotten;
    for (let nth = 0; nth < 5; nth++) await turn();
    expect((await memory.loadDocument(PATH)).updates).toEqual([]);
  });

  it('does not come back by a room that was just loading', async () => {
    const loading = gate();
    const memory = openMemoryStorage();
    const storage: Storage = {
      ...memory,
      loadDocument: async (room) => {
        const stored = await memory.loadDocument(room);
        if (room === PATH) await loading.arrive();
        return stored;
      },
    };
    server = await startRooms({ storage, graceMs: 0 });
    for (const key of ['a', 'b']) await memory.append(PATH, updateOf(key));
    const reading = server.hub.change(OWN, (doc) => void doc.getMap('placements').set('c', 1));
    const ended = reading.catch(() => undefined);
    await loading.reached;
    const forgotten = server.hub.drop(OWN).then(() => memory.deleteDocument(PATH));
    loading.open();
    await Promise.all([forgotten, ended]);
    await server.close();
    server = null;
    expect((await memory.loadDocument(PATH)).updates).toEqual([]);
  });

  it('is not written to by a log that was abandoned while it wrote', async () => {
    const writing = gate();
    const memory = openMemoryStorage();
    let writes = 0;
    const storage: Storage = {
      ...memory,
      append: async () => {
        writes++;
        await writing.arrive();
        return writes;
      },
    };
    const log = new DurableLog({
      room: PATH,
      storage,
      last: 0,
      tail: 0,
      bytes: 0,
      tailBytes: 0,
      state: () => new Uint8Array(),
      failed: () => undefined,
      recovered: () => undefined,
      troubled: () => undefined,
    });
    const first = log.append(updateOf('a'));
    await writing.reached;
    const second = log.append(updateOf('b'));
    log.abandon();
    writing.open();
    expect([await first, await second]).toEqual([true, false]);
    expect(writes).toBe(1);
  });
});
