import { describe, expect, it } from 'vitest';
import { systemChance } from './chance.ts';
import { makeCode, readCode } from './codes.ts';

describe('A code', () => {
  it('is six signs, none of which looks like another', () => {
    for (let round = 0; round < 500; round++) {
      expect(makeCode(systemChance)).toMatch(/^[A-HJKMNP-TW-Z2-9]{6}$/);
    }
  });

  it('uses every sign of its alphabet', () => {
    const seen = new Set(Array.from({ length: 500 }, () => makeCode(systemChance)).join(''));
    expect(seen.size).toBe(29);
  });

  it.each([
    ['ABC234', 'ABC234'],
    ['abc 234', 'ABC234'],
    [' a b-c 2 3 4 ', 'ABC234'],
    ['ABC\u00a0234', 'ABC234'],
  ])('is read from "%s"', (typed, code) => expect(readCode(typed)).toBe(code));

  it.each(['', 'ABC23', 'ABC2345', 'ABC20O', 'ÅBC234', '../../'])(
    'is not read from "%s"',
    (typed) => expect(readCode(typed)).toBeNull(),
  );
});
