import { diffSnapshots, type Snapshot, type SnapshotDifference } from '@samsyn/snapshot';
import type { AppParts } from '../app-parts.ts';
import { Problem } from '../errors/problem.ts';
import { readKept } from './snapshot-format.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** Stands for the board as it is, instead of the id of a snapshot. */
export const NOW = 'now';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now'>;

/**
 * What is different between two snapshots, or between one and the board as it is. A difference
 * holds nothing that single people have answered.
 *
 * @throws {Problem} if there is no such snapshot, or it cannot be read
 */
export async function compareSnapshots(
  board: string,
  { from, to }: { readonly from: string; readonly to: string },
  parts: Parts,
): Promise<SnapshotDifference> {
  const [earlier, later] = await Promise.all([
    sideOf(board, from, parts),
    sideOf(board, to, parts),
  ]);
  return diffSnapshots(earlier, later);
}

async function sideOf(board: string, id: string, parts: Parts): Promise<Snapshot> {
  if (id === NOW) {
    return { ...(await takeSnapshot(board, { label: '', trigger: 'manual' }, parts)), id: NOW };
  }
  const text = await parts.storage.readSnapshot(board, id);
  if (text === null) throw new Problem('no-such-snapshot');
  return readKept(text);
}
