import { cellKey, DETAIL_FIELDS } from '@samsyn/board';
import type { SnapshotPlacement, SnapshotSettled } from '../schema/snapshot-schema.ts';
import type { PlacementChange, SettledChange } from './changes.ts';
import { changedFields, type SnapshotPair } from './snapshot-pair.ts';

/**
 * Statements that came, went, moved or changed. A placement that left one stage while the same
 * actor came to another in the same layer counts as moved.
 */
export function placementChanges(pair: SnapshotPair): PlacementChange[] {
  const before = new Map(pair.before.placements.map((one) => [cellKey(one), one]));
  const after = new Map(pair.after.placements.map((one) => [cellKey(one), one]));
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, one]) => one);
  const changes: PlacementChange[] = [];
  for (const [key, now] of after) {
    const cell = cellOf(pair, now);
    const there = before.get(key);
    if (there !== undefined) {
      changes.push(...sameCellChanges(cell, there, now));
      continue;
    }
    const source = takeSource(gone, now);
    if (source === null) changes.push({ ...cell, of: 'placement', sort: 'added', role: now.role });
    else {
      changes.push({ ...cell, of: 'placement', sort: 'moved', from: pair.stage(source.stage) });
      changes.push(...sameCellChanges(cell, source, now));
    }
  }
  for (const one of gone) {
    changes.push({ ...cellOf(pair, one), of: 'placement', sort: 'removed', role: one.role });
  }
  return changes;
}

/** Takes what was probably moved here out of what is gone: with the same role if there is one. */
function takeSource(gone: SnapshotPlacement[], now: SnapshotPlacement): SnapshotPlacement | null {
  const same = (one: SnapshotPlacement) => one.layer === now.layer && one.actor === now.actor;
  let at = gone.findIndex((one) => same(one) && one.role === now.role);
  if (at < 0) at = gone.findIndex(same);
  return at < 0 ? null : (gone.splice(at, 1)[0] ?? null);
}

type Cell = Pick<PlacementChange, 'layer' | 'stage' | 'actor'>;

function cellOf(pair: SnapshotPair, one: SnapshotPlacement | SnapshotSettled): Cell {
  return { layer: one.layer, stage: pair.stage(one.stage), actor: pair.actor(one.actor) };
}

function sameCellChanges(
  cell: Cell,
  before: SnapshotPlacement,
  after: SnapshotPlacement,
): PlacementChange[] {
  const changes: PlacementChange[] = [];
  if (before.role !== after.role) {
    changes.push({ ...cell, of: 'placement', sort: 'role', from: before.role, to: after.role });
  }
  const fields = changedFields(before, after, ['also', ...DETAIL_FIELDS]);
  if (fields.length > 0) changes.push({ ...cell, of: 'placement', sort: 'details', fields });
  return changes;
}

/** What the room has agreed, and no longer agrees, between the two. */
export function settledChanges(pair: SnapshotPair): SettledChange[] {
  const before = new Map(pair.before.settled.map((one) => [cellKey(one), one]));
  const after = new Map(pair.after.settled.map((one) => [cellKey(one), one]));
  const changes: SettledChange[] = [];
  for (const [key, now] of after) {
    const cell = cellOf(pair, now);
    const there = before.get(key);
    if (there === undefined) {
      changes.push({ ...cell, of: 'settled', sort: 'added', role: now.role });
      continue;
    }
    if (there.role !== now.role) {
      changes.push({ ...cell, of: 'settled', sort: 'role', from: there.role, to: now.role });
    }
    const fields = changedFields(there, now, ['note', 'dissent']);
    if (fields.length > 0) changes.push({ ...cell, of: 'settled', sort: 'details', fields });
  }
  for (const [key, one] of before) {
    if (after.has(key)) continue;
    changes.push({ ...cellOf(pair, one), of: 'settled', sort: 'removed', role: one.role });
  }
  return changes;
}
