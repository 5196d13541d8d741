import type { Card } from '@samsyn/board';
import { expect, it } from 'vitest';
import { decisionRows } from './decision-rows.ts';

function card(id: string, stage: string, kind: Card['kind'] = 'gap'): Card {
  return { id, kind, stage, pos: 'a', text: id, by: '', at: '', actors: [], fields: {} };
}

const STAGES = [{ id: 's1' }, { id: 's2' }];
const voted = (id: string, total: number) => ({ card: id, total, people: 1, organisationTypes: 1 });

it('puts the gaps as the vote put them, and those that came later after them', () => {
  const cards = [card('c1', 's2'), card('c2', 's1'), card('c3', 's1'), card('n1', 's1', 'need')];
  const board = { cards: new Map(cards.map((one) => [one.id, one])) };
  const results = { people: 3, cut: 0, cards: [voted('c3', 4), voted('c1', 1)] };
  const rows = decisionRows(board, STAGES, results);
  expect(rows.map((row) => [row.card.id, row.votes?.total ?? null])).toEqual([
    ['c3', 4],
    ['c1', 1],
    ['c2', null],
  ]);
});

it('follows the board where there was no vote', () => {
  const cards = [card('c1', 's2'), card('c2', 's1')];
  const board = { cards: new Map(cards.map((one) => [one.id, one])) };
  expect(decisionRows(board, STAGES, null).map((row) => row.card.id)).toEqual(['c2', 'c1']);
});
