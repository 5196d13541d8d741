import { describe, expect, it } from 'vitest';
import { FailedTries } from './failed-tries.ts';

describe('Wrong codes', () => {
  it('are stopped by address after many, and only for some minutes', () => {
    const clock = { now: 0 };
    const tries = new FailedTries(() => clock.now);
    for (let count = 0; count < 299; count++) tries.add('192.0.2.1');
    expect(tries.tooMany('192.0.2.1')).toBe(false);
    tries.add('192.0.2.1');
    expect(tries.tooMany('192.0.2.1')).toBe(true);
    expect(tries.tooMany('192.0.2.2')).toBe(false);
    clock.now += 10 * 60_000;
    expect(tries.tooMany('192.0.2.1')).toBe(false);
    tries.add('192.0.2.1');
    expect(tries.tooMany('192.0.2.1')).toBe(false);
  });
});
