import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { noteBackup } from '../backup/last-backup.ts';
import { readBackup } from '../backup/read-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import type { Storage } from '../storage/storage.ts';
import { syncFolder } from '../storage/sync-folder.ts';
import type { OperateParts, OperatorRequest } from './requests.ts';
import { callRunningServer, LEFT } from './running-server.ts';

type Request = Extract<OperatorRequest, { command: 'backup' }>;
type WithStorage = <T>(work: (storage: Storage) => Promise<T>) => Promise<T>;

const DAY_MS = 24 * 60 * 60 * 1000;
const OURS = /^samsyn-(?:everything|endings)-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)Z\.zip$/;

/**
 * Takes a backup, through the server that uses the folder if there is one. In a file it is read
 * again and checked before it gets its name; in a folder it is named after its time.
 */
export async function takeBackup(
  request: Request,
  { out, now }: Pick<OperateParts, 'out' | 'now'>,
  withStorage: WithStorage,
): Promise<object> {
  const { to, extent, keepDays } = request;
  if (to === '-') return { file: null, left: await write(request, out, now, withStorage) };
  const intoFolder = (await stat(to).catch(() => null))?.isDirectory() ?? false;
  const time = new Date(now()).toISOString().slice(0, 19).replaceAll(':', '-');
  const file = intoFolder ? join(to, `samsyn-${extent}-${time}Z.zip`) : to;
  const unfinished = `${file}.part`;
  try {
    const stream = createWriteStream(unfinished, { mode: 0o600, flush: true });
    await once(stream, 'open');
    await write(request, stream, now, withStorage);
    stream.end();
    await once(stream, 'close');
    const { files, ...said } = await readBackup(unfinished, null);
    await rename(unfinished, file);
    await syncFolder(dirname(file));
    const removed = intoFolder && keepDays !== null ? await removeOld(to, keepDays, now()) : 0;
    return { file, ...said, files: files.length, bytes: (await stat(file)).size, removed };
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Answers the boards that were damaged and are not in it; leaves the stream open. */
async function write(
  { dataDir, extent }: Request,
  to: Writable,
  now: () => number,
  withStorage: WithStorage,
): Promise<readonly string[]> {
  const reply = await callRunningServer(dataDir, 'GET', `/backup/${extent}`);
  if (reply === null) {
    return withStorage(async (storage) => {
      const { beganAt, left } = await writeBackup(storage, to, extent, now);
      if (extent === 'everything') await noteBackup(beganAt, storage);
      return left;
    });
  }
  // A server that breaks off makes this fail.
  await pipeline(reply, to, { end: false });
  return (reply.trailers[LEFT] ?? '').split(' ').filter((id) => id !== '');
}

/** Only what this command has named, and only once there is a newer one. */
async function removeOld(folder: string, keepDays: number, now: number): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder)) {
    const [, stamp = ''] = OURS.exec(name) ?? [];
    const [day = '', time = ''] = stamp.split('T');
    const taken = Date.parse(`${day}T${time.replaceAll('-', ':')}Z`);
    if (!(now - taken > keepDays * DAY_MS)) continue;
    await rm(join(folder, name), { force: true });
    removed++;
  }
  return removed;
}
