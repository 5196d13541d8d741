import { describe, expect, it } from 'vitest';
import { timeLeft } from '../day/timer.ts';
import { readWorkshopState } from '../state.ts';
import { DayUnderTest, START } from '../testing/day-under-test.ts';

const MINUTE = 60_000;

function left(day: DayUnderTest): number | null {
  return day.state.timer === null ? null : timeLeft(day.state.timer, day.now) / MINUTE;
}

describe('the timer', () => {
  it('is the moment at which it ends by the server’s clock, so a restart does not stop it', () => {
    const day = new DayUnderTest();
    day.give({ type: 'timer.start', minutes: 25 });
    expect(day.state.timer).toEqual({ endsAt: START + 25 * MINUTE, total: 25 * MINUTE });
    const restarted = readWorkshopState(JSON.parse(JSON.stringify(day.state)));
    expect(restarted?.timer).toEqual(day.state.timer);
  });

  it('keeps what is left when it is paused, and goes on with it', () => {
    const day = new DayUnderTest();
    day.give({ type: 'timer.start', minutes: 25 });
    day.pass(10);
    day.give({ type: 'timer.pause' });
    day.pass(60);
    expect(left(day)).toBe(15);
    day.give({ type: 'timer.pause' });
    day.give({ type: 'timer.start' });
    day.pass(5);
    expect(left(day)).toBe(10);
    day.give({ type: 'timer.start' });
    expect(left(day)).toBe(10);
  });

  it('takes more and fewer minutes, running and paused, and never less than none', () => {
    const day = new DayUnderTest();
    day.give({ type: 'timer.start', minutes: 10 });
    day.give({ type: 'timer.add', minutes: 5 });
    expect(left(day)).toBe(15);
    day.give({ type: 'timer.pause' });
    day.give({ type: 'timer.add', minutes: -5 });
    expect(left(day)).toBe(10);
    day.give({ type: 'timer.add', minutes: -60 });
    expect(left(day)).toBe(0);
  });

  it('does nothing at zero, and gives five more from now when it ran out long ago', () => {
    const day = new DayUnderTest();
    day.give({ type: 'timer.start', minutes: 1 });
    day.pass(11);
    expect(left(day)).toBe(-10);
    day.give({ type: 'timer.add', minutes: 5 });
    expect(left(day)).toBe(5);
  });

  it('cannot be added to, paused or continued before it was started', () => {
    const day = new DayUnderTest();
    expect(day.refusal({ type: 'timer.add', minutes: 5 })).toBe('no-timer');
    expect(day.refusal({ type: 'timer.pause' })).toBe('no-timer');
    expect(day.refusal({ type: 'timer.start' })).toBe('no-timer');
    expect(day.refusal({ type: 'timer.start', minutes: 0 })).toBe('malformed');
  });

  it('is gone when it is stopped', () => {
    const day = new DayUnderTest();
    day.give({ type: 'timer.start', minutes: 1 });
    day.give({ type: 'timer.stop' });
    expect(day.state.timer).toBeNull();
  });
});

describe('the pause of everything', () => {
  it('stops a running timer and lets it go on afterwards', () => {
    const day = new DayUnderTest();
    day.give({ type: 'timer.start', minutes: 10 });
    day.pass(4);
    day.give({ type: 'pause.set', paused: true });
    day.give({ type: 'pause.set', paused: true });
    day.pass(60);
    day.give({ type: 'pause.set', paused: false });
    expect(left(day)).toBe(6);
    expect(day.state.paused).toBeNull();
    day.pass(1);
    expect(left(day)).toBe(5);
  });

  it('does not start a timer that was paused before', () => {
    const day = new DayUnderTest();
    day.give({ type: 'timer.start', minutes: 10 });
    day.give({ type: 'timer.pause' });
    day.give({ type: 'pause.set', paused: true });
    day.give({ type: 'pause.set', paused: false });
    day.pass(3);
    expect(left(day)).toBe(10);
  });
});
