import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPosition, positionAt, positionBetween } from './order.ts';

/** A small seeded generator, so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('a position between two neighbours', () => {
  it('lies strictly between them, wherever cards are put in and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.integer(), (places, seed) => {
        const random = seeded(seed);
        const list: { id: string; pos: string }[] = [];
        for (const [count, place] of places.entries()) {
          const index = place % (list.length + 1);
          const pos = positionAt(list, index, random);
          list.splice(index, 0, { id: `c${count}`, pos });
        }
        expect([...list].sort(byPosition)).toEqual(list);
      }),
    );
  });

  it('differs between two people who put something at the same place at the same moment', () => {
    const anna = seeded(1);
    const bo = seeded(2);
    const seen = new Set<string>();
    for (let time = 0; time < 2000; time++) {
      seen.add(positionBetween('a0', 'a1', anna));
      seen.add(positionBetween('a0', 'a1', bo));
    }
    expect(seen.size).toBe(4000);
  });

  it('is found even where two neighbours have come to the same position', () => {
    const list = [{ pos: 'a1' }, { pos: 'a1' }, { pos: 'a2' }];
    const pos = positionAt(list, 1, seeded(3));
    expect(pos > 'a1' && pos < 'a2').toBe(true);
  });

  it('is found even where a position is damaged', () => {
    expect(positionAt([{ pos: '!!' }], 1, seeded(4))).toMatch(/^[A-Za-z0-9]+$/);
  });
});
