import { type Card, cellKey, EMPTY_BOARD, type Placement } from '@samsyn/board';
import { expect, it } from 'vitest';
import { leaveTyped } from './leave-typed.ts';

const card = (id: string, text: string): Card => ({
  ...{ id, kind: 'need', stage: 's1', text, actors: [], pos: 'a', by: '', at: '', fields: {} },
});
const placement = (actor: string, note: string): Placement => ({
  ...{ layer: 'today', stage: 's1', actor, role: 'does', also: [], note },
  ...{ duration: null, until: null, level: null, by: '', at: '' },
});
const board = (cards: readonly Card[], placements: readonly Placement[] = []) => ({
  ...EMPTY_BOARD,
  cards: new Map(cards.map((one) => [one.id, one])),
  placements: new Map(placements.map((one) => [cellKey(one), one])),
});

it('keeps cards and notes that are typed in as they are, also where the target has none', () => {
  const target = board([card('a', 'Då'), card('c', 'Då')], [placement('a01', 'Då')]);
  const present = board(
    [card('a', 'Nu, och jag skri'), card('b', 'Ny'), card('c', 'Nu')],
    [placement('a01', 'Nu, och'), placement('a02', 'Ny')],
  );
  const typing = new Set(['card:a', 'card:b', 'note:today/s1/a01']);
  const { says, left } = leaveTyped(target, present, typing);
  expect([...says.cards.values()].map(({ id, text }) => [id, text])).toEqual([
    ['a', 'Nu, och jag skri'],
    ['c', 'Då'],
    ['b', 'Ny'],
  ]);
  expect([...says.placements.values()].map(({ note }) => note)).toEqual(['Nu, och']);
  expect(left).toEqual([...typing]);
});

it('passes over what is typed in that is not on the board, or is no such thing', () => {
  const target = board([card('a', 'Då')]);
  const typing = new Set(['card:gone', 'note:today/s1/a01', 'card:', 'title', 'x'.repeat(4000)]);
  const { says, left } = leaveTyped(target, board([card('a', 'Nu')]), typing);
  expect([left, says.cards]).toEqual([[], target.cards]);
});
