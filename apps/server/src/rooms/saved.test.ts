import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { encodeUpdate } from '@samsyn/sync';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openLibsqlStorage } from '../storage/libsql/open-libsql.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import { type Storage, StorageError } from '../storage/storage.ts';
import { RawClient, savedIn } from '../testing/raw-client.ts';
import { type RoomsUnderTest, startRooms } from '../testing/rooms-under-test.ts';
import { type StockClient, stockClient } from '../testing/stock-client.ts';
import { storageWorkerFile } from '../testing/storage-worker-file.ts';

/** A storage whose writes wait or fail as the test says. */
function gated(): { storage: Storage; hold(): void; release(): void; fail(times: number): void } {
  const memory = openMemoryStorage();
  let gate: Promise<void> = Promise.resolve();
  let release = (): void => undefined;
  let failing = 0;
  return {
    storage: {
      ...memory,
      append: async (room, update) => {
        await gate;
        if (failing-- > 0) throw new StorageError('full', 'The disk is full.');
        return memory.append(room, update);
      },
    },
    hold: () => {
      gate = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    fail: (times) => {
      failing = times;
    },
  };
}

describe('saved', () => {
  let server: RoomsUnderTest;
  const clients: StockClient[] = [];
  const raw: RawClient[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    for (const client of raw.splice(0)) client.drop();
    await server.close();
  });

  function join(wantsSaved: boolean): StockClient {
    const token = server.admit({ role: 'facilitator' });
    const client = stockClient({ url: server.url, token, wantsSaved });
    clients.push(client);
    return client;
  }

  it('counts every frame that is durable: insertions, deletions and undo', async () => {
    server = await startRooms();
    const client = join(true);
    await client.synced;
    // The answer to the server's own question is the first frame.
    const { frames: first } = await client.isSaved(({ frames }) => frames >= 1);
    const undo = new Y.UndoManager(client.map(), { captureTimeout: 0 });
    client.map().set('a', 1);
    await client.isSaved(({ frames }) => frames >= first + 1);
    client.map().delete('a');
    await client.isSaved(({ frames }) => frames >= first + 2);
    undo.undo();
    const last = await client.isSaved(({ frames }) => frames >= first + 3);
    expect(last.frames).toBe(first + 3);
    expect(Y.decodeStateVector(last.stateVector)).toEqual(
      Y.decodeStateVector(Y.encodeStateVector(client.doc)),
    );
    undo.destroy();
  });

  it('counts a frame that changed nothing', async () => {
    server = await startRooms();
    const client = new RawClient({ url: server.url, token: server.admit(), wantsSaved: true });
    raw.push(client);
    await client.heard('0.0');
    const nothing = encodeUpdate(Y.encodeStateAsUpdate(new Y.Doc()));
    await client.send(nothing, nothing);
    for (let nth = 1; ; nth++) {
      if (savedIn(await client.heard('100', nth)).frames === 2) break;
    }
  });

  it('is never said to a client that has not asked', async () => {
    server = await startRooms();
    const [asks, stock] = [join(true), join(false)];
    await Promise.all([asks.synced, stock.synced]);
    stock.map().set('a', 1);
    asks.map().set('b', 2);
    await asks.isSaved(({ frames }) => frames >= 2);
    await stock.sees((doc) => doc.getMap('placements').has('b'));
    expect(stock.saved).toEqual([]);
  });

  it('is not said before the change is durable, while others see it soon', async () => {
    const gate = gated();
    server = await startRooms({ storage: gate.storage });
    const [author, reader] = [join(true), join(false)];
    await Promise.all([author.synced, reader.synced]);
    const { frames: before } = await author.isSaved(({ frames }) => frames >= 1);
    gate.hold();
    author.map().set('a', 1);
    await reader.sees((doc) => doc.getMap('placements').has('a'));
    expect(author.saved.some(({ frames }) => frames > before)).toBe(false);
    expect(author.saved.at(-1)?.stateVector).toEqual(Y.encodeStateVector(new Y.Doc()));
    gate.release();
    await author.isSaved(({ frames }) => frames === before + 1);
  });

  it('is said not to be, and why, while the storage hangs; work goes on, and all of it is stored then', async () => {
    const gate = gated();
    server = await startRooms({ storage: gate.storage });
    const [author, reader] = [join(true), join(true)];
    await Promise.all([author.synced, reader.synced]);
    const { frames: before } = await author.isSaved(({ frames }) => frames >= 1);
    gate.hold();
    author.map().set('a', 1);
    await reader.sees((doc) => doc.getMap('placements').has('a'));
    await author.isSaved(({ trouble }) => trouble === 'stuck');
    await reader.isSaved(({ trouble }) => trouble === 'stuck');
    reader.map().set('b', 2);
    await author.sees((doc) => doc.getMap('placements').has('b'));
    // Somebody who comes now sees what there is, and is told that it is not stored.
    const late = join(true);
    await late.synced;
    expect(late.map().toJSON()).toEqual({ a: 1, b: 2 });
    await late.isSaved(({ trouble }) => trouble === 'stuck');
    expect(Math.max(...author.saved.map(({ frames }) => frames))).toBe(before);
    gate.release();
    await author.isSaved(({ frames, trouble }) => frames === before + 1 && trouble === null);
    await late.isSaved(
      ({ stateVector, trouble }) =>
        trouble === null && Y.decodeStateVector(stateVector).size === late.doc.store.clients.size,
    );
    const { durable, propagation, updates } = server.hub.figures();
    expect(updates).toBeGreaterThanOrEqual(2);
    // What was held for the storage took long to store, and no longer than the rest to be shown.
    expect(durable.sum).toBeGreaterThan(3);
    expect(propagation.count).toBe(2);
  });

  it('waits for a disk that is really full, and comes when there is room again', async () => {
    const dataDir = await mkdtemp(joinPath(tmpdir(), 'samsyn-full-'));
    const storage = await openLibsqlStorage({
      dataDir,
      workerFile: await storageWorkerFile(),
      report: () => undefined,
      largestPages: 70,
    });
    const other = 'boards/b1/own/old';
    server = await startRooms({ storage });
    await storage.append(other, new Uint8Array(120_000));
    const [author, reader] = [join(true), join(false)];
    await Promise.all([author.synced, reader.synced]);
    const { frames: before } = await author.isSaved(({ frames }) => frames >= 1);
    author.map().set('big', 'x'.repeat(130_000));
    await reader.sees((doc) => doc.getMap('placements').has('big'));
    author.map().set('small', 1);
    await reader.sees((doc) => doc.getMap('placements').has('small'));
    expect(author.saved.at(-1)?.frames).toBe(before);
    await storage.deleteDocument(other);
    await author.isSaved(({ frames }) => frames === before + 2);
    await server.hub.forget('b1');
    await storage.close();
    await rm(dataDir, { recursive: true });
  });

  it('waits while the disk is full, and nothing of what was done meanwhile is lost', async () => {
    const gate = gated();
    server = await startRooms({ storage: gate.storage });
    const [author, reader] = [join(true), join(false)];
    await Promise.all([author.synced, reader.synced]);
    const { frames: before } = await author.isSaved(({ frames }) => frames >= 1);
    gate.fail(2);
    author.map().set('a', 1);
    await reader.sees((doc) => doc.getMap('placements').has('a'));
    author.map().set('b', 2);
    await reader.sees((doc) => doc.getMap('placements').has('b'));
    await author.isSaved(({ trouble }) => trouble === 'full');
    expect(server.hub.figures().notStoring).toBe(1);
    await author.isSaved(({ frames, trouble }) => frames === before + 2 && trouble === null);
    expect(server.hub.figures().notStoring).toBe(0);
    expect(server.failures).toEqual(['Changes cannot be stored; trying again.']);
    const stored = new Y.Doc();
    for (const update of (await gate.storage.loadDocument('boards/b1')).updates) {
      Y.applyUpdate(stored, update);
    }
    expect(stored.getMap('placements').toJSON()).toEqual({ a: 1, b: 2 });
  });

  it('says at once that a change by the server could not be stored, and stores it later', async () => {
    const { storage, fail } = gated();
    server = await startRooms({ storage });
    const board = { board: 'b1', kind: 'board' } as const;
    await server.hub.read(board, () => undefined);
    fail(1);
    const set = (doc: Y.Doc) => void doc.getMap('placements').set('a', 1);
    const change = server.hub.change(board, set);
    await expect(change).rejects.toMatchObject({ failure: 'full' });
    // What changes nothing more waits for the same write, which succeeds now.
    await server.hub.change(board, () => undefined);
    expect((await storage.loadDocument('boards/b1')).updates).toHaveLength(1);
  });
});
