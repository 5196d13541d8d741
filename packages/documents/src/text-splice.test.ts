import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caretAfter, spliceBetween } from './text-splice.ts';

describe('a splice', () => {
  it('turns any text into any other, and never splits a character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (before, after) => {
          const splice = spliceBetween(before, after);
          if (splice === null) {
            expect(before).toBe(after);
            return;
          }
          const { index, remove, insert } = splice;
          const made = before.slice(0, index) + insert + before.slice(index + remove);
          expect(made).toBe(after);
          // Yjs stores a lone half of a character as a replacement character.
          expect(insert.isWellFormed()).toBe(true);
          expect(before.slice(0, index).isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it('is where the typing was, not the whole text', () => {
    expect(spliceBetween('Vem leder?', 'Vem leder och beslutar?')).toEqual({
      index: 9,
      remove: 0,
      insert: ' och beslutar',
    });
  });

  it('moves a caret that stands behind it and leaves one before it', () => {
    const splice = { index: 4, remove: 2, insert: 'abc' };
    expect(caretAfter(3, splice)).toBe(3);
    expect(caretAfter(10, splice)).toBe(11);
    expect(caretAfter(5, splice)).toBe(7);
  });
});
