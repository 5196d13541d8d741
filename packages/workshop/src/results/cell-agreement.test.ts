import { describe, expect, it } from 'vitest';
import { agreementOf } from './cell-agreement.ts';

describe('agreement in a cell', () => {
  it('is the chance that two people agree, on taking part and on the role', () => {
    // Three lead, two do, one sees no role: 10 of 15 pairs, 4 of 15, 4 of 10.
    const { involved, role, roleGivenInvolved } = agreementOf({ leads: 3, does: 2, none: 1 });
    expect(involved).toBeCloseTo(10 / 15, 12);
    expect(role).toBeCloseTo(4 / 15, 12);
    expect(roleGivenInvolved).toBeCloseTo(4 / 10, 12);
  });

  it.each([
    ['one sees something else', { refers: 3, none: 2 }, 0.4, 0.4, 1],
    ['all see a part, five the same', { advises: 5, leads: 1 }, 1, 2 / 3, 2 / 3],
    ['two camps on the role', { does: 1, none: 1, funds: 4 }, 2 / 3, 0.4, 0.6],
    ['all alike', { funds: 6 }, 1, 1, 1],
    ['most see no part', { none: 4, advises: 2 }, 7 / 15, 7 / 15, 1],
  ])('agrees with the worked example where %s', (_name, counts, involved, role, given) => {
    const agreement = agreementOf(counts);
    expect(agreement.involved).toBeCloseTo(involved, 12);
    expect(agreement.role).toBeCloseTo(role, 12);
    expect(agreement.roleGivenInvolved).toBeCloseTo(given, 12);
  });

  it("gives Fleiss' agreement of each unit of the published table of 14 raters", () => {
    // The five categories of the table, taken for five of ours.
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const published = [1, 0.253, 0.308, 0.44, 0.33, 0.462, 0.242, 0.176, 0.286, 0.286];
    const ours = table.map(([leads = 0, decides = 0, does = 0, advises = 0, none = 0]) =>
      agreementOf({ leads, decides, does, advises, none }),
    );
    for (const [index, { role }] of ours.entries()) {
      expect(role).toBeCloseTo(published[index] ?? Number.NaN, 3);
    }
  });

  it('is not defined where there are no two people to agree', () => {
    expect(agreementOf({})).toEqual({ involved: null, role: null, roleGivenInvolved: null });
    expect(agreementOf({ leads: 1 })).toEqual({
      involved: null,
      role: null,
      roleGivenInvolved: null,
    });
    expect(agreementOf({ leads: 1, none: 3 }).roleGivenInvolved).toBeNull();
  });
});
