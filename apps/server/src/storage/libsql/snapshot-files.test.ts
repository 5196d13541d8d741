import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storageWorkerFile } from '../../testing/storage-worker-file.ts';
import type { SnapshotRecord, Storage } from '../storage.ts';
import { boardRecord } from '../storage-contract.ts';
import { openLibsqlStorage } from './open-libsql.ts';

vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof files>()) }));

const TIME = '2026-04-13T10:00:00.000Z';
const record = (id: string, label = ''): SnapshotRecord => ({
  id,
  takenAt: TIME,
  label,
  trigger: 'manual',
  bytes: 2,
  changes: null,
  content: '',
});

describe('Snapshots on a disk that fails', () => {
  let dataDir: string;
  let storage: Storage;
  const folder = () => join(dataDir, 'snapshots', 'b1');
  const left = () => (existsSync(folder()) ? readdirSync(folder()) : []);
  const open = async (largestPages = 0) =>
    openLibsqlStorage({
      dataDir,
      workerFile: await storageWorkerFile(),
      report: () => undefined,
      largestPages,
    });
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samsyn-snapshots-'));
    storage = await open();
    await storage.createBoard(boardRecord('b1'), new Map());
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await storage.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EFBIG', 'full'],
    ['EIO', 'unavailable'],
  ])('are kept whole or not at all when a write breaks off with %s', async (code, failure) => {
    await storage.writeSnapshot('b1', record('n1'), '{"kept": true}');
    const { open: really } = await vi.importActual<typeof files>('node:fs/promises');
    vi.spyOn(files, 'open').mockImplementation(async (path, ...more) => {
      const file = await really(path, ...more);
      if (String(path).endsWith('.part')) {
        file.writeFile = async (text) => {
          await file.write(String(text).slice(0, 5));
          throw Object.assign(new Error(code), { code });
        };
      }
      return file;
    });
    await expect(
      storage.writeSnapshot('b1', record('n2'), '{"kept": false}'),
    ).rejects.toMatchObject({ failure });
    vi.restoreAllMocks();
    expect(left()).toHaveLength(1);
    expect((await storage.listSnapshots('b1')).map(({ id }) => id)).toEqual(['n1']);
    expect(await storage.readSnapshot('b1', 'n1')).toBe('{"kept": true}');
    await storage.writeSnapshot('b1', record('n2'), '{"kept": true}');
    expect(await storage.readSnapshot('b1', 'n2')).toBe('{"kept": true}');
  });

  it('leave no file when the board’s own file has no room for the record of it', async () => {
    await storage.close();
    storage = await open(24);
    const confirmed: string[] = [];
    let refusal: unknown = null;
    for (let at = 0; refusal === null && at < 100; at++) {
      try {
        await storage.writeSnapshot('b1', record(`n${at}`, 'x'.repeat(2000)), `"${at}"`);
        confirmed.push(`n${at}`);
      } catch (error) {
        refusal = error;
      }
    }
    expect(refusal).toMatchObject({ failure: 'full' });
    expect(confirmed.length).toBeGreaterThan(0);
    const listed = (await storage.listSnapshots('b1')).map(({ id }) => id);
    expect(listed.sort()).toEqual([...confirmed].sort());
    expect(left()).toHaveLength(confirmed.length);
  });

  it('are refused, with a reason, where there can be no folder', async () => {
    await writeFile(join(dataDir, 'snapshots'), 'a file in its place');
    await expect(storage.writeSnapshot('b1', record('n1'), '{}')).rejects.toMatchObject({
      failure: 'unavailable',
    });
    expect(await storage.listSnapshots('b1')).toEqual([]);
  });

  it('clear away what a server that was killed left half written', async () => {
    await mkdir(folder(), { recursive: true });
    await writeFile(join(folder(), '.2026-04-13T09-00-00-000Z-n0.json.part'), '{"ha');
    expect(await storage.readSnapshot('b1', 'n0')).toBeNull();
    await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        storage.writeSnapshot('b1', record(`n${at}`), `"${at}"`),
      ),
    );
    expect(left()).toHaveLength(10);
    for (const name of left()) expect(readFileSync(join(folder(), name), 'utf8')).toMatch(/^"\d"$/);
  });

  it('are listed again when a kill or damage has parted them from their records', async () => {
    const said = { id: 'n-1', takenAt: TIME, label: 'Före lunch', trigger: 'step' };
    await storage.writeSnapshot('b1', record('n2'), '{}');
    await writeFile(join(folder(), '2026-04-13T10-00-00-000Z-n-1.json'), JSON.stringify(said));
    await writeFile(join(folder(), '2026-04-13T10-00-00-000Z-n3.json'), 'nothing of ours');
    await rm(join(folder(), '2026-04-13T10-00-00-000Z-n2.json'));
    await storage.close();
    storage = await open();
    expect(await storage.listSnapshots('b1')).toMatchObject([said]);
    expect(await storage.listSnapshots('b1')).toHaveLength(1);
    await storage.deleteSnapshot('b1', 'n-1');
    expect(left()).toEqual(['2026-04-13T10-00-00-000Z-n3.json']);
    expect(await storage.listSnapshots('b1')).toEqual([]);
  });

  it('are files: a folder or a link in the place of one is not read, listed or followed', async () => {
    await writeFile(join(dataDir, 'secret'), 'of the machine');
    for (const id of ['n1', 'n2', 'n3']) await storage.writeSnapshot('b1', record(id), '{}');
    await rm(join(folder(), '2026-04-13T10-00-00-000Z-n1.json'));
    await mkdir(join(folder(), '2026-04-13T10-00-00-000Z-n1.json'));
    await rm(join(folder(), '2026-04-13T10-00-00-000Z-n2.json'));
    await symlink(join(dataDir, 'secret'), join(folder(), '2026-04-13T10-00-00-000Z-n2.json'));
    expect(await storage.readSnapshot('b1', 'n1')).toBeNull();
    expect(await storage.readSnapshot('b1', 'n2')).toBeNull();
    await storage.close();
    storage = await open();
    expect((await storage.listSnapshots('b1')).map(({ id }) => id)).toEqual(['n3']);
    await storage.deleteBoard('b1');
    expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe('of the machine');
  });

  it('that cannot be read say so', async () => {
    await storage.writeSnapshot('b1', record('n1'), '{}');
    const broken = Object.assign(new Error('EIO'), { code: 'EIO' });
    vi.spyOn(files, 'readFile').mockRejectedValue(broken);
    await expect(storage.readSnapshot('b1', 'n1')).rejects.toMatchObject({
      failure: 'unavailable',
    });
  });

  it('of other places are listed again too, and go with the board', async () => {
    const other = join(dataDir, 'comparisons', 'b1');
    const board = { title: 'Workshop', place: 'Storköping' };
    const said = { id: 'n1', addedAt: TIME, takenAt: '2025-04-13T12:00:00+02:00', board };
    await storage.close();
    await mkdir(other, { recursive: true });
    await writeFile(join(other, '2026-04-13T10-00-00-000Z-n1.json'), JSON.stringify(said));
    storage = await open();
    expect(await storage.listComparisons('b1')).toMatchObject([
      { id: 'n1', takenAt: said.takenAt, title: 'Workshop', place: 'Storköping', region: '' },
    ]);
    expect(await storage.listSnapshots('b1')).toEqual([]);
    await storage.deleteBoard('b1');
    expect(existsSync(other)).toBe(false);
  });

  it('go with their board, file by file', async () => {
    await storage.writeSnapshot('b1', record('n1'), '{}');
    await storage.deleteSnapshot('b1', 'n1');
    expect(left()).toEqual([]);
    await storage.writeSnapshot('b1', record('n2'), '{}');
    await writeFile(join(folder(), '.2026-04-13T09-00-00-000Z-n0.json.part'), '{"ha');
    await storage.deleteBoard('b1');
    expect(existsSync(folder())).toBe(false);
  });
});
