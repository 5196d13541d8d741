import { describe, expect, it } from 'vitest';
import { systemChance } from './chance.ts';
import { makeCode, readCode } from './codes.ts';

describe('A code', () => {
  it('is eight signs, none of which looks like another', () => {
    for (let round = 0; round < 500; round++) {
      expect(makeCode(systemChance)).toMatch(/^[A-HJKMNP-TW-Z2-9]{8}$/);
    }
  });

  it('uses every sign of its alphabet', () => {
    const seen = new Set(Array.from({ length: 500 }, () => makeCode(systemChance)).join(''));
    expect(seen.size).toBe(29);
  });

  it.each([
    ['ABCD2345', 'ABCD2345'],
    ['abcd 2345', 'ABCD2345'],
    [' a b-c d 2 3 4 5 ', 'ABCD2345'],
    ['ABCD\u00a02345', 'ABCD2345'],
  ])('is read from "%s"', (typed, code) => expect(readCode(typed)).toBe(code));

  it.each(['', 'ABCD234', 'ABCD23456', 'ABCD230O', 'ÅBCD2345', '../../'])(
    'is not read from "%s"',
    (typed) => expect(readCode(typed)).toBeNull(),
  );
});
