import type { Answer } from '@samsyn/board';
import { publicResults, roundResults } from '@samsyn/workshop';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import { actorsNamed, makeSnapshot, stagesNamed } from '../testing/make-snapshot.ts';
import { randomPeople } from '../testing/random-round.ts';

const STAGES = stagesNamed('s0', 's1', 's2');
const ACTORS = actorsNamed('a0', 'a1', 'a2');

type Person = {
  readonly rater: string;
  readonly organisationType: string;
  readonly done: string[];
  readonly roles: { stage: string; actor: string; role: Answer }[];
};

function cellsOf(answers: readonly Person[]) {
  const rounds = [{ id: 'r1', layer: 'today' as const, answers: [...answers] }];
  return analyse(makeSnapshot({ stages: STAGES, actors: ACTORS, rounds })).rounds[0]?.cells ?? [];
}

const said = (count: number, organisationType: string, role: Answer): Person[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ rater: `${organisationType}${at}`, organisationType, done: [] },
    roles: [{ stage: 's0', actor: 'a0', role }],
  }));

describe('what was said by organisation type', () => {
  it('is what the room is shown when the round is revealed', () => {
    fc.assert(
      fc.property(randomPeople, (people) => {
        // Types that are too small have become one before a snapshot has them.
        const named = people.map((one) => ({ ...one, consents: true }));
        const scope = {
          layer: 'today' as const,
          stages: STAGES.map(({ id }) => id),
          actors: ACTORS.map(({ id }) => id),
        };
        const shown = publicResults(
          roundResults(
            scope,
            named.map(({ roles, ...person }) => ({
              ...person,
              answers: roles.map((one) => ({ layer: 'today' as const, ...one })),
            })),
          ),
        );
        const cells = cellsOf(people);
        expect(cells.map(({ byType }) => byType)).toEqual(shown.cells.map(({ byType }) => byType));
      }),
      { numRuns: 200 },
    );
  });

  it('is nothing where few answered, or where all would stand in one row', () => {
    expect(cellsOf(said(4, 'kommun', 'leads'))[0]?.byType).toEqual([]);
    expect(
      cellsOf([...said(6, 'kommun', 'leads'), ...said(2, 'small', 'none')])[0]?.byType,
    ).toEqual([]);
  });

  it('counts one or two of `small` together with the smallest named type', () => {
    const people = [
      ...said(4, 'kommun', 'leads'),
      ...said(3, 'af', 'does'),
      ...said(1, 'small', 'none'),
    ];
    expect(cellsOf(people)[0]?.byType).toEqual([
      { type: 'kommun', n: 4, counts: { leads: 4 }, unknown: 0 },
      { type: 'small', n: 4, counts: { does: 3, none: 1 }, unknown: 0 },
    ]);
  });
});
