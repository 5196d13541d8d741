import { describe, expect, it } from 'vitest';
import { withProgress, withRenewedResults, withTurnout } from './meanwhile.ts';
import { DayUnderTest, rater, TEMPLATE } from './testing/day-under-test.ts';

const PROGRESS = { people: 20, started: 12, finished: 3 };

function dayWithRound(): DayUnderTest {
  const day = new DayUnderTest();
  day.give({ type: 'round.open', layer: 'today' }, { template: TEMPLATE });
  return day;
}

describe('what the server writes meanwhile', () => {
  it('is progress, and the very same state where nothing is new', () => {
    const day = dayWithRound();
    const moved = withProgress(day.state, 'new1', PROGRESS);
    expect(moved.rounds[0]?.progress).toEqual(PROGRESS);
    expect(withProgress(moved, 'new1', { ...PROGRESS })).toBe(moved);
    expect(withProgress(moved, 'gone', PROGRESS)).toBe(moved);
  });

  it('is how many have voted, while the vote is open', () => {
    const day = new DayUnderTest();
    day.give({ type: 'vote.open' });
    const turnout = { people: 20, answered: 4 };
    const moved = withTurnout(day.state, 'new1', turnout);
    expect(moved.votes[0]?.turnout).toEqual(turnout);
    expect(withTurnout(moved, 'new1', { ...turnout })).toBe(moved);
    day.give({ type: 'vote.close', vote: 'new1' });
    expect(withTurnout(day.state, 'new1', turnout)).toBe(day.state);
  });

  it('is renewed results of a revealed round, and never of another', () => {
    const day = dayWithRound();
    const people = Array.from({ length: 6 }, (_, index) => rater(`p${index}`, 'kommun', 'does'));
    expect(withRenewedResults(day.state, 'new1', people)).toBe(day.state);
    day.give({ type: 'round.close', round: 'new1' });
    expect(withRenewedResults(day.state, 'new1', people)).toBe(day.state);
    day.give({ type: 'round.reveal', round: 'new1' }, { gathered: { answers: people } });
    const fewer = withRenewedResults(day.state, 'new1', people.slice(1));
    expect(fewer.rounds[0]?.results?.people).toBe(5);
  });
});
