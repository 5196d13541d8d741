import type { Snapshot } from '../schema/snapshot-schema.ts';
import type { NamedRef, StageRef, ValueChange } from './changes.ts';

/** Two snapshots, and the names of what either of them speaks of; the later one's go first. */
export interface SnapshotPair {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly stage: (id: string) => StageRef;
  readonly actor: (id: string) => NamedRef;
}

export function pairOf(before: Snapshot, after: Snapshot): SnapshotPair {
  const stages = new Map([...stageRefs(before), ...stageRefs(after)]);
  const actors = new Map([...before.actors, ...after.actors].map(({ id, name }) => [id, name]));
  return {
    before,
    after,
    stage: (id) => stages.get(id) ?? { id, name: id, number: null },
    actor: (id) => ({ id, name: actors.get(id) ?? id }),
  };
}

function stageRefs({ stages }: Snapshot): [string, StageRef][] {
  let shown = 0;
  return stages.map(({ id, name, hidden }) => [id, { id, name, number: hidden ? null : ++shown }]);
}

/** Whether every shown stage has the same number in both. */
export function sameStageNumbers({ before, after }: SnapshotPair): boolean {
  const shown = ({ stages }: Snapshot) =>
    JSON.stringify(stages.filter(({ hidden }) => !hidden).map(({ id }) => id));
  return shown(before) === shown(after);
}

export function alike(a: unknown, b: unknown): boolean {
  return a === b || stable(a) === stable(b);
}

/** The named fields whose values differ. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  names: readonly string[],
): ValueChange[] {
  return names
    .filter((name) => !alike(before[name], after[name]))
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }));
}

/** JSON that does not depend on the order in which an object's fields were set. */
function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}
