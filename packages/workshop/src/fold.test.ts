import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { EMPTY_WORKSHOP } from './state.ts';
import { DayUnderTest } from './testing/day-under-test.ts';

describe('folding a command', () => {
  it('refuses one that there is not', () => {
    expect(fold(EMPTY_WORKSHOP, { type: 'board.burn' }, { now: 0, role: 'facilitator' })).toEqual({
      refused: 'unknown',
      reason: 'unknown-command',
    });
  });

  it('refuses one that is not for the role, before looking at what it says', () => {
    const command = { type: 'board.lock', locked: 'perhaps' };
    expect(fold(EMPTY_WORKSHOP, command, { now: 0, role: 'participant' })).toEqual({
      refused: 'not-allowed',
      reason: 'not-your-role',
    });
  });

  it('names the field that cannot be read', () => {
    const result = fold(
      EMPTY_WORKSHOP,
      { type: 'round.open', layer: 'today', cells: [{ stage: 's1' }] } as { type: string },
      { now: 0, role: 'facilitator' },
    );
    expect(result).toMatchObject({ refused: 'malformed', problems: [{ path: 'cells.0.actor' }] });
  });

  it('needs no more than time and role', () => {
    const command = { type: 'board.lock', locked: true };
    expect(fold(EMPTY_WORKSHOP, command, { now: 0, role: 'facilitator' })).toEqual({
      state: { ...EMPTY_WORKSHOP, locked: true },
      effects: [],
    });
  });

  it('does nothing the second time with the same id, also where twice would be different', () => {
    const day = new DayUnderTest();
    day.give({ type: 'timer.start', minutes: 10 });
    const add = { id: 'the-same', type: 'timer.add', minutes: 5 };
    day.give(add);
    const once = day.state;
    expect(day.give(add)).toEqual({ state: once, effects: [] });
    expect(day.state).toBe(once);
  });

  it('answers a repeat as carried out even when the state would refuse it by now', () => {
    const day = new DayUnderTest();
    const open = { id: 'open', type: 'round.open', layer: 'today', stages: ['s'], actors: ['a'] };
    day.give(open);
    const close = { id: 'close', type: 'round.close', round: 'new1' };
    expect(day.give(close).effects).toHaveLength(1);
    expect(day.give(close).effects).toEqual([]);
    day.give(open);
    expect(day.state.rounds).toHaveLength(1);
  });

  it('remembers a command that was refused as one that may come again', () => {
    const day = new DayUnderTest();
    const pause = { id: 'pause', type: 'timer.pause' };
    expect(day.refusal(pause)).toBe('no-timer');
    day.give({ type: 'timer.start', minutes: 1 });
    day.give(pause);
    expect(day.state.timer).toHaveProperty('remaining');
  });

  it('leaves the state that it was given as it was', () => {
    const frozen = Object.freeze({ ...EMPTY_WORKSHOP, handled: Object.freeze([]) as never });
    const command = { id: 'x', type: 'agenda.set', agenda: [{ id: 'a', title: 'A' }] };
    expect(() => fold(frozen, command, { now: 0, role: 'facilitator' })).not.toThrow();
    expect(frozen.agenda).toEqual([]);
  });

  it('keeps fields of newer servers', () => {
    const newer = { ...EMPTY_WORKSHOP, weather: 'rain' };
    const command = { type: 'board.lock', locked: true };
    const result = fold(newer, command, { now: 0, role: 'facilitator' });
    expect('state' in result && result.state).toMatchObject({ weather: 'rain' });
  });
});
