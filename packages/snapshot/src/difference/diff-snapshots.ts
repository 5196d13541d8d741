import type { Snapshot } from '../schema/snapshot-schema.ts';
import { cardChanges } from './card-changes.ts';
import type { SnapshotDifference } from './changes.ts';
import { placementChanges, settledChanges } from './placement-changes.ts';
import { pairOf, sameStageNumbers } from './snapshot-pair.ts';
import { otherChanges, templateChanges } from './template-changes.ts';

/**
 * What happened between two snapshots, by what it means and not by which lines differ. Whatever a
 * room can change is compared; fields that are not known are not.
 */
export function diffSnapshots(before: Snapshot, after: Snapshot): SnapshotDifference {
  const pair = pairOf(before, after);
  return {
    from: { id: before.id, takenAt: before.takenAt, label: before.label },
    to: { id: after.id, takenAt: after.takenAt, label: after.label },
    sameStageNumbers: sameStageNumbers(pair),
    changes: [
      ...otherChanges(pair),
      ...templateChanges(pair),
      ...placementChanges(pair),
      ...settledChanges(pair),
      ...cardChanges(pair),
    ],
  };
}
