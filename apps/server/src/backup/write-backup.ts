import { open } from 'node:fs/promises';
import { finished, type Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { BackupExtent, Storage } from '../storage/storage.ts';
import { counting } from './counting.ts';
import { type BackedUp, FORMAT, MANIFEST, type Manifest, VERSION } from './manifest.ts';

/**
 * Writes a backup of a storage that goes on being written to, as a ZIP archive: one file after the
 * other, and last a manifest with their checksums. An archive without it broke off.
 *
 * @param to is left open, so that something can be said after it
 * @returns what the manifest says
 * @throws {StorageError} what the storage says; then what was written is no backup
 */
export async function writeBackup(
  storage: Pick<Storage, 'backUp'>,
  to: Writable,
  extent: BackupExtent,
  now: () => number,
): Promise<Manifest> {
  const zip = new ZipFile();
  const bytes = zip.outputStream as Readable;
  zip.on('error', (error) => bytes.destroy(error));
  const sent = pipeline(bytes, to, { end: false });
  const writing = fill(zip, storage, extent, now).catch((error: Error) => {
    bytes.destroy(error);
    throw error;
  });
  // Whichever fails tells the other; why is what the one that failed first has said.
  const [manifest] = await Promise.all([Promise.race([writing, failureOf(sent)]), sent]);
  return manifest;
}

async function fill(
  zip: ZipFile,
  storage: Pick<Storage, 'backUp'>,
  extent: BackupExtent,
  now: () => number,
): Promise<Manifest> {
  const beganAt = isoTime(now());
  const broken = brokenOff(zip.outputStream as Readable);
  const files: BackedUp[] = [];
  const left: string[] = [];
  for await (const { name, path } of storage.backUp(extent)) {
    if (path === null) left.push(boardIn(name));
    else {
      const file = await Promise.race([add(zip, name, path), broken]);
      if (file !== null) files.push(file);
    }
  }
  const manifest: Manifest = {
    ...{ format: FORMAT, version: VERSION, extent, beganAt, endedAt: isoTime(now()) },
    ...{ boards: files.filter(({ name }) => name.startsWith('boards/')).length, left, files },
  };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST);
  zip.end();
  return manifest;
}

/** Resolves when the file has been read to its end; null when it has been taken away meanwhile. */
async function add(zip: ZipFile, name: string, path: string): Promise<BackedUp | null> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  const { mtime } = await file.stat();
  const { through, counted } = counting();
  const content = file.createReadStream();
  content.on('error', (error) => through.destroy(error));
  await new Promise<void>((resolve, reject) => {
    finished(through, (error) => (error ? reject(error) : resolve()));
    zip.addReadStreamLazy(name, { mtime, mode: 0o100600 }, (give) => {
      give(null, content.pipe(through));
    });
  });
  return { name, ...counted() };
}

/** Never resolves; rejects when nobody takes the archive any more. */
function brokenOff(archive: Readable): Promise<never> {
  const broken = new Promise<never>((_resolve, reject) => {
    archive.once('close', () => reject(new Error('Nobody takes the backup any more.')));
  });
  // Once everything is written, there is nobody to hear of it.
  broken.catch(() => undefined);
  return broken;
}

/** Never resolves; rejects when it does. */
function failureOf(work: Promise<void>): Promise<never> {
  return new Promise((_resolve, reject) => {
    work.catch(reject);
  });
}

const boardIn = (name: string): string => name.slice('boards/'.length, -'.db'.length);
const isoTime = (time: number): string => new Date(time).toISOString();
