import type { Actor } from './template.ts';

/** By what the lanes of the map and the palette are grouped. */
export const GROUPINGS = ['group', 'sector', 'level'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface LaneGroup {
  /** The value that its actors share; empty for actors that have none. */
  readonly id: string;
  readonly actors: readonly Actor[];
}

/** Splits actors into groups; groups come in the order of their first actor, the nameless last. */
export function laneGroups(actors: readonly Actor[], grouping: Grouping): LaneGroup[] {
  const groups = new Map<string, Actor[]>();
  for (const actor of actors) {
    const id = actor[grouping];
    const members = groups.get(id);
    if (members === undefined) groups.set(id, [actor]);
    else members.push(actor);
  }
  return [...groups]
    .map(([id, members]) => ({ id, actors: members }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === ''));
}
