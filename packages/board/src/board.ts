import type { Card } from './cards/card.ts';
import type { ActorId, CardId, StageId } from './ids.ts';
import type { Layer } from './layers.ts';
import { byPosition } from './order.ts';
import { byStrength, type Placement, type Settled } from './placements.ts';
import type { Answer, Role } from './roles.ts';
import type { Actor, Template } from './template.ts';

export interface BoardMeta {
  readonly title: string;
  readonly place: string;
  readonly region: string;
  readonly locale: 'sv' | 'en';
  /** The room's own working definition of a support structure. */
  readonly definition: string;
  /** Link to the video meeting, `https:` only; empty when there is none. */
  readonly meetingUrl: string;
}

/**
 * A board as plain values: the shared one, or somebody's own picture, which takes every answer for
 * a role. Maps are in no particular order; ask the functions below.
 */
export interface Board<R extends Answer = Role> {
  readonly meta: BoardMeta;
  /** By `<layer>/<stage>/<actor>`. */
  readonly placements: ReadonlyMap<string, Placement<R>>;
  readonly settled: ReadonlyMap<string, Settled>;
  readonly cards: ReadonlyMap<CardId, Card>;
  /** Entries that could not be read and were passed over. */
  readonly skipped: number;
}

export const EMPTY_META: BoardMeta = {
  title: '',
  place: '',
  region: '',
  locale: 'sv',
  definition: '',
  meetingUrl: '',
};

export const EMPTY_BOARD: Board = {
  meta: EMPTY_META,
  placements: new Map(),
  settled: new Map(),
  cards: new Map(),
  skipped: 0,
};

/** Place of each actor in the template's order, for sorting. */
export function actorOrder(actors: readonly Pick<Actor, 'id'>[]): ReadonlyMap<ActorId, number> {
  return new Map(actors.map((actor, index) => [actor.id, index]));
}

/** The placements of one stage and layer, strongest role first. */
export function placementsAt<R extends Answer>(
  board: Pick<Board<R>, 'placements'>,
  template: Pick<Template, 'actors'>,
  layer: Layer,
  stage: StageId,
): Placement<R>[] {
  const found: Placement<R>[] = [];
  for (const placement of board.placements.values()) {
    if (placement.layer === layer && placement.stage === stage) found.push(placement);
  }
  return found.sort(byStrength(actorOrder(template.actors)));
}

/** The cards of one stage in the order of their positions. */
export function cardsAt(board: Pick<Board, 'cards'>, stage: StageId): Card[] {
  const found: Card[] = [];
  for (const card of board.cards.values()) if (card.stage === stage) found.push(card);
  return found.sort(byPosition);
}
