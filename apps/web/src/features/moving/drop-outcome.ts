import {
  type ActorId,
  type Answer,
  type Board,
  type CardId,
  type Cell,
  cardsAt,
  cellKey,
  DEFAULT_ROLE,
  type StageId,
} from '@samsyn/board';
import type { CardEditor, PlacementEditing } from '@samsyn/documents';
import type { MoveItem, MoveTarget } from './move-item.ts';

/** What putting something down comes to. `occupied`: the actor stood there already. */
export type DropOutcome =
  | {
      readonly does: 'place';
      readonly cell: Cell;
      readonly role: Answer;
      readonly occupied: boolean;
    }
  | {
      readonly does: 'move' | 'copy';
      readonly from: Cell;
      readonly to: Cell;
      readonly occupied: boolean;
    }
  | {
      readonly does: 'link';
      readonly card: CardId;
      readonly actor: ActorId;
      readonly already: boolean;
    }
  | {
      readonly does: 'card';
      readonly card: CardId;
      readonly from: StageId;
      readonly stage: StageId;
      readonly index: number;
      /** How many cards the stage then holds. */
      readonly count: number;
    }
  /** Put back where it was, or what was held or aimed at is gone. */
  | { readonly does: 'nothing'; readonly why: 'same' | 'gone' };

const SAME: DropOutcome = { does: 'nothing', why: 'same' };
const GONE: DropOutcome = { does: 'nothing', why: 'gone' };

/** Works out what a drop means on the board as it is now. */
export function dropOutcome(
  board: Board<Answer>,
  item: MoveItem,
  target: MoveTarget,
  choice: { readonly copy: boolean; readonly role?: Answer } = { copy: false },
): DropOutcome {
  if (item.kind === 'card') return cardOutcome(board, item.card, target);
  if (item.kind === 'placement' && !board.placements.has(cellKey(item.cell))) return GONE;
  const actor = item.kind === 'actor' ? item.actor : item.cell.actor;
  if (target.kind === 'card') {
    const card = board.cards.get(target.card);
    if (card === undefined) return GONE;
    return { does: 'link', card: card.id, actor, already: card.actors.includes(actor) };
  }
  if (target.kind === 'position') return GONE;
  const to: Cell = { layer: target.layer, stage: target.stage, actor };
  const occupied = board.placements.has(cellKey(to));
  if (item.kind === 'actor') {
    return { does: 'place', cell: to, role: choice.role ?? DEFAULT_ROLE, occupied };
  }
  if (cellKey(item.cell) === cellKey(to)) return SAME;
  return { does: choice.copy ? 'copy' : 'move', from: item.cell, to, occupied };
}

function cardOutcome(board: Board<Answer>, id: CardId, target: MoveTarget): DropOutcome {
  const card = board.cards.get(id);
  if (card === undefined || target.kind === 'card') return GONE;
  const before = cardsAt(board, target.stage);
  const others = before.filter((other) => other.id !== id);
  const index = target.kind === 'position' ? Math.min(target.index, others.length) : others.length;
  if (card.stage === target.stage && before.findIndex((other) => other.id === id) === index) {
    return SAME;
  }
  const { stage: from } = card;
  return { does: 'card', card: id, from, stage: target.stage, index, count: others.length + 1 };
}

/** Makes it so. */
export function carryOut(
  outcome: DropOutcome,
  editors: { readonly placing: PlacementEditing<Answer>; readonly cards: CardEditor | null },
): void {
  const { placing, cards } = editors;
  switch (outcome.does) {
    case 'place':
      placing.place(outcome.cell, outcome.role);
      break;
    case 'move':
      placing.move(outcome.from, outcome.to);
      break;
    case 'copy':
      placing.copy(outcome.from, outcome.to);
      break;
    case 'link':
      cards?.linkActor(outcome.card, outcome.actor, true);
      break;
    case 'card':
      cards?.move(outcome.card, outcome.stage, outcome.index);
      break;
    case 'nothing':
  }
}

/** The focus key of what was put down, to stand on afterwards; null when nothing was. */
export function droppedKey(outcome: DropOutcome): string | null {
  if (outcome.does === 'place') return `placement:${cellKey(outcome.cell)}`;
  if (outcome.does === 'move' || outcome.does === 'copy') return `placement:${cellKey(outcome.to)}`;
  return outcome.does === 'card' || outcome.does === 'link' ? `card:${outcome.card}` : null;
}
