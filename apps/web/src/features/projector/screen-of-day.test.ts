import { EMPTY_WORKSHOP, readWorkshopState, type WorkshopState } from '@samsyn/workshop';
import { expect, it } from 'vitest';
import { screenOfDay } from './screen-of-day.ts';

const ROUND = { id: 'r1', question: '', layer: 'today', stages: [], actors: [] };
const OPEN = { rounds: [{ ...ROUND, status: 'open' }] };
const REVEALED = { rounds: [{ ...ROUND, status: 'revealed' }] };

function day(change: object): WorkshopState {
  const state = readWorkshopState({ ...EMPTY_WORKSHOP, ...change });
  if (state === null) throw new Error('not a state of the day');
  return state;
}

const at = (tool: string) => ({ agenda: [{ id: 's', title: 'S', opens: { tool } }], step: 's' });
const shown = (change: object) => screenOfDay(day(change)).shows;

it('shows the way in before the day has begun', () => {
  expect(shown({})).toBe('join');
});

it('shows a pause whatever else goes on', () => {
  const paused = { since: '2026-04-13T10:00:00.000Z', timerWasRunning: false };
  expect(shown({ ...OPEN, paused })).toBe('paused');
});

it('shows no lit cell while a round is open', () => {
  expect(shown({ ...OPEN, spotlight: { stage: 's1', actor: 'af' } })).toBe('round');
  expect(shown({ spotlight: { stage: 's1', actor: 'af' } })).toBe('spotlight');
});

it('shows a reveal only once there is one', () => {
  expect(shown(at('reveal'))).toBe('step');
  expect(shown({ ...at('reveal'), ...REVEALED })).toBe('reveal');
  const asked = { projector: { view: 'reveal', code: true } };
  expect(shown(asked)).toBe('join');
  expect(shown({ ...asked, ...REVEALED })).toBe('reveal');
});

it('shows what has just been revealed, whatever the step is about', () => {
  const rounds = [{ ...ROUND, status: 'revealed', revealedAt: '2026-04-13T10:20:00.000Z' }];
  expect(shown({ rounds })).toBe('reveal');
  const step = { id: 's', title: 'S', opens: { tool: 'join' } };
  const opened = (time: string) => ({ ...step, openedAt: `2026-04-13T${time}:00.000Z` });
  expect(shown({ rounds, agenda: [opened('10:00')], step: 's' })).toBe('reveal');
  expect(shown({ rounds, agenda: [opened('10:40')], step: 's' })).toBe('join');
});

it('shows what the facilitator has chosen rather than what the step is about', () => {
  expect(shown({ ...at('reveal'), ...REVEALED, projector: { view: 'map', code: true } })).toBe(
    'board',
  );
});

it('shows what is being voted on, and the result afterwards', () => {
  const vote = { id: 'v', kind: 'gap', perPerson: 3 };
  expect(shown({ votes: [{ ...vote, status: 'open' }] })).toBe('vote');
  expect(shown({ ...at('vote'), votes: [{ ...vote, status: 'closed' }] })).toBe('step');
  const results = { people: 0, cut: 0, cards: [] };
  const closed = { ...vote, status: 'closed', results };
  const opens = { tool: 'vote', kind: 'gap', perPerson: 3 };
  const voting = { agenda: [{ id: 's', title: '', opens }], step: 's' };
  expect(shown({ ...voting, votes: [closed] })).toBe('vote');
  // Then the room decides who takes what.
  expect(shown({ ...at('decisions'), votes: [closed] })).toBe('decisions');
});
