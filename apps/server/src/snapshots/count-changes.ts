import { diffSnapshots, type Snapshot } from '@samsyn/snapshot';
import type { ChangeCount, SnapshotChanges } from '../storage/storage.ts';

/** What is different from an earlier snapshot, counted by kind; kinds without changes are left out. */
export function countChanges(earlier: Snapshot, later: Snapshot): SnapshotChanges {
  const counts: Record<string, ChangeCount> = {};
  for (const change of diffSnapshots(earlier, later).changes) {
    const sort = 'sort' in change ? change.sort : 'changed';
    const counted = sort === 'added' || sort === 'removed' ? sort : 'changed';
    const sofar = counts[change.of] ?? { added: 0, removed: 0, changed: 0 };
    counts[change.of] = { ...sofar, [counted]: sofar[counted] + 1 };
  }
  return { since: earlier.id, counts };
}
