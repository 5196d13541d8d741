import type { Dirent } from 'node:fs';
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of all files below a folder. What goes while one counts does not count. */
export async function folderSize(folder: string): Promise<number> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true, recursive: true });
  } catch {
    return 0;
  }
  let bytes = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    bytes += await stat(file).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return bytes;
}

/** Bytes that this user may still write below a folder; null where the system does not say. */
export async function folderRoom(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
