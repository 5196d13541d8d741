export { boardFromSnapshot, type OpenedSnapshot } from './board-from-snapshot.ts';
export type { Change, SnapshotDifference } from './difference/changes.ts';
export { describeDiff } from './difference/describe-diff.ts';
export { diffSnapshots } from './difference/diff-snapshots.ts';
export {
  comparePlaces,
  type Place,
  type PlaceCell,
  type PlaceCellKind,
  type PlaceComparison,
} from './places/compare-places.ts';
export { describePlaces, type PlaceWords } from './places/describe-places.ts';
export { describeProblem, type SnapshotProblem } from './problem.ts';
export { readJson, readSnapshot, type SnapshotReading } from './read-snapshot.ts';
export type { CardVotes, SnapshotCard } from './schema/card-schema.ts';
export { snapshotJsonSchema } from './schema/json-schema.ts';
export {
  type Snapshot,
  type SnapshotInput,
  type SnapshotRound,
  type SnapshotSurvey,
  snapshotSchema,
  type Trigger,
} from './schema/snapshot-schema.ts';
export { snapshotFileName, withoutAnswers } from './snapshot-file.ts';
export {
  type SnapshotSource,
  snapshotFromBoard,
  type WorkshopResults,
} from './snapshot-from-board.ts';
export { templateHash } from './template-hash.ts';
export { writeSnapshot } from './write-snapshot.ts';
