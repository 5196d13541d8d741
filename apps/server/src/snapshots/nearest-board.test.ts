import { type Board, byPosition, type Card, EMPTY_BOARD, type Settled } from '@samsyn/board';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestBoard } from './nearest-board.ts';

const NOW = '2026-04-13T12:00:00.000Z';
const random = () => 0.5;

function boardOf(places: readonly (readonly [id: string, stage: string, pos: string])[]): Board {
  const cards = places.map(([id, stage, pos]): [string, Card] => [
    id,
    { id, stage, pos, kind: 'need', text: id, by: '', at: '', actors: [], fields: {} },
  ]);
  return { ...EMPTY_BOARD, cards: new Map(cards) };
}

const shown = (cards: ReadonlyMap<string, Card>, stage: string) =>
  [...cards.values()]
    .filter((card) => card.stage === stage)
    .sort(byPosition)
    .map(({ id }) => id);

describe('The board that is nearest to what a snapshot says', () => {
  it('leaves cards where they are when they lie in that order', () => {
    const present = boardOf([
      ['a', 's1', 'a1'],
      ['b', 's1', 'a2'],
      ['c', 's2', 'a1'],
    ]);
    const target = boardOf([
      ['a', 's1', 'a5'],
      ['b', 's1', 'a6'],
      ['c', 's2', 'a7'],
    ]);
    expect(nearestBoard(target, present, random, NOW).cards).toEqual(present.cards);
  });

  it('moves one card when one has moved', () => {
    const present = boardOf(['d', 'a', 'b', 'c'].map((id, at) => [id, 's1', `a${at}`]));
    const target = boardOf(['a', 'b', 'c', 'd'].map((id, at) => [id, 's1', `a${at + 5}`]));
    const { cards } = nearestBoard(target, present, random, NOW);
    expect(shown(cards, 's1')).toEqual(['a', 'b', 'c', 'd']);
    const moved = [...cards.values()].filter(({ id, pos }) => present.cards.get(id)?.pos !== pos);
    expect(moved.map(({ id }) => id)).toEqual(['d']);
  });

  it('shows the order of the snapshot whatever the order was, at every stage', () => {
    const places = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom('s1', 's2'),
        fc.integer({ min: 0, max: 9 }),
      ),
      { selector: ([id]) => id, maxLength: 25 },
    );
    fc.assert(
      fc.property(places, places, (before, wanted) => {
        const present = boardOf(before.map(([id, stage, pos]) => [`k${id}`, stage, `a${pos}`]));
        const target = boardOf(wanted.map(([id, stage]) => [`k${id}`, stage, 'a0']));
        const { cards } = nearestBoard(target, present, random, NOW);
        for (const stage of ['s1', 's2']) {
          const order = wanted.filter(([, where]) => where === stage).map(([id]) => `k${id}`);
          expect(shown(cards, stage)).toEqual(order);
        }
      }),
    );
  });

  it('keeps the time of what was agreed and is agreed still', () => {
    const agreed: Settled = {
      layer: 'today',
      stage: 's1',
      actor: 'af',
      role: 'leads',
      note: '',
      dissent: ['kommun', 'region'],
      at: '2026-04-13T09:00:00.000Z',
    };
    const present = { ...EMPTY_BOARD, settled: new Map([['today/s1/af', agreed]]) };
    const said = (one: Partial<Settled>) => ({
      ...EMPTY_BOARD,
      settled: new Map([['today/s1/af', { ...agreed, at: '', ...one }]]),
    });
    const timeOf = (target: Board) =>
      nearestBoard(target, present, random, NOW).settled.get('today/s1/af')?.at;
    expect(timeOf(said({ dissent: ['region', 'kommun'] }))).toBe(agreed.at);
    expect(timeOf(said({ role: 'does' }))).toBe(NOW);
  });
});
