import {
  EMPTY_WORKSHOP,
  fold,
  READY_AGENDAS,
  readWorkshopState,
  readyAgenda,
  type WorkshopState,
} from '@samsyn/workshop';
import { describe, expect, it } from 'vitest';
import { actionsOf, type DayAction, isPossible } from './day-actions.ts';

function day(change: object): WorkshopState {
  const state = readWorkshopState({ ...EMPTY_WORKSHOP, ...change });
  if (state === null) throw new Error('not a state of the day');
  return state;
}

const NAMES = (actions: readonly DayAction[]) => actions.map((action) => action.do);
const OWN = {
  id: 'own',
  title: 'Egen bild',
  opens: { tool: 'round', layer: 'today', about: 'all' },
};
const REVEAL = { id: 'reveal', title: 'Avtäckning', opens: { tool: 'reveal' } };
const MORNING = { id: 'morning', title: 'Gårdagens karta', day: 2 };
const AGENDA = [OWN, REVEAL, MORNING];
const ROUND = { id: 'r1', question: '', layer: 'today', stages: [], actors: [], step: 'own' };
const round = (status: string) => [{ ...ROUND, status }];

describe('the one button', () => {
  it('begins with the choice of an agenda, and rounds can be opened without one', () => {
    const { primary, beside } = actionsOf(EMPTY_WORKSHOP);
    expect(primary).toEqual({ do: 'choose-agenda' });
    expect(NAMES(beside)).toEqual(['open-round']);
    expect(actionsOf(day({ rounds: round('closed') })).primary?.do).toBe('reveal-round');
  });

  it('opens the round of the step, closes it, and goes on; the reveal is near at hand', () => {
    const at = (rounds: object[]) => actionsOf(day({ agenda: AGENDA, step: 'own', rounds }));
    expect(at([]).primary).toEqual({ do: 'open-round' });
    expect(at(round('open')).primary).toEqual({ do: 'close-round', round: 'r1' });
    const closed = at(round('closed'));
    expect(closed.primary).toEqual({ do: 'go-to-step', step: 'reveal', from: 'own' });
    expect(NAMES(closed.beside)).toEqual(['reveal-round', 'reopen-round']);
    const revealed = at(round('revealed'));
    expect(revealed.primary?.do).toBe('go-to-step');
    expect(NAMES(revealed.beside)).toEqual(['open-round']);
  });

  it('reveals in the step that is about it, and reopens until then', () => {
    const at = (rounds: object[]) => actionsOf(day({ agenda: AGENDA, step: 'reveal', rounds }));
    const { primary, beside } = at(round('closed'));
    expect(primary).toEqual({ do: 'reveal-round', round: 'r1' });
    expect(NAMES(beside)).toContain('reopen-round');
    expect(NAMES(at(round('revealed')).beside)).not.toContain('reopen-round');
  });

  it('closes what is open before anything else, whatever the step', () => {
    const survey = { id: 's', kind: 'role-clarity', status: 'open', items: [] };
    const vote = { id: 'v', kind: 'gap', status: 'open' };
    const all = { agenda: AGENDA, step: 'reveal', rounds: round('open') };
    const { primary, beside } = actionsOf(day({ ...all, surveys: [survey], votes: [vote] }));
    expect(primary?.do).toBe('close-round');
    expect(NAMES(beside).slice(0, 2)).toEqual(['close-survey', 'close-vote']);
  });

  it('lets everything go on when all is paused', () => {
    const paused = { since: '2026-04-13T10:00:00.000Z', timerWasRunning: false };
    expect(actionsOf(day({ paused, rounds: round('open') }))).toEqual({
      primary: { do: 'go-on' },
      beside: [],
    });
  });

  it('ends the first day, and goes on the second where the first ended', () => {
    const evening = day({ agenda: AGENDA, step: 'reveal' });
    expect(actionsOf(evening).primary).toEqual({ do: 'close-step', from: 'reveal' });
    expect(NAMES(actionsOf(evening).beside)).toEqual(['go-to-step']);
    const context = { now: 0, role: 'facilitator' } as const;
    const over = fold(evening, { type: 'step.close', id: 'c' }, context);
    if ('refused' in over) throw new Error(over.refused);
    const onwards = { do: 'go-to-step', step: 'morning', from: null };
    expect(actionsOf(over.state).primary).toEqual(onwards);
  });

  it('opens a locked board for a step in which all write', () => {
    const agenda = [{ id: 'cards', title: 'Luckor', opens: { tool: 'cards', kinds: ['gap'] } }];
    expect(actionsOf(day({ agenda, step: 'cards', locked: true })).primary?.do).toBe('unlock');
    expect(actionsOf(day({ agenda, step: 'cards' })).primary?.do).toBe('close-step');
  });

  it('starts the time of a break', () => {
    const agenda = [{ id: 'break', title: 'Paus', minutes: 15, opens: { tool: 'pause' } }, OWN];
    const { primary } = actionsOf(day({ agenda, step: 'break' }));
    expect(primary).toEqual({ do: 'start-timer', minutes: 15 });
    const timer = { endsAt: 1 };
    expect(actionsOf(day({ agenda, step: 'break', timer })).primary?.do).toBe('go-to-step');
  });
});

/** What the button sends, for a day that is walked through by pressing it. */
function commandOf(action: DayAction): { type: string } & Record<string, unknown> {
  switch (action.do) {
    case 'go-to-step':
      return { type: 'step.open', step: action.step, from: action.from };
    case 'open-round':
      return { type: 'round.open', layer: 'today', stages: ['s1'], actors: ['a1'] };
    case 'close-round':
    case 'reveal-round':
      return { type: action.do.replace(/(.*)-(.*)/, '$2.$1'), round: action.round };
    case 'close-survey':
      return { type: 'survey.close', survey: action.survey };
    case 'close-vote':
      return { type: 'vote.close', vote: action.vote };
    case 'start-timer':
      return { type: 'timer.start', minutes: action.minutes };
    case 'close-step':
      return { type: 'step.close', from: action.from };
    default:
      return { type: action.do.replace(/(.*)-(.*)/, '$2.$1') };
  }
}

describe('a day that is run by the one button alone', () => {
  it.each(READY_AGENDAS)('comes to its end: %s', (id) => {
    let state = day({ agenda: readyAgenda(id, (key) => key) });
    const done: string[] = [];
    let presses = 0;
    for (let next = actionsOf(state).primary; next !== null; next = actionsOf(state).primary) {
      expect(isPossible(next, state)).toBe(true);
      const command = { ...commandOf(next), id: `c${presses}` };
      const after = fold(state, command, { now: presses, role: 'facilitator' });
      if ('refused' in after) throw new Error(`${command.type}: ${after.refused}`);
      state = after.state;
      done.push(next.do);
      presses++;
      expect(presses).toBeLessThan(200);
    }
    expect(state.agenda.every(({ closedAt }) => closedAt !== undefined)).toBe(true);
    expect(state.rounds.every(({ status }) => status === 'revealed')).toBe(true);
    expect(state.rounds.length).toBe(done.filter((one) => one === 'open-round').length);
    expect(done).toContain('close-vote');
  });
});

it('knows when somebody else was faster', () => {
  const before = day({ agenda: AGENDA, step: 'own', rounds: round('open') });
  const close: DayAction = { do: 'close-round', round: 'r1' };
  const next: DayAction = { do: 'go-to-step', step: 'reveal', from: 'own' };
  expect([isPossible(close, before), isPossible(next, before)]).toEqual([true, true]);
  const after = day({ agenda: AGENDA, step: 'reveal', rounds: round('closed') });
  expect([isPossible(close, after), isPossible(next, after)]).toEqual([false, false]);
  expect(isPossible({ do: 'reopen-round', round: 'r1' }, after)).toBe(true);
  const shown = day({ rounds: round('revealed') });
  expect(isPossible({ do: 'reopen-round', round: 'r1' }, shown)).toBe(false);
});
