import { cpSync, existsSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../testing/seeded-random.ts';
import { storageWorkerFile } from '../../testing/storage-worker-file.ts';
import type { Storage } from '../storage.ts';
import { boardRecord } from '../storage-contract.ts';
import { openLibsqlStorage } from './open-libsql.ts';

const CUTS = 12;
const FIRST = 60;
const LATER = 40;

/** Numbered and filled, so that a byte that is not its own would be seen. */
const update = (number: number): Buffer =>
  Buffer.from(`${number} `.padEnd(900, String(number % 10)));
const numberOf = (bytes: Uint8Array): number => Number(/^\d+/.exec(Buffer.from(bytes).toString()));

describe('files that were cut short', () => {
  let source: string;
  const folders: string[] = [];

  beforeEach(async () => {
    source = await folder();
  });
  afterEach(async () => {
    for (const one of folders.splice(0)) await rm(one, { recursive: true, force: true });
  });
  async function folder(): Promise<string> {
    const made = await mkdtemp(join(tmpdir(), 'samsyn-cuts-'));
    folders.push(made);
    return made;
  }
  async function open(dataDir: string, reports: string[]): Promise<Storage> {
    const workerFile = await storageWorkerFile();
    return openLibsqlStorage({ dataDir, workerFile, report: (line) => reports.push(line) });
  }

  /** Two boards; of the first, some is in its file and some still in the newest writes beside it. */
  async function filled(): Promise<{ copy: string; ends: Set<number> }> {
    const storage = await open(source, []);
    await storage.createBoard(boardRecord('b1', 'AAAAAA'), new Map());
    await storage.createBoard(boardRecord('b2', 'BBBBBB'), new Map([['boards/b2', update(1)]]));
    const log = join(source, 'boards', 'b1.db-wal');
    for (let at = 1; at <= FIRST; at++) await storage.append('boards/b1', update(at));
    // Giving room back moves everything into the file itself.
    await storage.deleteDocument('boards/b1/own/p1');
    const ends = new Set<number>([0, 32]);
    for (let at = FIRST + 1; at <= FIRST + LATER; at++) {
      await storage.append('boards/b1', update(at));
      ends.add(statSync(log).size);
    }
    const copy = await folder();
    cpSync(source, copy, { recursive: true });
    await storage.close();
    return { copy, ends };
  }

  it('give back an unbroken beginning when the newest writes are cut, and it is said', async () => {
    const random = seededRandom(81);
    const { copy, ends } = await filled();
    const length = statSync(join(copy, 'boards', 'b1.db-wal')).size;
    let reported = 0;
    for (let nth = 0; nth < CUTS; nth++) {
      const dataDir = await folder();
      cpSync(copy, dataDir, { recursive: true });
      const cut = random(length);
      truncateSync(join(dataDir, 'boards', 'b1.db-wal'), cut);
      const reports: string[] = [];
      const storage = await open(dataDir, reports);
      const kept = (await storage.loadDocument('boards/b1')).updates;
      expect(kept.map(numberOf)).toEqual(kept.map((_, at) => at + 1));
      expect(kept.length).toBeGreaterThanOrEqual(FIRST);
      for (const [at, bytes] of kept.entries()) expect(update(at + 1).equals(bytes)).toBe(true);
      // Cut where a commit ended, nothing tells it from a log that never went on.
      if (!ends.has(cut)) {
        expect(reports.join()).toMatch(
          /b1\.db: its newest writes end in \d+ bytes that are not whole/,
        );
        reported++;
      }
      await storage.append('boards/b1', update(1000));
      expect((await storage.loadDocument('boards/b2')).updates.map(numberOf)).toEqual([1]);
      await storage.close();
    }
    expect(reported).toBeGreaterThan(CUTS / 2);
  });

  it('give back what can be read when a board’s own file is cut, or are left alone', async () => {
    const random = seededRandom(82);
    const { copy } = await filled();
    const length = statSync(join(copy, 'boards', 'b1.db')).size;
    let [salvaged, unreadable] = [0, 0];
    for (let nth = 0; nth < CUTS; nth++) {
      const dataDir = await folder();
      cpSync(copy, dataDir, { recursive: true });
      const path = join(dataDir, 'boards', 'b1.db');
      truncateSync(path, nth === 0 ? 0 : random(length));
      const cut = statSync(path).size;
      const reports: string[] = [];
      const storage = await open(dataDir, reports);
      const read = await storage.loadDocument('boards/b1').catch((error: unknown) => error);
      if (read instanceof Error) {
        expect(read).toMatchObject({ failure: 'damaged' });
        expect(statSync(path).size).toBe(cut);
        unreadable++;
      } else {
        const { updates } = read as Awaited<ReturnType<Storage['loadDocument']>>;
        const numbers = updates.map(numberOf);
        expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
        for (const bytes of updates) expect(update(numberOf(bytes)).equals(bytes)).toBe(true);
        if (numbers.length < FIRST + LATER) {
          expect(reports.join()).toMatch(/b1\.db was damaged: \d+ rows were kept/);
          const names = readdirSync(join(dataDir, 'boards'));
          expect(names.some((name) => name.startsWith('b1.db.corrupt-'))).toBe(true);
        }
        salvaged++;
      }
      expect((await storage.loadDocument('boards/b2')).updates.map(numberOf)).toEqual([1]);
      expect(await storage.boardOfCode('BBBBBB')).toBe('b2');
      await storage.close();
    }
    expect(salvaged).toBeGreaterThan(0);
    expect(unreadable).toBeGreaterThan(0);
  });

  it('are found again when it is the index that was cut', async () => {
    const random = seededRandom(83);
    const { copy } = await filled();
    for (const name of ['samsyn.db', 'samsyn.db-wal']) {
      if (!existsSync(join(copy, name))) continue;
      for (let nth = 0; nth < CUTS / 2; nth++) {
        const dataDir = await folder();
        cpSync(copy, dataDir, { recursive: true });
        truncateSync(join(dataDir, name), random(statSync(join(copy, name)).size));
        const storage = await open(dataDir, []);
        expect(await storage.boardOfCode('AAAAAA')).toBe('b1');
        expect(await storage.boardOfCode('BBBBBB')).toBe('b2');
        await storage.close();
      }
    }
  });
});
