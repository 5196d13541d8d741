import {
  type Actor,
  type ActorId,
  type Board,
  CARD_KINDS,
  type CardKindId,
  cellKey,
  type Layer,
  type Placement,
  type Role,
  type StageId,
  type Template,
} from '@samsyn/board';

/** The map of one place: what stands on it, and what it is made of. */
export interface Place {
  readonly board: Pick<Board, 'placements' | 'cards'>;
  readonly template: Pick<Template, 'stages' | 'actors'>;
}

/** Who has a role in one cell: both alike, both but not the same one, or only one of the places. */
export type PlaceCellKind = 'same' | 'otherRole' | 'onlyThere' | 'onlyHere';

export interface PlaceCell {
  readonly stage: StageId;
  readonly actor: ActorId;
  readonly kind: PlaceCellKind;
  /** The main role on the other place's map; null for none. */
  readonly there: Role | null;
  readonly here: Role | null;
}

/** A stage that both maps have. */
export interface SharedStage {
  readonly id: StageId;
  /** As it is called here. */
  readonly name: string;
  readonly nameThere: string;
  /** Its place among the shown stages here, from 1. */
  readonly number: number;
  readonly cells: readonly PlaceCell[];
  /** Cards by kind; kinds without any are left out. */
  readonly cards: readonly {
    readonly kind: CardKindId;
    readonly there: number;
    readonly here: number;
  }[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What one map has and the other has not, by place. */
export interface WithoutCounterpart {
  readonly there: readonly Named[];
  readonly here: readonly Named[];
}

/** How the maps of two places stand to each other in one layer. Places are compared, never ranked. */
export interface PlaceComparison {
  readonly layer: Layer;
  /** In the order of the stages here. */
  readonly stages: readonly SharedStage[];
  /** Actors that both maps have, as they are called here. */
  readonly actors: readonly Named[];
  readonly without: {
    readonly stages: WithoutCounterpart;
    /** Those that have a role on their map, at a stage that both have. */
    readonly actors: WithoutCounterpart;
  };
}

/**
 * Compares the map of another place, such as a municipality that has kept on for longer, with the
 * one here. Stages and actors are matched by id; what is hidden on a map is not on it.
 */
export function comparePlaces(there: Place, here: Place, layer: Layer): PlaceComparison {
  const stages = matched(there.template.stages, here.template.stages);
  const actors = matched(there.template.actors, here.template.actors);
  const shared = new Set(stages.both.map(({ id }) => id));
  const placed = {
    there: placementsBy(there, layer, shared),
    here: placementsBy(here, layer, shared),
  };
  const withRole = (list: readonly Named[], placements: readonly Placement[]) =>
    list.filter(({ id }) => placements.some(({ actor }) => actor === id));
  return {
    layer,
    stages: stages.both.map((stage) => ({
      ...{ id: stage.id, name: stage.name, number: stage.number },
      nameThere: stage.other.name,
      cells: cellsAt(stage.id, layer, actors.both, there, here),
      cards: cardsAt(stage.id, there, here),
    })),
    actors: actors.both.map(({ id, name }) => ({ id, name })),
    without: {
      stages: { there: stages.onlyThere, here: stages.onlyHere },
      actors: {
        there: withRole(actors.onlyThere, placed.there),
        here: withRole(actors.onlyHere, placed.here),
      },
    },
  };
}

interface Part extends Named {
  readonly hidden: boolean;
}

function matched<One extends Part>(there: readonly One[], here: readonly One[]) {
  const shown = { there: there.filter(isShown), here: here.filter(isShown) };
  const other = new Map(shown.there.map((one) => [one.id, one]));
  const ids = new Set(shown.here.map(({ id }) => id));
  const named = ({ id, name }: One): Named => ({ id, name });
  return {
    both: shown.here.flatMap((one, index) => {
      const counterpart = other.get(one.id);
      return counterpart === undefined ? [] : [{ ...one, number: index + 1, other: counterpart }];
    }),
    onlyThere: shown.there.filter(({ id }) => !ids.has(id)).map(named),
    onlyHere: shown.here.filter(({ id }) => !other.has(id)).map(named),
  };
}

const isShown = ({ hidden }: Part): boolean => !hidden;

function placementsBy({ board }: Place, layer: Layer, stages: ReadonlySet<StageId>): Placement[] {
  return [...board.placements.values()].filter(
    (one) => one.layer === layer && stages.has(one.stage),
  );
}

function cellsAt(
  stage: StageId,
  layer: Layer,
  actors: readonly Pick<Actor, 'id'>[],
  there: Place,
  here: Place,
): PlaceCell[] {
  return actors.flatMap(({ id: actor }) => {
    const key = cellKey({ layer, stage, actor });
    const roles = {
      there: there.board.placements.get(key)?.role ?? null,
      here: here.board.placements.get(key)?.role ?? null,
    };
    const kind = kindOf(roles.there, roles.here);
    return kind === null ? [] : [{ stage, actor, kind, ...roles }];
  });
}

function kindOf(there: Role | null, here: Role | null): PlaceCellKind | null {
  if (there === null) return here === null ? null : 'onlyHere';
  if (here === null) return 'onlyThere';
  return there === here ? 'same' : 'otherRole';
}

function cardsAt(stage: StageId, there: Place, here: Place): SharedStage['cards'] {
  const count = ({ board }: Place, kind: CardKindId): number =>
    [...board.cards.values()].filter((card) => card.stage === stage && card.kind === kind).length;
  return CARD_KINDS.map(({ id: kind }) => ({
    kind,
    there: count(there, kind),
    here: count(here, kind),
  })).filter((one) => one.there + one.here > 0);
}
