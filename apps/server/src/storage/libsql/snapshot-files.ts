import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from '../storage.ts';

/** Snapshots as files that anybody can read: `<data>/snapshots/<board>/<time>-<id>.json`. */
export class SnapshotFiles {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'snapshots');
  }

  /** Writes beside, makes it durable, and only then gives it its name: never half a file. */
  async write(board: string, id: string, takenAt: string, text: string): Promise<void> {
    const folder = join(this.#folder, board);
    await mkdir(folder, { recursive: true });
    const name = `${takenAt.replace(/[:.]/g, '-')}-${id}.json`;
    const beside = join(folder, `.${name}.part`);
    try {
      const file = await open(beside, 'w', 0o600);
      try {
        await file.writeFile(text, 'utf8');
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, join(folder, name));
      await syncFolder(folder);
    } catch (error) {
      await rm(beside, { force: true });
      const full = (error as { code?: string }).code === 'ENOSPC';
      throw new StorageError(
        full ? 'full' : 'unavailable',
        full ? 'The disk is full.' : `The snapshot could not be written: ${String(error)}`,
      );
    }
  }

  async read(board: string, id: string): Promise<string | null> {
    const folder = join(this.#folder, board);
    const name = (await names(folder)).find((file) => file.endsWith(`-${id}.json`));
    return name === undefined ? null : readFile(join(folder, name), 'utf8');
  }

  async deleteAll(board: string): Promise<void> {
    await rm(join(this.#folder, board), { recursive: true, force: true });
  }
}

async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

/** The new name itself survives a power cut only when the folder is synced. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
