import { LAYERS, type Layer, ROLES, type Role } from '@samsyn/board';

type Named = readonly { readonly id: string }[];
type CellPlace = { readonly layer: Layer; readonly stage: string; readonly actor: string };

/** By the places of ids in a list; ids that are not in it come last, by themselves. */
export function byPlaceIn(list: Named): (a: string, b: string) => number {
  const places = new Map(list.map(({ id }, index) => [id, index]));
  return (a, b) => {
    const [left, right] = [places.get(a) ?? list.length, places.get(b) ?? list.length];
    return left - right || (left === list.length ? byText(a, b) : 0);
  };
}

/** By code units: the same on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The order of statements in a file: layer, stage, actor. Not by role, as a column shows them, so
 * that a changed role is a changed line and not a moved one.
 */
export function byCell(stages: Named, actors: Named): (a: CellPlace, b: CellPlace) => number {
  const [byStage, byActor] = [byPlaceIn(stages), byPlaceIn(actors)];
  return (a, b) =>
    LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) ||
    byStage(a.stage, b.stage) ||
    byActor(a.actor, b.actor);
}

/** Each role once, strongest first. */
export function rolesInOrder(roles: readonly Role[]): Role[] {
  return ROLES.filter((role) => roles.includes(role));
}
