import { type ActorId, isId, type StageId } from './ids.ts';
import { type Duration, isLayer, type Layer, type Level } from './layers.ts';
import { type Answer, isRole, type Role, roleRank } from './roles.ts';

/** Where a statement stands: this actor, at this stage, today or as we want it. */
export interface Cell {
  readonly layer: Layer;
  readonly stage: StageId;
  readonly actor: ActorId;
}

/**
 * A statement on the board: this actor has this role in this cell. In somebody's own picture the
 * statement may also be that there is none, or that they do not know.
 */
export interface Placement<R extends Answer = Role> extends Cell {
  readonly role: R;
  /** Roles it also has, without the main one, in the standard order. */
  readonly also: readonly Role[];
  readonly note: string;
  readonly duration: Duration | null;
  /** ISO date (`2027-03-31`) until which the support is decided. */
  readonly until: string | null;
  readonly level: Level | null;
  /** Participant id of the last one to set the role; empty when unknown. */
  readonly by: string;
  /** ISO time of that; empty when unknown. */
  readonly at: string;
}

/** What the room agreed about a cell. `none`: the room agreed that the actor has no role there. */
export interface Settled extends Cell {
  readonly role: Role | 'none';
  readonly note: string;
  /** Organisation types that do not agree. */
  readonly dissent: readonly string[];
  readonly at: string;
}

/** The fields of a placement that are stored under a key of their own. */
export const DETAIL_FIELDS = ['note', 'duration', 'until', 'level'] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** `<layer>/<stage>/<actor>`: one fact, one key. */
export function cellKey(cell: Cell): string {
  return `${cell.layer}/${cell.stage}/${cell.actor}`;
}

/** The cell that a key names, or null for a key that names none. */
export function readCellKey(key: string): Cell | null {
  const parts = key.split('/');
  if (parts.length !== 3) return null;
  const [layer, stage, actor] = parts;
  if (!isLayer(layer) || !isId(stage) || !isId(actor)) return null;
  return { layer, stage, actor };
}

export function detailKey(cell: Cell, field: DetailField): string {
  return `${cellKey(cell)}/${field}`;
}

export function alsoKey(cell: Cell, role: Role): string {
  return `${cellKey(cell)}/also/${role}`;
}

export type DetailName = { readonly field: DetailField } | { readonly also: Role };

/** Splits a key of the `details` map into its cell and what it says about it. */
export function readDetailKey(key: string): { cell: Cell; detail: DetailName } | null {
  const parts = key.split('/');
  const cell = readCellKey(parts.slice(0, 3).join('/'));
  if (cell === null) return null;
  const [name, role] = parts.slice(3);
  if (parts.length === 5 && name === 'also' && isRole(role))
    return { cell, detail: { also: role } };
  if (parts.length !== 4) return null;
  const field = DETAIL_FIELDS.find((known) => known === name);
  return field === undefined ? null : { cell, detail: { field } };
}

/** Strongest role first, then the order of the actors in the template. */
export function byStrength(actorOrder: ReadonlyMap<ActorId, number>) {
  return (a: Placement<Answer>, b: Placement<Answer>): number =>
    roleRank(a.role) - roleRank(b.role) ||
    (actorOrder.get(a.actor) ?? Number.MAX_SAFE_INTEGER) -
      (actorOrder.get(b.actor) ?? Number.MAX_SAFE_INTEGER) ||
    (a.actor < b.actor ? -1 : 1);
}
