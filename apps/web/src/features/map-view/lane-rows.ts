import { type Actor, type ActorId, type Grouping, laneGroups, type StageId } from '@samsyn/board';

/** What stands in the cells of one lane, in the order of the stages; null where nothing does. */
export type LaneCells<T> = readonly (T | null)[];

export interface Lane<T> {
  readonly actor: Actor;
  readonly cells: LaneCells<T>;
}

export interface LaneRows<T> {
  /** Groups with at least one lane to show. */
  readonly groups: readonly { readonly id: string; readonly lanes: readonly Lane<T>[] }[];
  /** Actors that have no place in the picture. */
  readonly absent: number;
}

/**
 * The lanes of the map. An actor without any place is left out unless `keep` says otherwise: what
 * one has just emptied must not vanish under one's hand.
 */
export function laneRows<T>(
  actors: readonly Actor[],
  cells: ReadonlyMap<ActorId, LaneCells<T>>,
  grouping: Grouping,
  empty: LaneCells<T>,
  keep: (actor: ActorId) => boolean,
): LaneRows<T> {
  const isShown = ({ id, hidden }: Actor): boolean => cells.has(id) || (!hidden && keep(id));
  const absent = actors.filter(({ id, hidden }) => !hidden && !cells.has(id)).length;
  // Grouped before they are sifted: a group keeps its place whoever of its actors is shown.
  const groups = laneGroups(actors, grouping).map((group) => ({
    id: group.id,
    lanes: group.actors
      .filter(isShown)
      .map((actor) => ({ actor, cells: cells.get(actor.id) ?? empty })),
  }));
  return { groups: groups.filter(({ lanes }) => lanes.length > 0), absent };
}

/**
 * What stands where, by actor. A lane in which nothing changed keeps the very list it had in
 * `previous`, so that its row is not drawn again.
 */
export function laneCells<T extends { readonly stage: StageId; readonly actor: ActorId }>(
  entries: Iterable<T>,
  stages: readonly StageId[],
  previous: ReadonlyMap<ActorId, LaneCells<T>>,
  same: (a: T, b: T) => boolean = Object.is,
): ReadonlyMap<ActorId, LaneCells<T>> {
  const columns = new Map(stages.map((stage, index) => [stage, index]));
  const lanes = new Map<ActorId, (T | null)[]>();
  for (const entry of entries) {
    const column = columns.get(entry.stage);
    if (column === undefined) continue;
    const lane = lanes.get(entry.actor) ?? new Array<T | null>(stages.length).fill(null);
    lane[column] = entry;
    lanes.set(entry.actor, lane);
  }
  const alike = (a: T | null | undefined, b: T | null): boolean =>
    a === b || (a != null && b !== null && same(a, b));
  const next = new Map<ActorId, LaneCells<T>>();
  for (const [actor, lane] of lanes) {
    const last = previous.get(actor);
    const unchanged =
      last?.length === lane.length && lane.every((cell, column) => alike(last[column], cell));
    next.set(actor, unchanged ? last : lane);
  }
  return next;
}

/** How a cell stands in its lane: in it, in a break of it, or outside it. */
export type LanePart = 'filled' | 'break' | 'outside';

export function lanePart(filled: readonly boolean[], column: number): LanePart {
  if (filled[column] === true) return 'filled';
  const before = filled.slice(0, column).includes(true);
  return before && filled.slice(column + 1).includes(true) ? 'break' : 'outside';
}

/** How many times a lane is broken between its first and its last stage. */
export function breaksIn(filled: readonly boolean[]): number {
  return filled.filter(
    (_, column) => filled[column - 1] === true && lanePart(filled, column) === 'break',
  ).length;
}
