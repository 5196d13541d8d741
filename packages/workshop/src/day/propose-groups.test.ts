import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedChance } from '../derived-chance.ts';
import { proposeGroups } from './propose-groups.ts';

const room = [
  ...Array(5).fill('coompanion'),
  ...Array(8).fill('kommun'),
  ...Array(4).fill('asf'),
  ...Array(2).fill('af'),
  'tvv',
].map((organisationType, index) => ({ id: `p${index}`, organisationType }));
const typeOf = new Map(room.map(({ id, organisationType }) => [id, organisationType]));

describe('proposed groups', () => {
  it('mix the organisations of a room of twenty: four groups of five with two cells each', () => {
    const cells = Array.from({ length: 8 }, (_, index) => ({ stage: `s${index}`, actor: 'af' }));
    const groups = proposeGroups(room, cells, derivedChance('seed 1'));
    expect(groups.map(({ people }) => people.length)).toEqual([5, 5, 5, 5]);
    expect(groups.flatMap((group) => group.cells)).toEqual(cells);
    for (const { people } of groups) {
      const types = people.map((id) => typeOf.get(id));
      expect(types.filter((type) => type === 'kommun')).toHaveLength(2);
      expect(types.filter((type) => type === 'asf')).toHaveLength(1);
    }
  });

  it('put everybody into exactly one group, with sizes that differ by one at most', () => {
    const someone = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 60 }), fc.string(), (types, seed) => {
        const people = types.map((organisationType, index) => ({
          id: `p${index}`,
          organisationType,
        }));
        const groups = proposeGroups(people, [], derivedChance(seed));
        const placed = groups.flatMap((group) => group.people);
        expect([...placed].sort()).toEqual(people.map(({ id }) => id).sort());
        const sizes = groups.map((group) => group.people.length);
        if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2);
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('talk about the same cells where there are too few', () => {
    const cells = [
      { stage: 's1', actor: 'af' },
      { stage: 's2', actor: 'af' },
      { stage: 's3', actor: 'af' },
    ];
    const groups = proposeGroups(room, cells, derivedChance('seed 2'));
    expect(groups.map((group) => group.cells.map(({ stage }) => stage))).toEqual([
      ['s1', 's2'],
      ['s3', 's1'],
      ['s2', 's3'],
      ['s1', 's2'],
    ]);
  });

  it('are other groups when chance is another', () => {
    const [one, two] = ['seed 1', 'seed 2'].map((seed) =>
      JSON.stringify(proposeGroups(room, [], derivedChance(seed))),
    );
    expect(one).not.toBe(two);
  });
});
