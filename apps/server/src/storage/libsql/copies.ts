import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackedUpFile, type BackupExtent, StorageError } from '../storage.ts';

const PREFIX = '.copies-';

/** What the storage's thread does for a backup. */
export interface Copier {
  listBoards(): Promise<string[]>;
  /** False when there is no such board any more. */
  copyBoard(id: string, to: string): Promise<boolean>;
  copyIndex(to: string): Promise<void>;
}

/**
 * Each board's database as it is at one moment, with its files, one board after the other, and last
 * what belongs to the whole server. A board's files are read after its database: what was added or
 * taken away in between is put right when the board is opened. There is one copy at a time on the
 * disk, in the data folder, where there is as much right to write as the server has.
 */
export async function* copiesOf(
  dataDir: string,
  extent: BackupExtent,
  copier: Copier,
): AsyncGenerator<BackedUpFile> {
  await sweep(dataDir);
  const folder = await mkdtemp(join(dataDir, PREFIX));
  try {
    for (const id of extent === 'everything' ? await copier.listBoards() : []) {
      yield* copyOfBoard(dataDir, folder, id, copier);
    }
    const path = join(folder, 'samsyn.db');
    await copier.copyIndex(path);
    yield { name: 'samsyn.db', path };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* copyOfBoard(
  dataDir: string,
  folder: string,
  id: string,
  copier: Copier,
): AsyncGenerator<BackedUpFile> {
  const name = `boards/${id}.db`;
  const path = join(folder, `${id}.db`);
  try {
    if (!(await copier.copyBoard(id, path))) return;
    yield { name, path };
  } catch (error) {
    if (!(error instanceof StorageError) || error.failure !== 'damaged') throw error;
    // One board that cannot be read must not keep all others from being copied.
    yield { name, path: null };
  } finally {
    await rm(path, { force: true });
  }
  for (const kind of ['snapshots', 'comparisons']) {
    const entries = await readdir(join(dataDir, kind, id), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
      yield { name: `${kind}/${id}/${entry.name}`, path: join(entry.parentPath, entry.name) };
    }
  }
}

/** What a backup that was interrupted by the end of the process has left. */
async function sweep(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(PREFIX)) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}
