import { type Snapshot, type SnapshotInput, snapshotSchema } from '@samsyn/snapshot';

const EMPTY: SnapshotInput = {
  format: 'samsyn.snapshot',
  version: 1,
  id: 'n1',
  takenAt: '2026-04-13T11:02:00Z',
  board: { id: 'b1', title: 'Workshop i Lillköping' },
  stages: [],
  actors: [],
  placements: [],
  cards: [],
};

/** A snapshot that says what is given, and nothing else. */
export function makeSnapshot(says: Partial<SnapshotInput>): Snapshot {
  return snapshotSchema.parse({ ...EMPTY, ...says });
}

export const stagesNamed = (...ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
export const actorsNamed = (...ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
