import { describe, expect, it } from 'vitest';
import { FailedTries } from './failed-tries.ts';

const MINUTE = 60_000;

describe('Wrong codes', () => {
  it('are stopped by address after thirty, and only for some minutes', () => {
    const clock = { now: 0 };
    const tries = new FailedTries(() => clock.now);
    for (let count = 0; count < 29; count++) tries.add('192.0.2.1');
    expect(tries.tooMany('192.0.2.1')).toBe(false);
    tries.add('192.0.2.1');
    expect(tries.tooMany('192.0.2.1')).toBe(true);
    expect(tries.tooMany('192.0.2.2')).toBe(false);
    clock.now += 10 * MINUTE;
    expect(tries.tooMany('192.0.2.1')).toBe(false);
    tries.add('192.0.2.1');
    expect(tries.tooMany('192.0.2.1')).toBe(false);
  });

  it('do not shut out a room of sixty behind one address in which everybody mistypes once', () => {
    const tries = new FailedTries(() => 0);
    for (let person = 0; person < 60; person++) {
      expect(tries.tooMany('192.0.2.1'), `person ${person}`).toBe(false);
      tries.add('192.0.2.1');
      tries.succeed('192.0.2.1');
    }
  });

  it('never become many more than a guesser could use, however many people get in', () => {
    const tries = new FailedTries(() => 0);
    for (let person = 0; person < 10_000; person++) tries.succeed('192.0.2.1');
    let guesses = 0;
    for (; !tries.tooMany('192.0.2.1'); guesses++) tries.add('192.0.2.1');
    expect(guesses).toBe(330);
  });

  it('give a thousand guessing addresses less than one chance in twenty while a code lives', () => {
    const clock = { now: 0 };
    const tries = new FailedTries(() => clock.now);
    let guesses = 0;
    for (; clock.now < 60 * MINUTE; clock.now += MINUTE) {
      for (; !tries.tooMany('192.0.2.1'); guesses++) tries.add('192.0.2.1');
    }
    const hours = 14 * 24;
    const boards = 290;
    expect((1000 * guesses * hours * boards) / 29 ** 8).toBeLessThan(1 / 20);
  });
});
