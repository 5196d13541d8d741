import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from '../storage.ts';
import { syncFolder } from '../sync-folder.ts';

/** What a file system says when nothing more fits: the disk, a quota, or a limit on one file. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** `<time>-<id>.json`, in whose time there may be no colons and full stops. */
const FILE_NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:-\d{1,3})?Z-([\w-]+)\.json$/;

/** Snapshots as files that anybody can read: `<data>/<folder>/<board>/<time>-<id>.json`. */
export class SnapshotFiles {
  readonly #dataDir: string;
  readonly #folder: string;
  /** What is being written just now, by its path. */
  readonly #unfinished = new Set<string>();

  constructor(dataDir: string, folder: 'snapshots' | 'comparisons') {
    this.#dataDir = dataDir;
    this.#folder = join(dataDir, folder);
  }

  /** Writes beside, makes it durable, and only then gives it its name: never half a file. */
  async write(board: string, id: string, time: string, text: string): Promise<void> {
    const folder = join(this.#folder, board);
    const name = `${time.replace(/[:.]/g, '-')}-${id}.json`;
    const beside = join(folder, `.${name}.part`);
    this.#unfinished.add(beside);
    try {
      const isNew = (await mkdir(folder, { recursive: true })) !== undefined;
      if (isNew) for (const above of [this.#folder, this.#dataDir]) await syncFolder(above);
      await this.#sweep(folder);
      await writeDurably(beside, text);
      await rename(beside, join(folder, name));
      await syncFolder(folder);
    } catch (error) {
      await rm(beside, { force: true }).catch(() => undefined);
      const { code = 'unknown' } = error as { code?: string };
      if (FULL.includes(code)) throw new StorageError('full', 'The disk is full.');
      throw new StorageError('unavailable', `The snapshot could not be written: ${String(error)}`);
    } finally {
      this.#unfinished.delete(beside);
    }
  }

  async read(board: string, id: string): Promise<string | null> {
    const path = await this.#find(board, id);
    if (path === null) return null;
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      const { code = 'unknown' } = error as { code?: string };
      if (code === 'ENOENT') return null;
      throw new StorageError('unavailable', `The snapshot could not be read: ${String(error)}`);
    }
  }

  /** The ids of all that lie there. */
  async ids(board: string): Promise<string[]> {
    return (await names(join(this.#folder, board))).flatMap((name) => idOf(name) ?? []);
  }

  async delete(board: string, id: string): Promise<void> {
    const path = await this.#find(board, id);
    if (path === null) return;
    await rm(path, { force: true });
    await syncFolder(join(this.#folder, board));
  }

  async deleteAll(board: string): Promise<void> {
    await rm(join(this.#folder, board), { recursive: true, force: true });
  }

  async #find(board: string, id: string): Promise<string | null> {
    const folder = join(this.#folder, board);
    const name = (await names(folder)).find((file) => idOf(file) === id);
    return name === undefined ? null : join(folder, name);
  }

  /** What a server that was killed left half written is nothing that anybody was promised. */
  async #sweep(folder: string): Promise<void> {
    for (const name of await names(folder)) {
      const path = join(folder, name);
      if (name.endsWith('.part') && !this.#unfinished.has(path)) await rm(path, { force: true });
    }
  }
}

/** The id in a file's name; it may hold hyphens, so it is whatever stands after the time. */
function idOf(name: string): string | null {
  return FILE_NAME.exec(name)?.[1] ?? null;
}

/** Files only: what a link in the folder points at is none of the board's. */
async function names(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch {
    return [];
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}
