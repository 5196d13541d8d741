import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storageWorkerFile } from '../../testing/storage-worker-file.ts';
import type { Storage } from '../storage.ts';
import { boardRecord } from '../storage-contract.ts';
import { OpenFiles } from './open-files.ts';
import { openLibsqlStorage } from './open-libsql.ts';

const BOARDS = Array.from({ length: 12 }, (_, nth) => `b${nth}`);
const DESCRIPTORS = '/proc/self/fd';
/** On a busy machine closing may take its time. */
const PATIENCE = { timeout: 30_000 };
const update = (text: string): Uint8Array => Buffer.from(text);

describe('the files of boards', () => {
  let dataDir: string;
  let storage: Storage | null = null;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samsyn-open-'));
  });
  afterEach(async () => {
    await storage?.close();
    storage = null;
    await rm(dataDir, { recursive: true, force: true });
  });

  async function start(unusedMs?: number): Promise<Storage> {
    storage = await openLibsqlStorage({
      dataDir,
      workerFile: await storageWorkerFile(),
      report: () => undefined,
      ...(unusedMs === undefined ? {} : { unusedMs }),
    });
    return storage;
  }
  async function made(unusedMs?: number): Promise<Storage> {
    const started = await start(unusedMs);
    for (const id of BOARDS) {
      await started.createBoard(boardRecord(id), new Map([[`boards/${id}`, update('first')]]));
    }
    return started;
  }
  const textsOf = async (from: Storage, id: string): Promise<string[]> =>
    (await from.loadDocument(`boards/${id}`)).updates.map((bytes) => Buffer.from(bytes).toString());

  /** What of the boards' files this process holds, whether or not they still have a name. */
  function held(): string[] {
    return readdirSync(DESCRIPTORS).flatMap((name) => {
      try {
        const path = readlinkSync(join(DESCRIPTORS, name));
        return path.startsWith(join(dataDir, 'boards')) ? [path] : [];
      } catch {
        return [];
      }
    });
  }

  it('can be opened again as soon as they are closed, and say what they said', async () => {
    const store = await made(0);
    for (const text of ['second', 'third']) {
      // Another question at a time: between two of them files are closed.
      for (const id of BOARDS) await store.append(`boards/${id}`, update(text));
      await vi.waitFor(
        () => expect(readdirSync(join(dataDir, 'boards'))).toHaveLength(12),
        PATIENCE,
      );
    }
    for (const id of BOARDS) expect(await textsOf(store, id)).toEqual(['first', 'second', 'third']);
  });

  it('are no more than a thousand after each task: the one that was used longest ago is closed', () => {
    const closed: string[] = [];
    const database = (id: string): Database.Database =>
      ({ pragma: () => [], close: () => closed.push(id) }) as unknown as Database.Database;
    const files = new OpenFiles(60_000);
    for (let nth = 0; nth < 1000; nth++) files.add(`b${nth}`, database(`b${nth}`));
    files.use('b0');
    files.add('b1000', database('b1000'));
    // Whoever opens it once more in the same task finds it.
    expect([files.has('b1'), files.takeLetGo()]).toEqual([true, false]);
    files.closeBeyond();
    expect(closed).toEqual(['b1']);
    expect(files.takeLetGo()).toBe(true);
    files.closeUnused();
    expect(closed).toEqual(['b1']);
  });

  describe.skipIf(!existsSync(DESCRIPTORS))('leave nothing behind', () => {
    it('when nobody uses them', async () => {
      const store = await made(0);
      for (const id of BOARDS) await store.append(`boards/${id}`, update('second'));
      await vi.waitFor(() => expect(held()).toEqual([]), PATIENCE);
    });

    it('when a backup has opened them, and are written to at once', async () => {
      await (await made()).close();
      const store = await start();
      const written: Promise<number>[] = [];
      for await (const { path } of store.backUp('everything')) {
        expect(path).not.toBeNull();
        // The one that was copied last has been closed just now.
        for (const id of BOARDS) written.push(store.append(`boards/${id}`, update('second')));
      }
      await Promise.all(written);
      expect(await textsOf(store, 'b3')).toContain('second');
    });

    it('when their boards are deleted', async () => {
      const store = await made();
      for (const id of BOARDS) await store.append(`boards/${id}`, update('second'));
      for (const id of BOARDS) await store.deleteBoard(id);
      await vi.waitFor(() => expect(held()).toEqual([]), PATIENCE);
    });

    it('when they cannot be read, however often it is tried', async () => {
      await (await made()).close();
      await writeFile(join(dataDir, 'boards', 'b1.db'), Buffer.alloc(8192, 'no database '));
      const store = await start();
      for (let times = 0; times < 5; times++) {
        await expect(store.loadDocument('boards/b1')).rejects.toMatchObject({ failure: 'damaged' });
      }
      await vi.waitFor(() => expect(held()).toEqual([]), PATIENCE);
    });
  });
});
