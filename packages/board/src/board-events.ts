import type { Board } from './board.ts';
import type { StageId } from './ids.ts';
import type { Placement } from './placements.ts';
import type { Answer } from './roles.ts';

/** Something that happened on the board, as one sentence of a log would say it. */
export interface BoardEvent {
  readonly sort: 'added' | 'moved' | 'changed' | 'removed';
  /** What it happened to: an actor's placement or a card. */
  readonly of: 'placement' | 'card' | 'settled';
  /** Cell key or card id. */
  readonly id: string;
  readonly stage: StageId;
  /** Where it stood before, for a move. */
  readonly from?: StageId;
  /** Who did it; empty where the document does not say, as for something taken away. */
  readonly by: string;
}

/** What happened between two states of one board, in no particular order. */
export function eventsBetween(before: Board<Answer>, after: Board<Answer>): BoardEvent[] {
  if (before === after) return [];
  return [
    ...placementEvents(before, after),
    ...cardEvents(before, after),
    ...settledEvents(before, after),
  ];
}

function placementEvents(before: Board<Answer>, after: Board<Answer>): BoardEvent[] {
  if (before.placements === after.placements) return [];
  const events: BoardEvent[] = [];
  const gone = new Map<string, Placement<Answer>>();
  for (const [key, placement] of before.placements) {
    if (!after.placements.has(key)) gone.set(key, placement);
  }
  for (const [id, placement] of after.placements) {
    const last = before.placements.get(id);
    const { stage, by } = placement;
    if (last === placement) continue;
    if (last !== undefined) events.push({ sort: 'changed', of: 'placement', id, stage, by });
    else {
      const source = [...gone].find(
        ([, old]) => old.actor === placement.actor && old.layer === placement.layer,
      );
      if (source === undefined) events.push({ sort: 'added', of: 'placement', id, stage, by });
      else {
        gone.delete(source[0]);
        events.push({ sort: 'moved', of: 'placement', id, stage, from: source[1].stage, by });
      }
    }
  }
  for (const [id, { stage }] of gone) {
    events.push({ sort: 'removed', of: 'placement', id, stage, by: '' });
  }
  return events;
}

function cardEvents(before: Board<Answer>, after: Board<Answer>): BoardEvent[] {
  if (before.cards === after.cards) return [];
  const events: BoardEvent[] = [];
  for (const [id, card] of after.cards) {
    const last = before.cards.get(id);
    const { stage, by } = card;
    if (last === card) continue;
    if (last === undefined) events.push({ sort: 'added', of: 'card', id, stage, by });
    else if (last.stage !== stage) {
      events.push({ sort: 'moved', of: 'card', id, stage, from: last.stage, by: '' });
    } else events.push({ sort: 'changed', of: 'card', id, stage, by: '' });
  }
  for (const [id, { stage }] of before.cards) {
    if (!after.cards.has(id)) events.push({ sort: 'removed', of: 'card', id, stage, by: '' });
  }
  return events;
}

function settledEvents(before: Board<Answer>, after: Board<Answer>): BoardEvent[] {
  if (before.settled === after.settled) return [];
  const events: BoardEvent[] = [];
  for (const [id, settled] of after.settled) {
    if (before.settled.get(id) === settled) continue;
    events.push({ sort: 'changed', of: 'settled', id, stage: settled.stage, by: '' });
  }
  return events;
}
