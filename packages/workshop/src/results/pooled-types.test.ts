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

  it('stay as they were when a second small type agrees and the third would be left alone', () => {
    const room = [
      ...['a', 'a', 'b', 'b', 'c'].map((organisationType) => ({ organisationType })),
      ...Array.from({ length: 5 }, () => ({ organisationType: 'kommun' })),
    ];
    const day = new ShownDay(room);
    expect(day.show()).toEqual(['kommun 5', 'small 5']);
    day.agree('a');
    expect(day.show()).toEqual(['a 2', 'kommun 5', 'small 3']);
    day.agree('b');
    // With b by its name, c would stand with a: and a was shown alone before.
    expect(day.show()).toEqual(['a 2', 'kommun 5', 'small 3']);
    day.agree('a', false);
    // Either row would give somebody away now: nothing is shown by type.
    expect(day.show()).toEqual([]);
    day.agree('b', false);
    expect(day.show()).toEqual(['kommun 5', 'small 5']);
  });

  it('tell nobody apart who did not agree, whoever agrees after whom and changes their mind', () => {
    const types = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'kommun'), {
      minLength: 3,
      maxLength: 20,
    });
    const changes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean()), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(types, changes, (everybody, said) => {
        const day = new ShownDay(everybody.map((organisationType) => ({ organisationType })));
        day.show();
        for (const [type, agrees] of said) {
          day.agree(type, agrees);
          day.show();
        }
        expect(day.toldApart()).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** A round that is shown again and again, while types change their minds. */
class ShownDay {
  people: { organisationType: string; consents?: boolean; shownAs?: string[] }[];
  /** Types that were shown by their name because they agreed. */
  readonly #agreed = new Set<string>();

  constructor(people: { organisationType: string }[]) {
    this.people = people;
  }

  agree(type: string, consents = true): void {
    if (consents) this.#agreed.add(type);
    this.people = this.people.map((one) =>
      one.organisationType === type ? { ...one, consents } : one,
    );
  }

  /** What everybody sees now, as `<row> <people>`. */
  show(): string[] {
    const rows = shownRows(pooledTypes(this.people), this.people);
    if (rows === null) return [];
    this.people = this.people.map((one, at) => ({
      ...one,
      shownAs: [...(one.shownAs ?? []), rows[at] ?? ''],
    }));
    return [...countTypes(rows)].map(([row, size]) => `${row} ${size}`).sort();
  }

  /** Types of people whom all that was shown tells apart, in ones and twos, though they never agreed. */
  toldApart(): string[] {
    const parts = this.people.map(({ shownAs = [] }) => JSON.stringify(shownAs));
    const sizes = countTypes(parts);
    return this.people.flatMap(({ organisationType }, at) => {
      const few = (sizes.get(parts[at] ?? '') ?? 0) < ENOUGH_PEOPLE;
      return few && parts.length >= ENOUGH_PEOPLE && !this.#agreed.has(organisationType)
        ? [organisationType]
        : [];
    });
  }
}
