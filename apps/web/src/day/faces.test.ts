import { EMPTY_WORKSHOP, readWorkshopState, type WorkshopState } from '@samsyn/workshop';
import { describe, expect, it } from 'vitest';
import { faceOfDay, facesOf } from './faces.ts';

const ROUND = { id: 'r1', question: '', layer: 'today', stages: [], actors: [] };

function day(change: object): WorkshopState {
  const state = readWorkshopState({ ...EMPTY_WORKSHOP, ...change });
  if (state === null) throw new Error('not a state of the day');
  return state;
}

const at = (tool: object) => ({ agenda: [{ id: 's', title: 'S', opens: tool }], step: 's' });

it('shows the board where nothing has begun', () => {
  expect(facesOf(EMPTY_WORKSHOP)).toEqual(['board']);
  expect(faceOfDay(EMPTY_WORKSHOP)).toBe('board');
});

it('brings everybody to the own picture while a round is open, whatever the step', () => {
  const open = day({ rounds: [{ ...ROUND, status: 'open' }], ...at({ tool: 'decisions' }) });
  expect(faceOfDay(open)).toBe('own');
});

it('goes to the reveal with the step only once there is something revealed', () => {
  const before = day({ rounds: [{ ...ROUND, status: 'closed' }], ...at({ tool: 'reveal' }) });
  expect(faceOfDay(before)).toBe('board');
  const after = day({ rounds: [{ ...ROUND, status: 'revealed' }], ...at({ tool: 'reveal' }) });
  expect(faceOfDay(after)).toBe('reveal');
  expect(facesOf(after)).toEqual(['board', 'own', 'reveal', 'organisations']);
});

it('stays with one’s answers when a round outside the agenda has closed, until the reveal', () => {
  expect(faceOfDay(day({ rounds: [{ ...ROUND, status: 'closed' }] }))).toBe('own');
  const revealed = { ...ROUND, status: 'revealed', revealedAt: '2026-04-13T10:20:00.000Z' };
  expect(faceOfDay(day({ rounds: [revealed] }))).toBe('reveal');
});

describe('a reveal', () => {
  const [earlier, at, later] = ['10:00', '10:20', '10:40'].map(
    (time) => `2026-04-13T${time}:00.000Z`,
  );
  const rounds = [{ ...ROUND, status: 'revealed', openedAt: earlier, revealedAt: at }];
  const own = {
    id: 'own',
    title: 'Egen bild',
    opens: { tool: 'round', layer: 'today', about: 'all' },
  };
  const map = { id: 'map', title: 'Karta', opens: { tool: 'board', layer: 'today' } };

  it('is where everybody is until the day goes on, whatever the step is about', () => {
    const during = { rounds, agenda: [{ ...own, openedAt: earlier }, map], step: 'own' };
    expect(faceOfDay(day(during))).toBe('reveal');
    const after = { ...during, agenda: [own, { ...map, openedAt: later }], step: 'map' };
    expect(faceOfDay(day(after))).toBe('board');
  });

  it('is over with what is opened next, and with the day', () => {
    const vote = { id: 'v', kind: 'gap', status: 'closed', openedAt: later };
    expect(faceOfDay(day({ rounds, votes: [vote] }))).toBe('board');
    const again = { ...ROUND, id: 'r2', status: 'closed', openedAt: later };
    expect(faceOfDay(day({ rounds: [...rounds, again] }))).toBe('own');
    const closed = { agenda: [{ ...own, openedAt: earlier, closedAt: later }, map], step: null };
    expect(faceOfDay(day({ rounds, ...closed }))).toBe('board');
  });
});

it('shows a vote and a survey while they are open', () => {
  expect(faceOfDay(day({ votes: [{ id: 'v', kind: 'gap', status: 'open' }] }))).toBe('vote');
  const survey = { id: 's', kind: 'role-clarity', status: 'open', items: [] };
  expect(faceOfDay(day({ surveys: [survey] }))).toBe('survey');
});

it('has a face of changes from the second revealed round on', () => {
  const rounds = ['r1', 'r2'].map((id) => ({ ...ROUND, id, status: 'revealed' }));
  expect(facesOf(day({ rounds }))).toContain('changes');
  expect(facesOf(day({ rounds: rounds.slice(1) }))).not.toContain('changes');
});
