import {
  type Board,
  type Card,
  cellKey,
  type Difference,
  differenceOf,
  EMPTY_BOARD,
  type Layer,
  type Placement,
  type StageId,
  type Template,
} from '@samsyn/board';
import type { Picture } from './picture.ts';

/**
 * How one layer of a later picture differs from that of an earlier one, by `<stage>/<actor>`. The
 * earlier stands as `today` and the later as `wanted`, so that what is said and drawn of the two
 * layers can be said and drawn of two times.
 */
export function differencesBetween(
  from: Picture,
  to: Picture,
  layer: Layer,
): ReadonlyMap<string, Difference> {
  const placements = new Map<string, Placement>();
  const put = (picture: Picture, as: Layer): void => {
    for (const placement of picture.board.placements.values()) {
      if (placement.layer !== layer) continue;
      const moved = { ...placement, layer: as };
      placements.set(cellKey(moved), moved);
    }
  };
  put(from, 'today');
  put(to, 'wanted');
  return differenceOf({ ...EMPTY_BOARD, placements });
}

/** What a map is made of. */
type MadeOf = Pick<Template, 'stages' | 'actors' | 'vocabulary'>;

/** The later template, with what only the earlier one had at the end of each list. */
export function templatesTogether(from: MadeOf, to: MadeOf): MadeOf {
  return {
    stages: withMissing(to.stages, from.stages),
    actors: withMissing(to.actors, from.actors),
    vocabulary: to.vocabulary,
  };
}

function withMissing<T extends { readonly id: string }>(
  list: readonly T[],
  before: readonly T[],
): T[] {
  const known = new Set(list.map(({ id }) => id));
  return [...list, ...before.filter(({ id }) => !known.has(id))];
}

export interface CardCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** What happened to the cards of each stage; a card that moved went from one and came to another. */
export function cardCounts(
  from: Board['cards'],
  to: Board['cards'],
): ReadonlyMap<StageId, CardCounts> {
  const counts = new Map<StageId, CardCounts>();
  const count = (stage: StageId, sort: keyof CardCounts): void => {
    const sofar = counts.get(stage) ?? { added: 0, removed: 0, changed: 0 };
    counts.set(stage, { ...sofar, [sort]: sofar[sort] + 1 });
  };
  for (const card of to.values()) {
    const before = from.get(card.id);
    if (before?.stage !== card.stage) count(card.stage, 'added');
    else if (saysOther(before, card)) count(card.stage, 'changed');
  }
  for (const card of from.values()) {
    if (to.get(card.id)?.stage !== card.stage) count(card.stage, 'removed');
  }
  return counts;
}

function saysOther(before: Card, now: Card): boolean {
  const said = ({ kind, text, actors, fields }: Card): string =>
    JSON.stringify([kind, text, actors, Object.entries(fields).sort()]);
  return said(before) !== said(now);
}
