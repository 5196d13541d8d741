import { expect, it } from 'vitest';
import { boundsFrom, narrowed, offsetOf } from './server-clock.ts';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-04-13T12:00:00.000Z');

/** The header that a server sends at a moment of its own clock. */
const dateAt = (server: number) => new Date(server).toUTCString();

it('finds the right time on a computer whose clock is wrong by an hour', () => {
  for (const wrong of [-HOUR, HOUR, 25 * HOUR]) {
    const sentAt = NOON + wrong;
    const bounds = boundsFrom(dateAt(NOON + 40), sentAt, sentAt + 80);
    expect(Math.abs(sentAt + offsetOf(bounds) - NOON)).toBeLessThanOrEqual(600);
  }
});

it('always holds the true offset, however slow the way and whenever in the second', () => {
  const offset = -HOUR - 321;
  for (let step = 0; step < 200; step++) {
    const sentAt = NOON + step * 137;
    const there = (step * 53) % 700;
    const back = (step * 31) % 900;
    const bounds = boundsFrom(dateAt(sentAt + there + offset), sentAt, sentAt + there + back);
    expect(bounds?.low).toBeLessThanOrEqual(offset);
    expect(bounds?.high).toBeGreaterThanOrEqual(offset);
  }
});

it('knows the time better the more answers it has', () => {
  const offset = 1234;
  const ask = (sentAt: number) => boundsFrom(dateAt(sentAt + 20 + offset), sentAt, sentAt + 40);
  let known = ask(NOON);
  for (let step = 1; step < 12; step++) {
    const next = ask(NOON + step * 1090);
    if (next !== null) known = narrowed(known, next);
  }
  expect(Math.abs(offsetOf(known) - offset)).toBeLessThan(120);
});

it('believes the newest answer when a clock was set in between', () => {
  const before = boundsFrom(dateAt(NOON), NOON, NOON + 50);
  const after = boundsFrom(dateAt(NOON + HOUR), NOON, NOON + 50);
  if (after === null) throw new Error('no bounds');
  expect(narrowed(before, after)).toEqual(after);
});

it('learns nothing from an answer without a date, or from one before its question', () => {
  expect(boundsFrom(null, NOON, NOON)).toBeNull();
  expect(boundsFrom('yesterday', NOON, NOON)).toBeNull();
  expect(boundsFrom(dateAt(NOON), NOON, NOON - 1)).toBeNull();
  expect(offsetOf(null)).toBe(0);
});
