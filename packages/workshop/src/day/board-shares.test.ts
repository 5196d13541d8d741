import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENOUGH_PEOPLE, SMALL } from '../results/pooled-types.ts';
import { boardShares, type Maker } from './board-shares.ts';

const person = (id: string, organisationType: string, more: Partial<Maker> = {}): Maker => ({
  ...{ id, organisationType, role: 'participant', removed: false },
  ...more,
});
const many = (count: number, type: string): Maker[] =>
  Array.from({ length: count }, (_, at) => person(`${type}${at}`, type));
const by = (...ids: string[]) => ids.map((id) => ({ by: id }));

describe('what share of the board each organisation type has made', () => {
  it('is counted beside how many people there are of it, the small types as one', () => {
    const people = [...many(5, 'kommun'), ...many(3, 'asf'), ...many(2, 'af'), ...many(1, 'tvv')];
    const shares = boardShares(people, {
      placements: by('kommun0', 'kommun1', 'kommun0', 'af1', 'tvv0'),
      cards: by('asf2', 'tvv0'),
    });
    expect(shares.rows).toEqual([
      { type: 'kommun', people: 5, placements: 3, cards: 0 },
      { type: 'asf', people: 3, placements: 0, cards: 1 },
      { type: SMALL, people: 3, placements: 2, cards: 1 },
    ]);
  });

  it('does not show one lonely person as what is left', () => {
    const { rows } = boardShares([...many(5, 'kommun'), ...many(3, 'asf'), ...many(1, 'tvv')], {
      placements: by('tvv0', 'asf0'),
      cards: [],
    });
    expect(rows).toEqual([
      { type: 'kommun', people: 5, placements: 0, cards: 0 },
      { type: SMALL, people: 4, placements: 2, cards: 0 },
    ]);
  });

  it('is one row without a name where no type can stand by itself', () => {
    const { rows } = boardShares([...many(2, 'kommun'), ...many(1, 'tvv')], {
      placements: by('tvv0', 'kommun1'),
      cards: by('kommun0'),
    });
    expect(rows).toEqual([{ type: null, people: 3, placements: 2, cards: 1 }]);
  });

  it('keeps apart what whoever leads has made, and what nobody known has', () => {
    const people = [...many(3, 'kommun'), ...many(3, 'asf')];
    const leads = person('lead', 'asf', { role: 'facilitator' });
    const shares = boardShares([...people, leads], {
      placements: by('lead', 'lead', '', 'gone', 'asf0'),
      cards: by('lead'),
    });
    expect(shares.led).toEqual({ type: null, people: 1, placements: 2, cards: 1 });
    expect(shares.unknown).toEqual({ type: null, people: 0, placements: 2, cards: 0 });
    expect(shares.rows.find(({ type }) => type === 'asf')).toMatchObject({
      people: 3,
      placements: 1,
    });
  });

  it('counts what somebody who was taken off the board has made with those of their type', () => {
    const away = [
      person('away', 'asf', { removed: true }),
      person('alone', 'region', { removed: true }),
    ];
    const { rows, unknown } = boardShares([...many(3, 'kommun'), ...many(3, 'asf'), ...away], {
      placements: by('away', 'alone', 'asf1'),
      cards: [],
    });
    expect(unknown.placements).toBe(1);
    expect(rows).toEqual([
      { type: 'asf', people: 3, placements: 2, cards: 0 },
      { type: 'kommun', people: 3, placements: 0, cards: 0 },
    ]);
  });

  it('counts those who have not said where they come from among the small ones', () => {
    const { rows } = boardShares([...many(4, 'kommun'), ...many(3, '')], {
      placements: by('0', '1'),
      cards: [],
    });
    expect(rows.map(({ type, people }) => [type, people])).toEqual([
      ['kommun', 4],
      [SMALL, 3],
    ]);
  });

  it('loses nothing, and has no row of one or two unless nobody is left to join them', () => {
    const someone = fc.record({
      organisationType: fc.constantFrom('a', 'b', 'c', 'd', ''),
      role: fc.constantFrom('participant' as const, 'facilitator' as const, 'viewer' as const),
      removed: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(someone, { maxLength: 20 }),
        fc.array(fc.nat(22), { maxLength: 40 }),
        (who, authors) => {
          const people = who.map((one, at) => ({ id: `p${at}`, ...one }));
          const placements = authors.map((at) => ({ by: `p${at}` }));
          const { rows, led, unknown } = boardShares(people, { placements, cards: [] });
          const all = [...rows, led, unknown];
          const present = people.filter(({ role, removed }) => role === 'participant' && !removed);
          expect(rows.reduce((sum, { people: count }) => sum + count, 0)).toBe(present.length);
          expect(all.reduce((sum, row) => sum + row.placements, 0)).toBe(placements.length);
          if (rows.length > 1)
            for (const row of rows) expect(row.people >= ENOUGH_PEOPLE).toBe(true);
        },
      ),
    );
  });
});
