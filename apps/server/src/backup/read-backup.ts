import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { counting } from './counting.ts';
import { MANIFEST, type Manifest, manifestSchema, VERSION } from './manifest.ts';

/** Why a file is no backup that can be used. */
export class BackupError extends Error {
  readonly fault: 'not-a-backup' | 'newer' | 'damaged';

  constructor(fault: BackupError['fault'], detail: string) {
    super(detail);
    this.name = 'BackupError';
    this.fault = fault;
  }
}

/** More than any manifest of a server that works can be. */
const MANIFEST_BYTES = 256 << 20;

/**
 * Reads a backup through and compares every byte with what its manifest says.
 *
 * @param into folder to unpack into; null: it is only looked through
 * @throws {BackupError} for what is no backup, or not as it was written
 */
export async function readBackup(path: string, into: string | null): Promise<Manifest> {
  const zip = await openZip(path);
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const manifest = await readManifest(zip, entries.get(MANIFEST));
    for (const file of manifest.files) {
      const entry = entries.get(file.name);
      if (entry === undefined) throw new BackupError('damaged', `${file.name} is missing.`);
      const content = await zip.openReadStreamPromise(entry);
      const seen = await take(content, into === null ? null : join(into, file.name));
      if (seen.bytes !== file.bytes || seen.sha256 !== file.sha256) {
        throw new BackupError('damaged', `${file.name} is not as it was written.`);
      }
    }
    return manifest;
  } catch (error) {
    throw asBackupError(error);
  } finally {
    zip.close();
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== undefined) throw error;
    throw new BackupError('not-a-backup', message);
  }
}

async function readManifest(zip: ZipFile, entry: Entry | undefined): Promise<Manifest> {
  if (entry === undefined || entry.uncompressedSize > MANIFEST_BYTES) {
    throw new BackupError('not-a-backup', `There is no ${MANIFEST} in it.`);
  }
  const said: unknown = JSON.parse(await text(await zip.openReadStreamPromise(entry)));
  const read = manifestSchema.safeParse(said);
  if (!read.success) throw new BackupError('not-a-backup', `Its ${MANIFEST} cannot be read.`);
  if (read.data.version > VERSION) {
    throw new BackupError('newer', `It is of version ${read.data.version}.`);
  }
  return read.data;
}

/** Reads a file to its end, into a file or nowhere. */
async function take(
  content: Readable,
  path: string | null,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const { through, counted } = counting();
  if (path === null) {
    through.resume();
    await pipeline(content, through);
  } else {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(content, through, createWriteStream(path, { mode: 0o600, flush: true }));
  }
  return counted();
}

/** What the archive's own format finds wrong with it has no code; what the disk does has. */
function asBackupError(error: unknown): unknown {
  if (error instanceof BackupError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const ofDisk = code !== '' && !code.startsWith('Z_');
  return ofDisk ? error : new BackupError('damaged', message);
}
