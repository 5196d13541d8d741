import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storageWorkerFile } from '../../testing/storage-worker-file.ts';
import type { Storage } from '../storage.ts';
import { boardRecord } from '../storage-contract.ts';
import { openLibsqlStorage } from './open-libsql.ts';

/** Numbered so that what was kept can be told from what was lost. */
const update = (number: number): Uint8Array => Buffer.from(`update ${number} `.padEnd(600, '.'));
const numberOf = (bytes: Uint8Array): number => Number(/\d+/.exec(Buffer.from(bytes).toString()));

describe('the embedded store, when things go wrong', () => {
  let dataDir: string;
  const reports: string[] = [];
  const opened: Storage[] = [];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samsyn-damage-'));
    reports.length = 0;
  });
  afterEach(async () => {
    for (const storage of opened.splice(0)) await storage.close().catch(() => undefined);
    await rm(dataDir, { recursive: true, force: true });
  });

  async function start(largestPages = 0): Promise<Storage> {
    const storage = await openLibsqlStorage({
      dataDir,
      workerFile: await storageWorkerFile(),
      report: (message) => reports.push(message),
      largestPages,
    });
    opened.push(storage);
    return storage;
  }
  async function stop(storage: Storage): Promise<void> {
    opened.splice(opened.indexOf(storage), 1);
    await storage.close();
  }
  const boardFile = (id: string): string => join(dataDir, 'boards', `${id}.db`);

  async function filled(count: number): Promise<void> {
    const storage = await start();
    await storage.createBoard(boardRecord('b1', 'AAAAAA'), new Map());
    await storage.createBoard(boardRecord('b2', 'BBBBBB'), new Map([['boards/b2', update(1)]]));
    for (let at = 1; at <= count; at++) await storage.append('boards/b1', update(at));
    await stop(storage);
  }

  it('keeps what can be read of a damaged board, puts the damaged file aside and says so', async () => {
    await filled(300);
    await scratch(boardFile('b1'), 0.6, 3);
    const storage = await start();
    expect((await storage.readBoard('b1'))?.title).toBe('Workshop i Lillköping');
    const kept = (await storage.loadDocument('boards/b1')).updates.map(numberOf);
    expect(kept.length).toBeGreaterThan(50);
    expect([...kept].sort((a, b) => a - b)).toEqual(kept);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatch(/b1\.db was damaged: \d+ rows were kept/);
    expect(readdirSync(join(dataDir, 'boards')).some((name) => name.includes('.corrupt-'))).toBe(
      true,
    );
    await storage.append('boards/b1', update(1000));
    expect((await storage.loadDocument('boards/b2')).updates.map(numberOf)).toEqual([1]);
  });

  it('leaves a file that cannot be read at all as it is, and goes on with the others', async () => {
    await filled(5);
    const nonsense = Buffer.alloc(8192, 'this is no database ');
    await writeFile(boardFile('b1'), nonsense);
    const storage = await start();
    await expect(storage.readBoard('b1')).rejects.toMatchObject({ failure: 'damaged' });
    await expect(storage.append('boards/b1', update(1))).rejects.toThrow(/left as it is/);
    expect(Buffer.compare(await readFile(boardFile('b1')), nonsense)).toBe(0);
    await storage.append('boards/b2', update(2));
    expect((await storage.loadDocument('boards/b2')).updates.map(numberOf)).toEqual([1, 2]);
  });

  it('reads on after a cut that a power failure left in the newest writes', async () => {
    const storage = await start();
    await storage.createBoard(boardRecord('b1', 'AAAAAA'), new Map());
    for (let at = 1; at <= 20; at++) await storage.append('boards/b1', update(at));
    // As after a power cut: the files as they lie, the last write half done.
    const copy = await mkdtemp(join(tmpdir(), 'samsyn-cut-'));
    execFileSync('cp', ['-r', `${dataDir}/.`, copy]);
    const wal = join(copy, 'boards', 'b1.db-wal');
    const handle = await open(wal, 'r+');
    await handle.truncate(statSync(wal).size - 1000);
    await handle.close();
    await stop(storage);
    const after = await openLibsqlStorage({
      dataDir: copy,
      workerFile: await storageWorkerFile(),
      report: (message) => reports.push(message),
    });
    const kept = (await after.loadDocument('boards/b1')).updates.map(numberOf);
    await after.close();
    await rm(copy, { recursive: true });
    expect(kept).toEqual(Array.from({ length: 19 }, (_, at) => at + 1));
  });

  it('makes a lost or damaged index anew from the boards', async () => {
    await filled(1);
    await writeFile(join(dataDir, 'samsyn.db'), Buffer.alloc(5000, 'nonsense'));
    const storage = await start();
    expect(await storage.boardOfCode('AAAAAA')).toBe('b1');
    expect(await storage.boardOfCode('BBBBBB')).toBe('b2');
    expect(reports.at(-1)).toMatch(/completed from the files of 2 boards/);
  });

  it('refuses clearly when the disk is full, keeps what there was, and goes on when there is room', async () => {
    const storage = await start(60);
    await storage.createBoard(boardRecord('b1', 'AAAAAA'), new Map());
    const large = new Uint8Array(20_000).fill(1);
    const stored: number[] = [];
    let refused: unknown = null;
    for (let at = 0; at < 40 && refused === null; at++) {
      await storage.append('boards/b1', large).then(
        (number) => stored.push(number),
        (error: unknown) => {
          refused = error;
        },
      );
    }
    expect(refused).toMatchObject({ failure: 'full', message: 'The disk is full.' });
    expect(stored.length).toBeGreaterThan(3);
    expect((await storage.loadDocument('boards/b1')).updates).toHaveLength(stored.length);
    await storage.deleteDocument('boards/b1');
    await storage.append('boards/b1', update(7));
    expect((await storage.loadDocument('boards/b1')).updates.map(numberOf)).toEqual([7]);
  });

  it('leaves nothing of a board for which there was no room', async () => {
    const storage = await start(60);
    const large = new Map([['boards/b1', new Uint8Array(400_000)]]);
    await expect(storage.createBoard(boardRecord('b1', 'AAAAAA'), large)).rejects.toMatchObject({
      failure: 'full',
    });
    expect(await storage.readBoard('b1')).toBeNull();
    expect(await storage.boardOfCode('AAAAAA')).toBeNull();
    expect(readdirSync(join(dataDir, 'boards'))).toEqual([]);
    await storage.createBoard(boardRecord('b1', 'AAAAAA'), new Map());
    expect(await storage.boardOfCode('AAAAAA')).toBe('b1');
  });

  it('makes no second board in the place of one that is there', async () => {
    const storage = await start();
    await storage.createBoard(boardRecord('b1', 'AAAAAA'), new Map());
    await expect(storage.createBoard(boardRecord('b1', 'CCCCCC'), new Map())).rejects.toThrow(
      /There is a board b1 already/,
    );
    expect((await storage.readBoard('b1'))?.code).toBe('AAAAAA');
  });

  it('lets one board’s full disk be no other board’s', async () => {
    const storage = await start(60);
    await storage.createBoard(boardRecord('b1', 'AAAAAA'), new Map());
    await storage.createBoard(boardRecord('b2', 'BBBBBB'), new Map());
    const results = await Promise.allSettled([
      storage.append('boards/b1', new Uint8Array(400_000)),
      storage.append('boards/b2', update(1)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('lets no second server use the same folder', async () => {
    await start();
    await expect(start()).rejects.toThrow(/Another Samsyn server is using/);
  });

  it('says so when a file stands where the folder should be', async () => {
    await rm(dataDir, { recursive: true });
    await writeFile(dataDir, 'a file');
    await expect(start()).rejects.toThrow(/data folder .* cannot be used \(EEXIST|ENOTDIR\)/);
  });

  it('leaves no trace of a document that is deleted, not even of what was on its way', async () => {
    const storage = await start();
    await storage.createBoard(boardRecord('b1', 'AAAAAA'), new Map());
    await storage.append('boards/b1/own/p1', Buffer.from('an answer that is taken back'));
    const onItsWay = storage.append('boards/b1/own/p1', Buffer.from('another answer, taken back'));
    await storage.deleteDocument('boards/b1/own/p1');
    await onItsWay;
    expect((await storage.loadDocument('boards/b1/own/p1')).updates).toEqual([]);
    for (const suffix of ['', '-wal']) {
      expect(readFileSync(boardFile('b1') + suffix).includes('taken back')).toBe(false);
    }
  });

  it('leaves no trace of what was deleted once a log has become one state', async () => {
    const storage = await start();
    await storage.createBoard(boardRecord('b1', 'AAAAAA'), new Map());
    const upTo = await storage.append('boards/b1', Buffer.from('a secret that was taken back'));
    await storage.compact('boards/b1', Buffer.from('what is left'), upTo);
    await stop(storage);
    for (const suffix of ['', '-wal']) {
      const path = boardFile('b1') + suffix;
      if (existsSync(path)) expect(readFileSync(path).includes('taken back')).toBe(false);
    }
  });
});

/** Overwrites pages in the middle of a file, as a failing disk does. */
async function scratch(path: string, at: number, pages: number): Promise<void> {
  const handle = await open(path, 'r+');
  const { size } = await handle.stat();
  const from = Math.floor((size * at) / 4096) * 4096;
  await handle.write(Buffer.alloc(4096 * pages, 0xa5), 0, 4096 * pages, from);
  await handle.close();
}
