import { cellKey } from '@samsyn/board';
import type { SnapshotProblem } from './problem.ts';
import type { Snapshot } from './schema/snapshot-schema.ts';

/** Things that are there twice although there may be one: reading them would lose one. */
export function doubles(snapshot: Snapshot): SnapshotProblem[] {
  const byId = (list: readonly { readonly id: string }[], name: string) =>
    doublesIn(
      name,
      list.map(({ id }) => id),
      'doubleId',
    );
  return [
    ...byId(snapshot.stages, 'stages'),
    ...byId(snapshot.actors, 'actors'),
    ...byId(snapshot.organisationTypes, 'organisationTypes'),
    ...byId(snapshot.agenda, 'agenda'),
    ...doublesIn('placements', snapshot.placements.map(cellKey), 'doubleCell'),
    ...doublesIn('settled', snapshot.settled.map(cellKey), 'doubleCell'),
    ...byId(snapshot.cards, 'cards'),
    ...byId(snapshot.rounds, 'rounds'),
    ...byId(snapshot.surveys, 'surveys'),
  ];
}

function doublesIn(
  list: string,
  keys: readonly string[],
  code: 'doubleId' | 'doubleCell',
): SnapshotProblem[] {
  const first = new Map<string, number>();
  const problems: SnapshotProblem[] = [];
  for (const [index, key] of keys.entries()) {
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else {
      const params = { id: key, other: `${list}.${before}` };
      problems.push({ path: `${list}.${index}`, code, params });
    }
  }
  return problems;
}

/**
 * References to stages, actors and organisation types that are not in the snapshot. It can still
 * be opened, and nothing of it is lost, but what points nowhere is seen nowhere.
 */
export function looseEnds(snapshot: Snapshot): SnapshotProblem[] {
  const known = {
    noStage: new Set(snapshot.stages.map(({ id }) => id)),
    noActor: new Set(snapshot.actors.map(({ id }) => id)),
    noOrganisationType: new Set(snapshot.organisationTypes.map(({ id }) => id)),
  };
  const problems: SnapshotProblem[] = [];
  const check = (path: string, code: keyof typeof known, id: string): void => {
    if (!known[code].has(id)) problems.push({ path, code, params: { id } });
  };
  const checkAll = (path: string, code: keyof typeof known, ids: readonly string[]): void => {
    for (const [index, id] of ids.entries()) check(`${path}.${index}`, code, id);
  };
  for (const [index, { actors }] of snapshot.organisationTypes.entries()) {
    checkAll(`organisationTypes.${index}.actors`, 'noActor', actors);
  }
  for (const list of ['placements', 'settled'] as const) {
    for (const [index, { stage, actor }] of snapshot[list].entries()) {
      check(`${list}.${index}.stage`, 'noStage', stage);
      check(`${list}.${index}.actor`, 'noActor', actor);
    }
  }
  for (const [index, { dissent }] of snapshot.settled.entries()) {
    checkAll(`settled.${index}.dissent`, 'noOrganisationType', dissent);
  }
  for (const [index, { stage, actors }] of snapshot.cards.entries()) {
    check(`cards.${index}.stage`, 'noStage', stage);
    checkAll(`cards.${index}.actors`, 'noActor', actors);
  }
  return problems;
}
