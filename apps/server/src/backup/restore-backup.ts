import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { systemChance } from '../auth/chance.ts';
import { createDoorkeeper } from '../auth/doorkeeper.ts';
import { openTokens } from '../auth/tokens.ts';
import { InTurn } from '../boards/in-turn.ts';
import { Departures } from '../people/departures.ts';
import { createRoomHub } from '../rooms/create-room-hub.ts';
import { AutomaticSnapshots, afterTimeout } from '../snapshots/automatic-snapshots.ts';
import { unsoundFiles } from '../storage/libsql/looked-into.ts';
import { openStorage } from '../storage/open-storage.ts';
import type { Ending } from '../storage/storage.ts';
import { syncFolder } from '../storage/sync-folder.ts';
import { applyEndings } from './apply-endings.ts';
import type { Manifest } from './manifest.ts';
import { BackupError, readBackup } from './read-backup.ts';

const UNFINISHED = '.restoring';
/** What a new disk may hold before anything is put on it. */
const NOTHING = [UNFINISHED, 'lost+found'];

export interface RestoreOptions {
  readonly file: string;
  /** Made when it is not there; must be empty when it is. */
  readonly dataDir: string;
  /** What was ended since, as is known from elsewhere; what the backup itself knows comes in addition. */
  readonly endings: readonly Ending[];
  readonly workerFile: URL;
  readonly now: () => number;
  /** Hears one sentence about each thing that had to be repaired. */
  readonly report: (message: string) => void;
}

export interface Restored {
  readonly manifest: Manifest;
  /** How much that was ended after the backup was ended again. */
  readonly ended: number;
}

/** The folder holds something already. */
export class NotEmptyError extends Error {}

/**
 * Restores a backup into an empty folder. Everything is made ready beside, below the folder: checked
 * against the manifest and by SQLite, with what was ended since ended again. Only then is it put in
 * its place, so that no server can start with half of it.
 *
 * @throws {NotEmptyError | BackupError | StorageError}
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { file, dataDir } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const there = (await readdir(dataDir)).filter((name) => !NOTHING.includes(name));
  if (there.length > 0) throw new NotEmptyError(dataDir);
  const folder = join(dataDir, UNFINISHED);
  await rm(folder, { recursive: true, force: true });
  try {
    await mkdir(join(folder, 'boards'), { recursive: true, mode: 0o700 });
    const manifest = await readBackup(file, folder);
    if (manifest.extent !== 'everything') {
      throw new BackupError('not-a-backup', 'There are no boards in it, only what was ended.');
    }
    const [unsound] = unsoundFiles(folder);
    if (unsound !== undefined) throw new BackupError('damaged', `${unsound} is not whole.`);
    const ended = await endAgain(folder, manifest, options);
    // The index last: without it there is no data folder.
    const names = (await readdir(folder)).sort((a) => (a === 'samsyn.db' ? 1 : -1));
    for (const name of names) await rename(join(folder, name), join(dataDir, name));
    await syncFolder(dataDir);
    return { manifest, ended };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs what a server would, without anybody to talk to. */
async function endAgain(
  folder: string,
  { beganAt }: Manifest,
  { endings, workerFile, now, report }: RestoreOptions,
): Promise<number> {
  const storage = await openStorage({ dataDir: folder, databaseUrl: null, workerFile, report });
  const tokens = await openTokens(storage, systemChance, now);
  const doorkeeper = createDoorkeeper(storage, tokens);
  const log = pino({ level: 'silent' });
  const hub = createRoomHub({ storage, doorkeeper, log, now });
  const said = (_details: object, message: string): void => report(message);
  const shared = { storage, hub, chance: systemChance, now, inTurn: new InTurn() };
  const parts = { ...shared, after: afterTimeout, failed: said };
  const automatic = new AutomaticSnapshots(parts);
  const leaving = new Departures(parts);
  try {
    const since = inOrder([...(await storage.listEndings()), ...endings]).filter(
      ({ at }) => at >= beganAt,
    );
    await applyEndings(since, { ...parts, automatic, leaving });
    return since.length;
  } finally {
    await Promise.all([automatic.stop(), leaving.stop()]);
    await hub.close();
    await storage.close();
  }
}

/** By time; what both sources know counts once. */
function inOrder(endings: readonly Ending[]): Ending[] {
  const once = new Map(endings.map((ending) => [JSON.stringify(Object.values(ending)), ending]));
  return [...once.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}
