import { describe, expect, it } from 'vitest';
import { clockFace, milestonePassed, untilNextSecond } from './time-left.ts';

const MINUTE = 60_000;

describe('milestones', () => {
  it('are passed once each on the way to zero', () => {
    const said: (number | null)[] = [];
    let before = 6 * MINUTE;
    for (let left = before - 500; left > -3000; left -= 500) {
      said.push(milestonePassed(before, left, 25 * MINUTE));
      before = left;
    }
    expect(said.filter((one) => one !== null)).toEqual([5, 1, 0]);
  });

  it('that were slept through are not said one after the other', () => {
    expect(milestonePassed(20 * MINUTE, 30_000, 25 * MINUTE)).toBe(1);
    expect(milestonePassed(20 * MINUTE, -MINUTE, 25 * MINUTE)).toBe(0);
  });

  it('are not passed by a timer that starts there, or by one that was given more time', () => {
    expect(milestonePassed(5 * MINUTE + 300, 5 * MINUTE - 200, 5 * MINUTE)).toBeNull();
    expect(milestonePassed(4 * MINUTE, 9 * MINUTE, 10 * MINUTE)).toBeNull();
    expect(milestonePassed(4 * MINUTE, 3 * MINUTE, 10 * MINUTE)).toBeNull();
  });
});

describe('the clock face', () => {
  it('shows minutes and seconds, and hours only when there are any', () => {
    expect(clockFace(12 * MINUTE + 40_000)).toBe('12:40');
    expect(clockFace(65 * MINUTE)).toBe('1:05:00');
    expect(clockFace(9_000)).toBe('0:09');
  });

  it('is at zero exactly when nothing is left', () => {
    expect(clockFace(1)).toBe('0:01');
    expect(clockFace(0)).toBe('0:00');
    expect(clockFace(-5 * MINUTE)).toBe('0:00');
  });

  it('is drawn anew when it changes', () => {
    expect(untilNextSecond(12_300)).toBe(300);
    expect(untilNextSecond(12_000)).toBe(1000);
    expect(untilNextSecond(-700)).toBe(300);
  });
});
