import type { Snapshot, SnapshotRound } from '@samsyn/snapshot';

/** When the answers of a round were given: when it was revealed, else closed, else opened. */
export function dateOfRound(round: SnapshotRound, snapshot: Snapshot): string {
  return round.revealedAt ?? round.closedAt ?? round.openedAt ?? snapshot.takenAt;
}
