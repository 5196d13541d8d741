import type { ActorId, Layer, Placement, StageId, Template } from '@samsyn/board';
import {
  comparePlaces,
  type Place,
  type PlaceCellKind,
  type PlaceComparison,
} from '@samsyn/snapshot';
import { templatesTogether } from '../snapshots/picture-difference.ts';

/** Which of the two maps. */
export type Side = 'there' | 'here';
export const SIDES: readonly Side[] = ['there', 'here'];

/** A place with the words that its room uses. */
export interface PlaceOnMap extends Place {
  readonly template: Pick<Template, 'stages' | 'actors' | 'vocabulary'>;
}

/** What is needed to draw the two maps with the same stages and the same lanes. */
export interface PlacePair {
  readonly comparison: PlaceComparison;
  /** Everything that either map has: what is here first, in the order here. */
  readonly template: Pick<Template, 'stages' | 'actors' | 'vocabulary'>;
  readonly placements: Readonly<Record<Side, readonly Placement[]>>;
  /** Actors with a role on either map: each has a lane on both. */
  readonly placed: ReadonlySet<ActorId>;
  /** How a cell stands to the same cell of the other map; null where there is none to compare with. */
  readonly kindOf: (cell: Pick<Placement, 'stage' | 'actor'>) => PlaceCellKind | null;
  /** The one map that has a stage; null where both have. */
  readonly onlyOn: (stage: StageId) => Side | null;
}

export function pairPlaces(there: PlaceOnMap, here: PlaceOnMap, layer: Layer): PlacePair {
  const comparison = comparePlaces(there, here, layer);
  const kinds = new Map(
    comparison.stages.flatMap(({ cells }) =>
      cells.map((cell) => [`${cell.stage}/${cell.actor}`, cell.kind] as const),
    ),
  );
  const only = new Map(
    SIDES.flatMap((side) => comparison.without.stages[side].map(({ id }) => [id, side] as const)),
  );
  const placements = { there: onMap(there, layer), here: onMap(here, layer) };
  return {
    comparison,
    template: templatesTogether(there.template, here.template),
    placements,
    placed: new Set(SIDES.flatMap((side) => placements[side].map(({ actor }) => actor))),
    kindOf: ({ stage, actor }) => kinds.get(`${stage}/${actor}`) ?? null,
    onlyOn: (stage) => only.get(stage) ?? null,
  };
}

/** What is seen on a map: what stands at a hidden stage, or for a hidden actor, is not. */
function onMap({ board, template }: PlaceOnMap, layer: Layer): readonly Placement[] {
  const shown = (list: readonly { readonly id: string; readonly hidden: boolean }[]) =>
    new Set(list.filter(({ hidden }) => !hidden).map(({ id }) => id));
  const [stages, actors] = [shown(template.stages), shown(template.actors)];
  return [...board.placements.values()].filter(
    (one) => one.layer === layer && stages.has(one.stage) && actors.has(one.actor),
  );
}
