import type { Answer, Board } from '@samsyn/board';
import { saidRole } from '../../board-parts/said-role.ts';
import type { BoardNames } from '../../board-parts/use-board-names.ts';
import type { DropOutcome } from './drop-outcome.ts';
import type { MoveItem, MoveTarget } from './move-item.ts';

/** A sentence to be said: its key and what goes into it. */
export interface Sentence {
  readonly key:
    | 'board.said.role'
    | 'board.said.role.none'
    | 'board.said.role.unknown'
    | 'board.said.moved'
    | 'board.said.copied'
    | 'board.said.occupied'
    | 'board.said.linked'
    | 'board.said.linked.already'
    | 'board.said.card.moved'
    | 'board.said.card.ordered'
    | 'board.said.same'
    | 'board.said.gone'
    | 'board.said.over.stage'
    | 'board.said.over.card'
    | 'board.said.over.position';
  readonly values: Readonly<Record<string, string | number>>;
}

export function itemName(board: Board<Answer>, item: MoveItem, names: BoardNames): string {
  if (item.kind === 'card') return names.card(item.card);
  const actor = names.actor(item.kind === 'actor' ? item.actor : item.cell.actor);
  if (item.kind === 'actor') return actor;
  const { layer, stage } = item.cell;
  const placement = board.placements.get(`${layer}/${stage}/${item.cell.actor}`);
  return placement === undefined ? actor : `${actor} (${names.role(placement.role)})`;
}

/** What to say when something has been put down: what, from where, to where. */
export function outcomeSentence(outcome: DropOutcome, names: BoardNames): Sentence {
  switch (outcome.does) {
    case 'place': {
      const { cell, role, occupied } = outcome;
      const values = { actor: names.actor(cell.actor), stage: names.stage(cell.stage) };
      if (occupied) return { key: 'board.said.occupied', values };
      return { key: saidRole(role), values: { ...values, role: names.role(role) } };
    }
    case 'move':
    case 'copy': {
      const { from, to } = outcome;
      const key = outcome.does === 'move' ? 'board.said.moved' : 'board.said.copied';
      const stages = { from: names.stage(from.stage), to: names.stage(to.stage) };
      return { key, values: { actor: names.actor(to.actor), ...stages } };
    }
    case 'link': {
      const values = { actor: names.actor(outcome.actor), card: names.card(outcome.card) };
      return { key: outcome.already ? 'board.said.linked.already' : 'board.said.linked', values };
    }
    case 'card': {
      const { from, stage, index, count } = outcome;
      const values = { card: names.card(outcome.card), place: index + 1, count };
      if (from === stage) return { key: 'board.said.card.ordered', values };
      const stages = { from: names.stage(from), to: names.stage(stage) };
      return { key: 'board.said.card.moved', values: { ...values, ...stages } };
    }
    case 'nothing':
      return { key: outcome.why === 'same' ? 'board.said.same' : 'board.said.gone', values: {} };
  }
}

/** What to say when the keys have brought a held thing above a place. */
export function overSentence(target: MoveTarget, count: number, names: BoardNames): Sentence {
  if (target.kind === 'card') {
    return { key: 'board.said.over.card', values: { card: names.card(target.card) } };
  }
  const stage = names.stage(target.stage);
  if (target.kind === 'stage') return { key: 'board.said.over.stage', values: { stage } };
  return { key: 'board.said.over.position', values: { stage, place: target.index + 1, count } };
}
