import { describe, expect, it } from 'vitest';
import { FailedTries } from './failed-tries.ts';

const MINUTE = 60_000;
/** Fourteen days, in windows of ten minutes. */
const WINDOWS = 14 * 24 * 6;
const CODES = 29 ** 8;

/** Guesses until it is stopped, never the same twice; answers how often. */
function guessFrom(tries: FailedTries, address: string, most = Number.POSITIVE_INFINITY): number {
  let guesses = 0;
  for (; guesses < most && !tries.tooMany(address); guesses++) {
    tries.add(address, `${address} ${guesses}`);
  }
  return guesses;
}

describe('Wrong codes', () => {
  it('are stopped by address after thirty, and only for some minutes', () => {
    const clock = { now: 0 };
    const tries = new FailedTries(() => clock.now);
    expect(guessFrom(tries, '192.0.2.1')).toBe(30);
    expect(tries.tooMany('192.0.2.2')).toBe(false);
    clock.now += 10 * MINUTE;
    expect(tries.tooMany('192.0.2.1')).toBe(false);
    tries.add('192.0.2.1', 'another');
    expect(tries.tooMany('192.0.2.1')).toBe(false);
  });

  it('do not shut out a room of sixty behind one address in which everybody mistypes once', () => {
    const tries = new FailedTries(() => 0);
    for (let person = 0; person < 60; person++) {
      expect(tries.tooMany('192.0.2.1'), `person ${person}`).toBe(false);
      tries.add('192.0.2.1', `mistyped ${person}`);
      tries.succeed('192.0.2.1');
    }
  });

  it('do not shut out a room of sixty that all read the same old code off a slide', () => {
    const tries = new FailedTries(() => 0);
    for (let person = 0; person < 60; person++) tries.add('192.0.2.1', 'OLDCODE2');
    expect(tries.tooMany('192.0.2.1')).toBe(false);
  });

  it('never become many more than a guesser could use, however many people get in', () => {
    const tries = new FailedTries(() => 0);
    for (let person = 0; person < 10_000; person++) tries.succeed('192.0.2.1');
    expect(guessFrom(tries, '192.0.2.1')).toBe(330);
  });

  it('are stopped for all addresses of one IPv6 network together', () => {
    const tries = new FailedTries(() => 0);
    let guesses = 0;
    for (let host = 0; host < 1000; host++) {
      guesses += guessFrom(tries, `2001:db8:7:${(host % 256).toString(16)}::${host}`, 1);
    }
    expect(guesses).toBe(30);
  });

  it('give one guessing address less than one chance in twenty thousand while a code lives', () => {
    const clock = { now: 0 };
    const tries = new FailedTries(() => clock.now);
    let guesses = 0;
    for (let window = 0; window < WINDOWS; window++, clock.now += 10 * MINUTE) {
      guesses += guessFrom(tries, '192.0.2.1');
    }
    const boards = 290;
    expect(guesses).toBe(60_480);
    expect((guesses * boards) / CODES).toBeLessThan(1 / 20_000);
  });

  it('give a thousand guessing addresses, or ten thousand, less than one chance in twenty', () => {
    for (const addresses of [1000, 10_000]) {
      const clock = { now: 0 };
      const tries = new FailedTries(() => clock.now);
      let guesses = 0;
      for (let address = 0; address < addresses; address++) {
        guesses += guessFrom(tries, `198.51.${address >> 8}.${address & 255}`);
      }
      const boards = 290;
      expect((guesses * WINDOWS * boards) / CODES, `${addresses} addresses`).toBeLessThan(1 / 20);
    }
  });

  it('from very many addresses close codes only to networks that nobody has come in from, and no link', () => {
    const clock = { now: 0 };
    const tries = new FailedTries(() => clock.now);
    tries.succeed('192.0.2.1');
    for (let address = 0; address < 1000; address++) guessFrom(tries, `198.51.0.${address}`);
    expect(tries.tooMany('203.0.113.9')).toBe(true);
    expect(tries.tooMany('203.0.113.9', false)).toBe(false);
    expect(tries.tooMany('192.0.2.1')).toBe(false);
    clock.now += 10 * MINUTE;
    expect(tries.tooMany('203.0.113.9')).toBe(false);
  });
});
