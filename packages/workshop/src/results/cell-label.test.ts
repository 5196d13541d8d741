import { describe, expect, it } from 'vitest';
import { labelOf } from './cell-label.ts';
import type { Counts } from './raters.ts';

/** The label of a cell with these counts, and how many did not know. */
function label(counts: Counts, unknown = 0) {
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return labelOf({ n, counts, unknown });
}

describe('the label of a cell', () => {
  it('says few with four answers, however alike they are, and no longer with five', () => {
    expect(label({ leads: 4 })).toBe('few');
    expect(label({ leads: 5 })).toBe('agreed');
    expect(label({})).toBe('few');
  });

  it('does not count those who do not know among the answers', () => {
    expect(label({ leads: 4 }, 10)).toBe('few');
  });

  it('says unknown from exactly 40 % of those who said anything', () => {
    // 4 of 10 do not know.
    expect(label({ leads: 6 }, 4)).toBe('unknown');
    // 39 of 100.
    expect(label({ leads: 61 }, 39)).toBe('agreed');
  });

  it('says unknown before none and agreed', () => {
    expect(label({ none: 6 }, 4)).toBe('unknown');
    expect(label({ leads: 9 }, 6)).toBe('unknown');
  });

  it('says none from exactly 75 % no role', () => {
    expect(label({ none: 6, leads: 2 })).toBe('none');
    expect(label({ none: 74, leads: 26 })).not.toBe('none');
  });

  it('says agreed from exactly 75 % for one role', () => {
    expect(label({ refers: 6, buys: 1, none: 1 })).toBe('agreed');
    expect(label({ refers: 74, buys: 26 })).toBe('scattered');
  });

  it('says camps from exactly 30 % for the second largest answer', () => {
    expect(label({ refers: 7, buys: 3 })).toBe('camps');
    expect(label({ refers: 71, buys: 29 })).toBe('scattered');
  });

  it('counts no role as a camp', () => {
    expect(label({ none: 7, refers: 3 })).toBe('camps');
    expect(label({ refers: 7, none: 3 })).toBe('camps');
  });

  it('says camps when two answers share the lead', () => {
    expect(label({ leads: 4, decides: 4 })).toBe('camps');
  });

  it('says scattered when nobody follows closely', () => {
    expect(label({ leads: 3, decides: 2, does: 1, none: 1 })).toBe('scattered');
  });

  it('compares whole numbers, so that shares that are no exact fractions fall on the right side', () => {
    // 0.3 * 10 is 3, but 21 * 0.3 and 7 / 10 * 3 are where floating point goes astray.
    for (let n = 5; n <= 400; n++) {
      const second = Math.ceil((n * 3) / 10);
      const rest = n - second;
      if (rest < second || rest * 4 >= n * 3) continue;
      expect(label({ leads: rest, does: second })).toBe('camps');
    }
  });
});
