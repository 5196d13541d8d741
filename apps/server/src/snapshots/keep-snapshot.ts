import { createHash } from 'node:crypto';
import { type Snapshot, writeSnapshot } from '@samsyn/snapshot';
import type { AppParts } from '../app-parts.ts';
import { Problem } from '../errors/problem.ts';
import type { SnapshotChanges, SnapshotRecord, Storage } from '../storage/storage.ts';
import { countChanges } from './count-changes.ts';
import { readKept } from './snapshot-format.ts';
import type { Occasion } from './snapshot-watch.ts';
import { type Sight, snapshotOf, takeSnapshot } from './take-snapshot.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now' | 'inTurn'>;

/** Snapshots that a board has when no more are kept by hand; those that come by themselves go on. */
const MOST_SNAPSHOTS = 1000;

/**
 * Keeps a snapshot because somebody asked for it.
 *
 * @throws {Problem} if the board has as many as it can have
 */
export function keepByHand(board: string, label: string, parts: Parts): Promise<SnapshotRecord> {
  return inTurnOfSnapshots(board, parts, async () => {
    const { length } = await parts.storage.listSnapshots(board);
    if (length >= MOST_SNAPSHOTS) throw new Problem('too-many-kept');
    return keep(
      board,
      await takeSnapshot(board, { label, trigger: 'manual' }, parts),
      parts.storage,
    );
  });
}

/** Takes a snapshot and keeps it among the board's. */
export function keepSnapshot(
  board: string,
  occasion: Occasion,
  parts: Parts,
): Promise<SnapshotRecord> {
  return inTurnOfSnapshots(board, parts, async () =>
    keep(board, await takeSnapshot(board, occasion, parts), parts.storage),
  );
}

/** Keeps what was seen of a board, even if the board is another by now. */
export function keepSight(
  board: string,
  occasion: Occasion,
  seen: Pick<Sight, 'board' | 'template'>,
  parts: Parts,
): Promise<SnapshotRecord> {
  return inTurnOfSnapshots(board, parts, async () =>
    keep(board, await snapshotOf(board, occasion, seen, parts), parts.storage),
  );
}

/** Keeps a snapshot if it says anything else than the newest that is kept; null if it does not. */
export function keepIfChanged(
  board: string,
  occasion: Occasion,
  parts: Parts,
): Promise<SnapshotRecord | null> {
  return inTurnOfSnapshots(board, parts, async () => {
    const snapshot = await takeSnapshot(board, occasion, parts);
    const [newest] = await parts.storage.listSnapshots(board);
    if (newest?.content === contentOf(snapshot)) return null;
    return keep(board, snapshot, parts.storage);
  });
}

/** Keeps the snapshot that a board was opened from: what is not on the board is only there. */
export async function keepImport(
  board: string,
  source: Snapshot,
  { storage, chance, now }: Pick<Parts, 'storage' | 'chance' | 'now'>,
): Promise<void> {
  const imported = {
    ...source,
    id: chance.newId(),
    takenAt: new Date(now()).toISOString(),
    trigger: 'import' as const,
    board: { ...source.board, id: board },
  };
  await keep(board, imported, storage);
}

/** A board's snapshots are written and taken away one after the other. */
export function inTurnOfSnapshots<T>(
  board: string,
  { inTurn }: Pick<Parts, 'inTurn'>,
  work: () => Promise<T>,
): Promise<T> {
  return inTurn.run(`snapshots/${board}`, work);
}

/** What is different between two kept snapshots; null if either cannot be read. */
export async function changesBetween(
  board: string,
  earlier: string | undefined,
  later: Snapshot | string,
  storage: Storage,
): Promise<SnapshotChanges | null> {
  if (earlier === undefined) return null;
  try {
    const [before, after] = await Promise.all([
      readAgain(board, earlier, storage),
      typeof later === 'string' ? readAgain(board, later, storage) : later,
    ]);
    return before === null || after === null ? null : countChanges(before, after);
  } catch (error) {
    // A file that somebody has spoilt must not be in the way of keeping the next.
    if (error instanceof Problem) return null;
    throw error;
  }
}

async function readAgain(board: string, id: string, storage: Storage): Promise<Snapshot | null> {
  const text = await storage.readSnapshot(board, id);
  return text === null ? null : readKept(text);
}

async function keep(
  board: string,
  snapshot: Snapshot,
  storage: Parts['storage'],
): Promise<SnapshotRecord> {
  const [newest] = await storage.listSnapshots(board);
  const taken = { ...snapshot, takenAt: timeAfter(newest?.takenAt, snapshot.takenAt) };
  const { id, takenAt, label, trigger } = taken;
  const text = writeSnapshot(taken);
  const record = {
    id,
    takenAt,
    label,
    trigger,
    bytes: Buffer.byteLength(text),
    changes: await changesBetween(board, newest?.id, taken, storage),
    content: contentOf(taken),
  };
  await storage.writeSnapshot(board, record, text);
  return record;
}

/** Snapshots are in the order of their times, also within a millisecond or after a clock was set. */
function timeAfter(newest: string | undefined, time: string): string {
  if (newest === undefined || newest < time) return time;
  return new Date(Date.parse(newest) + 1).toISOString();
}

/** What a snapshot says, without when and why it was taken, as a hash. */
export function contentOf(snapshot: Snapshot): string {
  const text = writeSnapshot({ ...snapshot, id: '', takenAt: '', label: '', trigger: 'manual' });
  return createHash('sha256').update(text).digest('base64url');
}
