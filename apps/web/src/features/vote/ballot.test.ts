import type { Card } from '@samsyn/board';
import { expect, it } from 'vitest';
import { cardsOfVote, votesLeft } from './ballot.ts';

function card(id: string, kind: Card['kind'], stage: string, pos: string): Card {
  return { id, kind, stage, pos, text: id, by: '', at: '', actors: [], fields: {} };
}

it('lists the cards of one kind, stage by stage in the order of the board', () => {
  const cards = [
    card('c1', 'gap', 's2', 'b'),
    card('c2', 'gap', 's2', 'a'),
    card('c3', 'need', 's1', 'a'),
    card('c4', 'gap', 's1', 'a'),
  ];
  const board = { cards: new Map(cards.map((one) => [one.id, one])) };
  const listed = cardsOfVote(board, [{ id: 's1' }, { id: 's2' }, { id: 's3' }], 'gap');
  expect(listed.map(({ stage, cards: some }) => [stage, some.map(({ id }) => id)])).toEqual([
    ['s1', ['c4']],
    ['s2', ['c2', 'c1']],
  ]);
});

it('says how many votes are left, and that too many were given on two devices', () => {
  expect(votesLeft(3, [])).toBe(3);
  expect(votesLeft(3, [{ count: 2 }, { count: 1 }])).toBe(0);
  expect(votesLeft(3, [{ count: 2 }, { count: 2 }])).toBe(-1);
});
