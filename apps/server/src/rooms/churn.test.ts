import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { openLibsqlStorage } from '../storage/libsql/open-libsql.ts';
import type { Storage } from '../storage/storage.ts';
import { type RoomsUnderTest, startRooms } from '../testing/rooms-under-test.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { storageWorkerFile } from '../testing/storage-worker-file.ts';
import { WanderingClient } from '../testing/wandering-client.ts';

const WAVES = 15;
const PEOPLE = 6;
const ACTIONS = 40;

describe('a day of coming and going', () => {
  let dataDir: string;
  let storage: Storage;
  let server: RoomsUnderTest;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samsyn-churn-'));
    storage = await openLibsqlStorage({
      dataDir,
      workerFile: await storageWorkerFile(),
      report: () => undefined,
    });
    server = await startRooms({ storage, graceMs: 0 });
  });
  afterEach(async () => {
    await server.close();
    await storage.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('leaves no room loaded, memory as it was, and a store of what is there', async () => {
    const random = seededRandom(24);
    const held: { heap: number; store: number }[] = [];
    setFlagsFromString('--expose_gc');
    const collect = runInNewContext('gc') as () => void;
    for (let wave = 0; wave < WAVES; wave++) {
      const board = `b${1 + (wave % 2)}`;
      const people = Array.from({ length: PEOPLE }, () => {
        const token = server.admit({ board, role: 'facilitator' });
        return new WanderingClient(`${server.url}/boards/${board}`, token);
      });
      for (const person of people) person.connect();
      await Promise.all(people.map((person) => person.settled()));
      for (let nth = 0; nth < ACTIONS; nth++) {
        const { doc } = people[random(PEOPLE)] as WanderingClient;
        const places = doc.getMap('placements');
        const key = `k${random(30)}`;
        if (random(3) === 0) places.delete(key);
        else places.set(key, 'what somebody has written '.repeat(20));
        if (nth % 10 === 0) await later(1);
      }
      await Promise.all(people.map((person) => person.settled()));
      for (const person of people) {
        person.disconnect();
        person.doc.destroy();
      }
      while (server.hub.load.rooms > 0) await later(5);
      collect();
      held.push({ heap: process.memoryUsage().heapUsed, store: bytesIn(join(dataDir, 'boards')) });
    }
    const [warm, last] = [held[WAVES / 3], held.at(-1)];
    if (warm === undefined || last === undefined) throw new Error('There were no waves.');
    expect(last.heap).toBeLessThan(warm.heap + (6 << 20));
    // The last to leave may still be on their way to the disk.
    const boards = join(dataDir, 'boards');
    await vi.waitUntil(() => bytesIn(boards) < warm.store * 1.5, { timeout: 20_000 });
    for (const board of ['b1', 'b2']) {
      const path = `boards/${board}`;
      await vi.waitUntil(async () => (await storage.loadDocument(path)).tail === 0, 20_000);
      const { updates } = await storage.loadDocument(path);
      const doc = new Y.Doc();
      for (const update of updates) Y.applyUpdate(doc, update);
      const state = Y.encodeStateAsUpdate(doc).length;
      expect(updates.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(state + 100);
    }
  });
});

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
