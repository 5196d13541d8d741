import { Readable } from 'node:stream';
import { snapshotFileName, snapshotJsonSchema, writeSnapshot } from '@samsyn/snapshot';
import { ZipFile } from 'yazl';
import type { AppParts } from '../app-parts.ts';
import { translatorOf } from '../errors/caller-language.ts';
import type { SnapshotRecord } from '../storage/storage.ts';
import { takeSnapshot } from './take-snapshot.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now'>;

/**
 * Everything that is kept of a board as one ZIP archive: the board as it is, all its snapshots,
 * what they are written in, and a text about it in both languages. It is packed while it is sent,
 * one snapshot at a time, so that a long history needs little memory.
 */
export async function boardArchive(
  board: string,
  parts: Parts,
): Promise<{ readonly name: string; readonly bytes: Readable }> {
  const { storage } = parts;
  const [snapshot, records] = await Promise.all([
    takeSnapshot(board, { label: '', trigger: 'manual' }, parts),
    storage.listSnapshots(board),
  ]);
  const zip = new ZipFile();
  const { title } = snapshot.board;
  const mtime = new Date(snapshot.takenAt);
  const add = (name: string, text: string): void =>
    zip.addBuffer(Buffer.from(text), name, { mtime });
  const when = `${snapshot.takenAt.slice(0, 16).replace('T', ' ')} UTC`;
  for (const [name, locale] of [
    ['LASMIG.md', 'sv'],
    ['README.md', 'en'],
  ] as const) {
    const t = translatorOf(locale);
    add(name, t('server.archive.readme', { title, when, count: records.length }));
  }
  add('board.json', writeSnapshot(snapshot));
  add('snapshot.v1.schema.json', `${JSON.stringify(snapshotJsonSchema(), null, 2)}\n`);
  for (const record of records) {
    const name = `snapshots/${fileNameOf(record)}`;
    zip.addReadStreamLazy(name, { mtime: new Date(record.takenAt) }, (give) => {
      storage.readSnapshot(board, record.id).then(
        (text) => {
          if (text === null) give(new Error('A snapshot was taken away meanwhile.'), noBytes());
          else give(null, Readable.from([Buffer.from(text)]));
        },
        (error: unknown) => give(error, noBytes()),
      );
    });
  }
  const bytes = zip.outputStream as Readable;
  // Better a download that breaks off than an archive that lacks something.
  zip.on('error', (error) => bytes.destroy(error));
  zip.end();
  return { name: snapshotFileName(snapshot).replace(/\.json$/, '.zip'), bytes };
}

function fileNameOf({ takenAt, trigger, id }: SnapshotRecord): string {
  return `${takenAt.replace(/[:.]/g, '-')}-${trigger}-${id}.json`;
}

const noBytes = (): Readable => Readable.from([]);
