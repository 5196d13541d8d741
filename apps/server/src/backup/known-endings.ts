import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askRunningServer } from '../operate/running-server.ts';
import { endingsIn } from '../storage/libsql/looked-into.ts';
import type { Ending } from '../storage/storage.ts';
import { readBackup } from './read-backup.ts';

/**
 * What was ended, as a data folder or a newer backup knows it.
 *
 * @throws {BackupError} for a file that is no backup
 */
export async function knownEndings(path: string): Promise<Ending[]> {
  if ((await stat(path)).isDirectory()) {
    const asked = await askRunningServer<{ endings: Ending[] }>(path, 'GET', '/endings');
    return asked === null ? endingsIn(join(path, 'samsyn.db')) : asked.endings;
  }
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-endings-'));
  try {
    await readBackup(path, folder);
    return endingsIn(join(folder, 'samsyn.db'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
