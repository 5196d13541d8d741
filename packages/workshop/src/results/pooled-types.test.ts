import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTypes, ENOUGH_PEOPLE, pooledTypes, SMALL, shownRows } from './pooled-types.ts';

const people = (...types: string[]) => types.map((organisationType) => ({ organisationType }));

describe('pooled types', () => {
  it('keeps the name of a type with three people', () => {
    expect(pooledTypes(people('kommun', 'kommun', 'kommun'))).toEqual([
      'kommun',
      'kommun',
      'kommun',
    ]);
  });

  it('makes one of all types with one or two people', () => {
    expect(pooledTypes(people('af', 'af', 'tvv', 'kommun', 'kommun', 'kommun'))).toEqual([
      SMALL,
      SMALL,
      SMALL,
      'kommun',
      'kommun',
      'kommun',
    ]);
  });

  it('keeps a small type when each of its people agreed, and not when one did not', () => {
    const both = people('af', 'af').map((one) => ({ ...one, consents: true }));
    expect(pooledTypes(both)).toEqual(['af', 'af']);
    const [first] = both;
    expect(pooledTypes([first ?? { organisationType: '' }, ...people('af')])).toEqual([
      SMALL,
      SMALL,
    ]);
  });
});

describe('rows that are shown', () => {
  it('stay as they are when the pooled row holds three', () => {
    const types = [SMALL, SMALL, SMALL, 'kommun', 'kommun', 'kommun'];
    expect(shownRows(types)).toEqual(types);
  });

  it('put the smallest named type with a pooled row of one or two', () => {
    const types = [SMALL, 'af', 'af', 'af', ...Array(5).fill('kommun')];
    expect(shownRows(types)).toEqual([SMALL, SMALL, SMALL, SMALL, ...Array(5).fill('kommun')]);
  });

  it('are none where all would be one row', () => {
    expect(shownRows([SMALL, ...Array(5).fill('kommun')])).toBeNull();
    expect(shownRows(['kommun', 'kommun', 'kommun'])).toBeNull();
  });

  it('never let anybody who did not agree stand in a row of fewer than three', () => {
    const someone = fc.record({
      organisationType: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      consents: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 25 }), (everybody) => {
        const rows = shownRows(pooledTypes(everybody));
        if (rows === null) return;
        const sizes = countTypes(rows);
        for (const [index, row] of rows.entries()) {
          const agreed = everybody[index]?.consents === true;
          expect(agreed || (sizes.get(row) ?? 0) >= ENOUGH_PEOPLE).toBe(true);
        }
      }),
    );
  });
});
