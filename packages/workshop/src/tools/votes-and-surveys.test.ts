import { describe, expect, it } from 'vitest';
import { DayUnderTest } from '../testing/day-under-test.ts';

describe('a vote', () => {
  const ballots = [
    { rater: 'a', organisationType: 'kommun', votes: [{ card: 'c1', count: 2 }] },
    { rater: 'b', organisationType: 'af', votes: [{ card: 'c1', count: 1 }] },
  ];

  it('is about gaps with three votes each unless something else is said', () => {
    const day = new DayUnderTest();
    day.give({ type: 'vote.open' });
    expect(day.state.votes[0]).toMatchObject({ kind: 'gap', perPerson: 3, status: 'open' });
  });

  it('has its result when it closes, and is never opened again', () => {
    const day = new DayUnderTest();
    day.give({ type: 'vote.open', kind: 'gap', perPerson: 3 });
    expect(day.state.votes[0]).not.toHaveProperty('results');
    const vote = day.state.votes[0]?.id;
    day.give({ type: 'vote.close', vote }, { gathered: { ballots, cards: ['c0', 'c1'] } });
    expect(day.state.votes[0]?.results?.cards).toEqual([
      { card: 'c1', total: 3, people: 2, organisationTypes: 2 },
      { card: 'c0', total: 0, people: 0, organisationTypes: 0 },
    ]);
    expect(day.refusal({ type: 'vote.close', vote })).toBe('already-closed');
  });

  it('waits for the one before it, and must be about a kind of card', () => {
    const day = new DayUnderTest();
    day.give({ type: 'vote.open' });
    expect(day.refusal({ type: 'vote.open' })).toBe('vote-open');
    expect(day.refusal({ type: 'vote.close', vote: 'gone' })).toBe('no-such-vote');
    expect(day.refusal({ type: 'vote.open', kind: 'sticker' })).toBe('malformed');
    expect(day.refusal({ type: 'vote.open', perPerson: 0 })).toBe('malformed');
  });
});

describe('a survey', () => {
  it('asks about role clarity unless other statements are given', () => {
    const day = new DayUnderTest();
    day.give({ type: 'survey.open' });
    expect(day.state.surveys[0]).toMatchObject({
      kind: 'role-clarity',
      items: [{ id: 'own' }, { id: 'others' }, { id: 'contact' }],
    });
  });

  it('takes the room’s own statements', () => {
    const day = new DayUnderTest();
    const items = [{ id: 'q1', text: 'Dagen var till nytta för mig.' }];
    day.give({ type: 'survey.open', items });
    expect(day.state.surveys[0]).toMatchObject({ kind: 'own', items });
  });

  it('has its result when it closes', () => {
    const day = new DayUnderTest();
    day.give({ type: 'survey.open' });
    const survey = day.state.surveys[0]?.id;
    const sheets = [1, 2, 3, 4, 5].map((value) => ({
      rater: `p${value}`,
      ratings: [{ item: 'own', value }],
    }));
    day.give({ type: 'survey.close', survey }, { gathered: { sheets } });
    expect(day.state.surveys[0]?.results?.items[0]).toMatchObject({ n: 5, median: 3 });
    expect(day.refusal({ type: 'survey.close', survey })).toBe('already-closed');
  });

  it('waits for the one before it, and needs something to ask', () => {
    const day = new DayUnderTest();
    expect(day.refusal({ type: 'survey.open', kind: 'my-kind' })).toBe('nothing-to-ask');
    day.give({ type: 'survey.open' });
    expect(day.refusal({ type: 'survey.open' })).toBe('survey-open');
    expect(day.refusal({ type: 'survey.close', survey: 'gone' })).toBe('no-such-survey');
  });
});
