import { readyAgenda, type Step } from '@samsyn/workshop';
import { describe, expect, it } from 'vitest';
import {
  startOfDay,
  stepsOfDay,
  withAdded,
  withMoved,
  withoutStep,
  withStart,
  withStep,
} from './edit-agenda.ts';
import { clockTime, minutesBehind, planOf, type WallClock } from './planned-times.ts';

const ids = (agenda: readonly Step[]) => agenda.map(({ id, day }) => `${id}${day ?? 1}`);
const AGENDA: Step[] = [
  { id: 'a', title: 'A', minutes: 15, day: 1, startsAt: '09:00' },
  { id: 'b', title: 'B', minutes: 30, day: 1 },
  { id: 'c', title: 'C', minutes: 20, day: 2, startsAt: '08:30' },
  { id: 'd', title: 'D', day: 2 },
];

describe('an agenda that is changed', () => {
  it('moves a step one place at a time, and over to another day before past its steps', () => {
    expect(ids(withMoved(AGENDA, 'b', -1))).toEqual(['b1', 'a1', 'c2', 'd2']);
    const over = withMoved(AGENDA, 'b', 1);
    expect(ids(over)).toEqual(['a1', 'b2', 'c2', 'd2']);
    expect(ids(withMoved(over, 'b', 1))).toEqual(['a1', 'c2', 'b2', 'd2']);
    expect(ids(withMoved(over, 'b', -1))).toEqual(ids(AGENDA));
    expect(ids(withMoved(AGENDA, 'd', 1))).toEqual(ids(AGENDA));
    expect(ids(withMoved(AGENDA, 'a', -1))).toEqual(ids(AGENDA));
  });

  it('keeps when its days begin, whichever step is first', () => {
    expect(startOfDay(withMoved(AGENDA, 'b', -1), 1)).toBe('09:00');
    expect(startOfDay(withoutStep(AGENDA, 'a'), 1)).toBe('09:00');
    expect(startOfDay(withMoved(AGENDA, 'b', 1), 2)).toBe('08:30');
    const later = withStart(AGENDA, 1, '10:15');
    expect([startOfDay(later, 1), startOfDay(later, 2)]).toEqual(['10:15', '08:30']);
    expect(startOfDay(withStart(AGENDA, 1, null), 1)).toBeNull();
  });

  it('takes a new step after another one, on its day, or at the end', () => {
    const step: Step = { id: 'new', title: 'Ny' };
    expect(ids(withAdded(AGENDA, step, 'b'))).toEqual(['a1', 'b1', 'new1', 'c2', 'd2']);
    expect(ids(withAdded(AGENDA, step, null)).at(-1)).toBe('new2');
    expect(ids(withAdded([], step, null))).toEqual(['new1']);
  });

  it('puts a step that is given another day last on that day', () => {
    const [a, , , d] = AGENDA as [Step, Step, Step, Step];
    expect(ids(withStep(AGENDA, { ...a, day: 2 }))).toEqual(['b1', 'c2', 'd2', 'a2']);
    expect(ids(withStep(AGENDA, { ...d, day: 1 }))).toEqual(['a1', 'b1', 'd1', 'c2']);
    expect(ids(withStep(AGENDA, { ...d, day: 3 }))).toEqual(['a1', 'b1', 'c2', 'd3']);
    expect(startOfDay(withStep(AGENDA, { ...a, day: 2 }), 1)).toBe('09:00');
    expect(withStep(AGENDA, { ...a, id: 'gone' })).toEqual(AGENDA);
  });

  it('changes nothing of the other steps', () => {
    const after = withoutStep(withMoved(AGENDA, 'd', -1), 'b');
    expect(after.find(({ id }) => id === 'c')).toMatchObject({ title: 'C', minutes: 20 });
    expect(after.map(({ id }) => id)).toEqual(['a', 'd', 'c']);
  });
});

/** A room whose clocks show two hours more than UTC. */
const wall = (at: number): WallClock => {
  const time = new Date(at + 2 * 3_600_000).toISOString();
  return {
    date: time.slice(0, 10),
    minute: Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16)),
  };
};
const at = (time: string, date = '2026-04-13') => Date.parse(`${date}T${time}:00.000+02:00`);
const opened = (id: string, time: string, date?: string) => ({
  agenda: AGENDA.map((step) =>
    step.id === id ? { ...step, openedAt: new Date(at(time, date)).toISOString() } : step,
  ),
  step: id,
});

describe('planned times', () => {
  it('follow from when the day begins and how long its steps take', () => {
    const [first, second] = planOf({ agenda: AGENDA, step: null });
    expect(first?.steps.map(({ from, until }) => [from, until])).toEqual([
      [540, 555],
      [555, 585],
    ]);
    expect(second?.steps.map(({ from }) => clockTime(from ?? 0))).toEqual(['08:30', '08:50']);
    expect(first?.minutes).toBe(45);
    expect(
      planOf({ agenda: withStart(AGENDA, 1, null), step: null })[0]?.steps[1]?.from,
    ).toBeNull();
  });

  it('mark what is done, what goes on and what comes next', () => {
    const agenda = AGENDA.map((step) =>
      step.id === 'a' ? { ...step, closedAt: '2026-04-13T07:10:00.000Z' } : step,
    );
    const marks = (step: string | null) =>
      planOf({ agenda, step }).flatMap(({ steps }) => steps.map(({ is }) => is));
    expect(marks('b')).toEqual(['done', 'now', 'next', 'ahead']);
    expect(marks(null)).toEqual(['done', 'next', 'ahead', 'ahead']);
  });

  it('say how far behind the step going on will end', () => {
    expect(minutesBehind(opened('b', '09:15'), at('09:20'), wall)).toBe(0);
    expect(minutesBehind(opened('b', '09:27'), at('09:30'), wall)).toBe(12);
    expect(minutesBehind(opened('b', '09:15'), at('10:05'), wall)).toBe(20);
    expect(minutesBehind(opened('b', '09:10'), at('09:12'), wall)).toBe(-5);
  });

  it('say nothing of a step that was opened another day, or has no plan', () => {
    expect(minutesBehind(opened('b', '09:15', '2026-04-10'), at('09:20'), wall)).toBeNull();
    expect(minutesBehind({ agenda: AGENDA, step: null }, at('09:20'), wall)).toBeNull();
    const unplanned = { ...opened('b', '09:15') };
    const agenda = withStart(unplanned.agenda, 1, null);
    expect(minutesBehind({ ...unplanned, agenda }, at('09:20'), wall)).toBeNull();
  });

  it('end when the ready-made days are meant to end', () => {
    const end = (id: Parameters<typeof readyAgenda>[0]) =>
      planOf({ agenda: readyAgenda(id, (key) => key), step: null }).map(({ steps }) =>
        clockTime(steps.at(-1)?.until ?? 0),
      );
    expect(end('one-day')).toEqual(['16:20']);
    expect(end('two-days')).toEqual(['17:30', '15:00']);
    expect(end('local-meeting')).toEqual(['12:00']);
    expect(
      stepsOfDay(
        readyAgenda('two-days', (key) => key),
        2,
      ),
    ).toHaveLength(14);
  });
});
