import { Readable } from 'node:stream';
import { snapshotFileName, snapshotJsonSchema, writeSnapshot } from '@samsyn/snapshot';
import { ZipFile } from 'yazl';
import type { AppParts } from '../app-parts.ts';
import { readDay } from '../day/day-state.ts';
import { translatorOf } from '../errors/caller-language.ts';
import type { ParticipantRecord } from '../storage/storage.ts';
import { takeSnapshot } from './take-snapshot.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now'>;

/**
 * Everything that is kept of a board as one ZIP archive: the board as it is, how its day stands, who
 * has joined, all its snapshots, the maps of other places beside it, what they are written in, and a
 * text about it in both languages. Answers that have not been revealed are not in it, nor anybody's
 * secret. It is packed while it is sent, one snapshot at a time, so that a long history needs little
 * memory.
 */
export async function boardArchive(
  board: string,
  parts: Parts,
): Promise<{ readonly name: string; readonly bytes: Readable }> {
  const { storage } = parts;
  const [snapshot, day, people, records, comparisons] = await Promise.all([
    takeSnapshot(board, { label: '', trigger: 'manual' }, parts),
    readDay(board, parts),
    storage.listParticipants(board),
    storage.listSnapshots(board),
    storage.listComparisons(board),
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
    const counts = { count: records.length, comparisons: comparisons.length };
    add(name, t('server.archive.readme', { title, when, ...counts }));
  }
  add('board.json', writeSnapshot(snapshot));
  add('day.json', jsonText(day));
  add('people.json', jsonText(people.sort(byJoining).map(saidOf)));
  add('snapshot.v1.schema.json', jsonText(snapshotJsonSchema()));
  const addLater = (name: string, time: string, read: () => Promise<string | null>): void =>
    zip.addReadStreamLazy(name, { mtime: new Date(time) }, (give) => {
      read().then(
        (text) => {
          if (text === null) give(new Error(`${name} was taken away meanwhile.`), noBytes());
          else give(null, Readable.from([Buffer.from(text)]));
        },
        (error: unknown) => give(error, noBytes()),
      );
    });
  for (const { takenAt, trigger, id } of records) {
    const name = `snapshots/${inName(takenAt)}-${trigger}-${id}.json`;
    addLater(name, takenAt, () => storage.readSnapshot(board, id));
  }
  for (const { addedAt, id } of comparisons) {
    const name = `comparisons/${inName(addedAt)}-${id}.json`;
    addLater(name, addedAt, () => storage.readComparison(board, id));
  }
  const bytes = zip.outputStream as Readable;
  // Better a download that breaks off than an archive that lacks something.
  zip.on('error', (error) => bytes.destroy(error));
  zip.end();
  return { name: snapshotFileName(snapshot).replace(/\.json$/, '.zip'), bytes };
}

/** A time as it can stand in the name of a file. */
const inName = (time: string): string => time.replace(/[:.]/g, '-');

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const byJoining = (a: ParticipantRecord, b: ParticipantRecord): number =>
  a.joinedAt < b.joinedAt ? -1 : 1;

/** What somebody has said of themselves, without what ties it to a browser or to answers. */
function saidOf({ name, organisation, organisationType, ...rest }: ParticipantRecord) {
  const { attendance, role, joinedAt, removed } = rest;
  return { name, organisation, organisationType, attendance, role, joinedAt, removed };
}

const noBytes = (): Readable => Readable.from([]);
