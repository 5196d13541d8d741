import { describe, expect, it } from 'vitest';
import { voteResults } from './vote-results.ts';

const ballot = (organisationType: string, votes: Record<string, number>) => ({
  rater: `someone of ${organisationType}`,
  organisationType,
  votes: Object.entries(votes).map(([card, count]) => ({ card, count })),
});

describe('the results of a vote', () => {
  it('count votes, people and types of organisation, and keep cards without any', () => {
    const { cards, people } = voteResults(
      3,
      ['c1', 'c2', 'c3'],
      [
        ballot('kommun', { c1: 2, c2: 1 }),
        ballot('kommun', { c1: 3 }),
        ballot('af', { c2: 1 }),
        ballot('asf', {}),
      ],
    );
    expect(cards).toEqual([
      { card: 'c2', total: 2, people: 2, organisationTypes: 2 },
      { card: 'c1', total: 5, people: 2, organisationTypes: 1 },
      { card: 'c3', total: 0, people: 0, organisationTypes: 0 },
    ]);
    expect(people).toBe(3);
  });

  it('keep cards with the same result in the order of the board', () => {
    const { cards } = voteResults(1, ['c2', 'c1'], []);
    expect(cards.map(({ card }) => card)).toEqual(['c2', 'c1']);
  });

  it('count nobody for more votes than they have, the cards they gave most to first', () => {
    const { cards, cut } = voteResults(
      3,
      ['c1', 'c2', 'c3'],
      [ballot('kommun', { c1: 1, c2: 2, c3: 1 })],
    );
    expect(cards.map(({ card, total }) => [card, total])).toEqual([
      ['c2', 2],
      ['c1', 1],
      ['c3', 0],
    ]);
    expect(cut).toBe(1);
  });

  it('pass over cards that are not in the vote and counts that are none', () => {
    const { cards, people, cut } = voteResults(
      3,
      ['c1'],
      [ballot('kommun', { gone: 3, c1: -1 }), ballot('af', { c1: 1.5 })],
    );
    expect(cards).toEqual([{ card: 'c1', total: 0, people: 0, organisationTypes: 0 }]);
    expect([people, cut]).toEqual([0, 0]);
  });
});
