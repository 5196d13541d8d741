import type { AppParts } from '../app-parts.ts';
import { noteEnding } from '../backup/note-ending.ts';
import { Problem } from '../errors/problem.ts';
import type { SnapshotRecord } from '../storage/storage.ts';
import { changesBetween, inTurnOfSnapshots } from './keep-snapshot.ts';
import { outlived, retentionOf } from './retention.ts';
import { openKept } from './snapshot-format.ts';

type Parts = Pick<AppParts, 'storage' | 'inTurn' | 'now'>;

/**
 * Takes a snapshot away for good.
 *
 * @throws {Problem} if there is none, or it holds results of rounds that are nowhere else
 */
export function deleteSnapshot(board: string, id: string, parts: Parts): Promise<void> {
  const { storage } = parts;
  return inTurnOfSnapshots(board, parts, async () => {
    const record = (await storage.listSnapshots(board)).find((one) => one.id === id);
    if (record === undefined) throw new Problem('no-such-snapshot');
    if (record.trigger === 'import' && (await holdsResults(board, id, parts))) {
      throw new Problem('conflict', { reason: 'holds-results' });
    }
    await noteEnding({ what: 'snapshot', board, id }, parts);
    await deleteAll(board, [id], parts);
  });
}

/** Takes away the snapshots that have had their time on this board. */
export function deleteOutlived(board: string, parts: Parts): Promise<void> {
  const { storage, now } = parts;
  return inTurnOfSnapshots(board, parts, async () => {
    const record = await storage.readBoard(board);
    if (record === null) return;
    const records = await storage.listSnapshots(board);
    await deleteAll(board, outlived(records, retentionOf(record), now()), parts);
  });
}

/** What follows on one that is gone says from then on what is new since the one before that. */
async function deleteAll(board: string, ids: readonly string[], { storage }: Parts): Promise<void> {
  const gone = new Set(ids);
  for (const id of gone) await storage.deleteSnapshot(board, id);
  const left: readonly SnapshotRecord[] = await storage.listSnapshots(board);
  for (const [index, record] of left.entries()) {
    if (!record.changes || !gone.has(record.changes.since)) continue;
    const changes = await changesBetween(board, left[index + 1]?.id, record.id, storage);
    await storage.amendSnapshot(board, { ...record, changes });
  }
}

async function holdsResults(board: string, id: string, { storage }: Parts): Promise<boolean> {
  const text = await storage.readSnapshot(board, id);
  if (text === null) return false;
  try {
    const { rounds, surveys, votes } = openKept(text).results;
    return rounds.length + surveys.length + votes.size > 0;
  } catch (error) {
    // What nobody can read holds nothing.
    if (error instanceof Problem) return false;
    throw error;
  }
}
