export { describeProblem, type SnapshotProblem } from './problem.ts';
export { readSnapshot, type SnapshotReading } from './read-snapshot.ts';
export { snapshotJsonSchema } from './schema/json-schema.ts';
export { snapshotSchema } from './schema/snapshot-schema.ts';
