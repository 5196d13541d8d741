import {
  type Actor,
  type Answer,
  actorOrder,
  type Board,
  byPosition,
  byStrength,
  type Card,
  type Layer,
  type Placement,
  type StageId,
} from '@samsyn/board';

/** What one column holds, in the order in which it is read. */
export interface StageContent {
  readonly placements: readonly Placement<Answer>[];
  readonly cards: readonly Card[];
}

/**
 * The content of every stage in one pass. A stage in which nothing changed keeps the very object
 * it had in `previous`, so that its column is not drawn again.
 */
export function stageContents(
  board: Board<Answer>,
  actors: readonly Pick<Actor, 'id'>[],
  layer: Layer,
  stages: readonly StageId[],
  previous: ReadonlyMap<StageId, StageContent> = new Map(),
): ReadonlyMap<StageId, StageContent> {
  const found = new Map<StageId, { placements: Placement<Answer>[]; cards: Card[] }>(
    stages.map((stage) => [stage, { placements: [], cards: [] }]),
  );
  for (const placement of board.placements.values()) {
    if (placement.layer === layer) found.get(placement.stage)?.placements.push(placement);
  }
  for (const card of board.cards.values()) found.get(card.stage)?.cards.push(card);
  const strength = byStrength(actorOrder(actors));
  const next = new Map<StageId, StageContent>();
  for (const [stage, { placements, cards }] of found) {
    placements.sort(strength);
    cards.sort(byPosition);
    const last = previous.get(stage);
    const same = last && sameList(last.placements, placements) && sameList(last.cards, cards);
    next.set(stage, same ? last : { placements, cards });
  }
  return next;
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** How high an actor and a card usually are with their distance to the next, in pixels. */
const USUAL_HEIGHT = { placement: 46, card: 104 };

/** So many more than were there are somebody's doings, and not a whole board. */
const A_HANDFUL = 4;

/**
 * Whether a column has another picture now, and not just more in it: what twenty people do at once
 * must take nothing away that somebody may stand on.
 */
export function isNewPicture(drawn: number, count: number): boolean {
  return count >= 2 * drawn + A_HANDFUL;
}

/** What of a stage's content usually fits in so many pixels, and a little more. */
export function firstOf(content: StageContent, room: number): StageContent {
  const { placements, cards } = content;
  const first = placements.slice(0, Math.ceil(room / USUAL_HEIGHT.placement));
  const left = room - first.length * USUAL_HEIGHT.placement;
  return {
    placements: first,
    cards: cards.slice(0, Math.max(0, Math.ceil(left / USUAL_HEIGHT.card))),
  };
}

/** Neighbouring stages of one phase. */
export interface PhaseSpan {
  readonly name: string;
  /** Id of its first stage. */
  readonly from: StageId;
  readonly length: number;
}

/** The phases over the columns; stages of one name that stand apart are two spans. */
export function phaseSpans(
  stages: readonly { id: StageId; phase: string }[],
): readonly PhaseSpan[] {
  const spans: { name: string; from: StageId; length: number }[] = [];
  for (const { id, phase } of stages) {
    const last = spans.at(-1);
    if (last !== undefined && last.name === phase) last.length++;
    else spans.push({ name: phase, from: id, length: 1 });
  }
  return spans;
}
