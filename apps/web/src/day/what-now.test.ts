import { EMPTY_WORKSHOP, readWorkshopState, type WorkshopState } from '@samsyn/workshop';
import { expect, it } from 'vitest';
import { whatNow } from './what-now.ts';

function day(change: object): WorkshopState {
  const state = readWorkshopState({ ...EMPTY_WORKSHOP, ...change });
  if (state === null) throw new Error('not a state of the day');
  return state;
}

const ROUND = { id: 'r1', question: '', layer: 'wanted', stages: [], actors: [] };
const OWN = {
  id: 'own',
  title: 'Egen bild',
  opens: { tool: 'round', layer: 'today', about: 'all' },
};
const TALK = { id: 'talk', title: 'Samtal' };

it('says nothing where nothing has begun', () => {
  expect(whatNow(EMPTY_WORKSHOP)).toBeNull();
});

it('says the step that is going on, and how its round stands', () => {
  const agenda = [OWN, TALK];
  expect(whatNow(day({ agenda, step: 'talk' }))).toMatchObject({ kind: 'step', asked: null });
  const asked = (rounds: object[]) => {
    const now = whatNow(day({ agenda, step: 'own', rounds }));
    return now?.kind === 'step' ? now.asked : null;
  };
  expect(asked([])).toEqual({ tool: 'round', is: 'waiting' });
  expect(asked([{ ...ROUND, status: 'revealed', step: 'other' }])?.is).toBe('waiting');
  expect(asked([{ ...ROUND, status: 'open', step: 'own' }])?.is).toBe('open');
  expect(asked([{ ...ROUND, status: 'closed', step: 'own' }])?.is).toBe('closed');
});

it('goes by the latest of several rounds in a step', () => {
  const rounds = [
    { ...ROUND, id: 'r1', status: 'revealed', step: 'own' },
    { ...ROUND, id: 'r2', status: 'open', step: 'own' },
  ];
  expect(whatNow(day({ agenda: [OWN], step: 'own', rounds }))).toMatchObject({
    asked: { is: 'open' },
  });
});

it('says what is open where there is no agenda', () => {
  expect(whatNow(day({ rounds: [{ ...ROUND, status: 'open' }] }))).toEqual({
    kind: 'open',
    tool: 'round',
    layer: 'wanted',
  });
  expect(whatNow(day({ rounds: [{ ...ROUND, status: 'closed' }] }))).toBeNull();
});

it('says between steps what comes next, and nothing once all is done', () => {
  expect(whatNow(day({ agenda: [OWN, TALK] }))).toMatchObject({ kind: 'between', next: OWN });
  const done = { ...TALK, closedAt: '2026-04-13T15:00:00.000Z' };
  expect(whatNow(day({ agenda: [OWN, done] }))).toBeNull();
});
