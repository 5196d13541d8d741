import type { Answer } from '@samsyn/board';
import { describe, expect, it } from 'vitest';
import { actorPictures } from './actor-pictures.ts';
import { agreementOf } from './cell-agreement.ts';
import type { RaterAnswers } from './raters.ts';
import { roundResults } from './round-results.ts';
import { selfOthers, widestGaps } from './self-others.ts';
import { theirsFirst } from './theirs-first.ts';

/** The worked example of the measures: two people each of three organisations, two stages. */
const TYPES = ['kommun', 'kommun', 'af', 'af', 'coompanion', 'coompanion'];
const SAID: Record<string, Answer[]> = {
  's1/kommun': ['leads', 'leads', 'does', 'none', 'leads', 'does'],
  's1/af': ['refers', 'refers', 'none', 'none', 'refers', 'unknown'],
  's1/coompanion': ['advises', 'advises', 'advises', 'advises', 'leads', 'advises'],
  's2/kommun': ['does', 'none', 'funds', 'funds', 'funds', 'funds'],
  's2/af': ['funds', 'funds', 'funds', 'funds', 'funds', 'funds'],
  's2/coompanion': ['none', 'none', 'none', 'none', 'advises', 'advises'],
};
const ROUND = {
  layer: 'today' as const,
  stages: ['s1', 's2'],
  actors: ['kommun', 'af', 'coompanion'],
};
const ORGANISATIONS = ['kommun', 'af', 'coompanion'].map((id) => ({ id, actors: [id] }));

const people = (consents: boolean, copies = 1): RaterAnswers[] =>
  Array.from({ length: copies }, (_, copy) =>
    TYPES.map((organisationType, index) => ({
      rater: `p${copy}-${index}`,
      organisationType,
      consents,
      done: [],
      answers: Object.entries(SAID).map(([key, roles]) => {
        const [stage = '', actor = ''] = key.split('/');
        return { layer: 'today' as const, stage, actor, role: roles[index] ?? 'unknown' };
      }),
    })),
  ).flat();

describe('the worked example', () => {
  it.each([
    ['s1', 'kommun', 6, 0.6667, 0.2667, 0.4],
    ['s1', 'af', 5, 0.4, 0.4, 1],
    ['s1', 'coompanion', 6, 1, 0.6667, 0.6667],
    ['s2', 'kommun', 6, 0.6667, 0.4, 0.6],
    ['s2', 'af', 6, 1, 1, 1],
    ['s2', 'coompanion', 6, 0.4667, 0.4667, 1],
  ])('gives the published agreement for %s/%s', (stage, actor, n, involved, role, given) => {
    const { cells } = roundResults(ROUND, people(true));
    const cell = cells.find((one) => one.stage === stage && one.actor === actor);
    const agreement = agreementOf(cell?.counts ?? {});
    expect(cell?.n).toBe(n);
    expect(agreement.involved).toBeCloseTo(involved, 4);
    expect(agreement.role).toBeCloseTo(role, 4);
    expect(agreement.roleGivenInvolved).toBeCloseTo(given, 4);
  });

  it.each([
    ['kommun', 's1', 0.25, 0.25, -0.25, 4],
    ['kommun', 's2', 0, 0, 0.5, 4],
    ['af', 's1', 0, 0, 1, 3],
    ['af', 's2', 1, 1, 0, 4],
    ['coompanion', 's1', 0.5, 0.5, 0, 4],
    ['coompanion', 's2', 0, 0, -1, 4],
  ])(
    'gives the published self and others for %s at %s',
    (actor, stage, same, overlap, direction, nOthers) => {
      const entries = selfOthers(roundResults(ROUND, people(true)), ORGANISATIONS);
      const entry = entries.find((one) => one.stage === stage && one.actor === actor);
      expect(entry).toMatchObject({ nSelf: 2, nOthers });
      expect(entry?.same).toBeCloseTo(same, 12);
      expect(entry?.overlap).toBeCloseTo(overlap, 12);
      expect(entry?.direction).toBeCloseTo(direction, 12);
    },
  );

  it('puts the widest gaps between self and others first', () => {
    const entries = selfOthers(roundResults(ROUND, people(true)), ORGANISATIONS);
    expect(widestGaps(entries).map(({ actor, stage }) => `${actor}/${stage}`)).toEqual([
      'af/s1',
      'coompanion/s2',
      'kommun/s2',
    ]);
  });

  it('has no self of a type that is pooled', () => {
    expect(selfOthers(roundResults(ROUND, people(false)), ORGANISATIONS)).toEqual([]);
  });

  it('shows a pooled type its own picture, and nobody else’s, before it consents', () => {
    const [, af] = ORGANISATIONS;
    const entries = theirsFirst(ROUND, people(false), af ?? { id: '', actors: [] });
    expect(new Set(entries.map(({ actor }) => actor))).toEqual(new Set(['af']));
    expect(entries.find(({ stage }) => stage === 's1')).toMatchObject({ direction: 1, nSelf: 2 });
  });

  it('shows whoever is alone of a type their picture also beside another small type', () => {
    const alone = { id: 'alone', actors: ['kommun'] };
    const everybody = people(false).map((person) =>
      person.rater === 'p0-0' ? { ...person, organisationType: alone.id } : person,
    );
    const [first] = theirsFirst(ROUND, everybody, alone);
    expect(first).toMatchObject({ stage: 's1', self: { leads: 1 }, nSelf: 1, nOthers: 5 });
    expect(actorPictures(roundResults(ROUND, everybody), [alone])).toEqual([]);
  });

  it('shows a type of two nothing that gives away the only one of another type', () => {
    const [, af] = ORGANISATIONS;
    const everybody = people(false, 3).map((person, index) => ({
      ...person,
      organisationType: index < 2 ? 'af' : index === 2 ? 'tvv' : 'kommun',
    }));
    expect(theirsFirst(ROUND, everybody, af ?? { id: '', actors: [] })).toEqual([]);
  });

  it('shows the answers behind an actor’s two pictures, and no more than the rows show', () => {
    const pictures = actorPictures(roundResults(ROUND, people(true)), ORGANISATIONS);
    const af = pictures.find(({ actor, stage }) => actor === 'af' && stage === 's1');
    expect(af).toMatchObject({ self: { none: 2 }, others: { refers: 3 }, nSelf: 2, nOthers: 3 });
    expect(actorPictures(roundResults(ROUND, people(false)), ORGANISATIONS)).toEqual([]);
  });

  it('averages others by type first, so that many of one type do not outweigh few of another', () => {
    // Three AF see nothing; nine municipal people see a part in it, three of Coompanion do not.
    const of = (count: number, organisationType: string, role: Answer): RaterAnswers[] =>
      Array.from({ length: count }, (_, index) => ({
        rater: `${organisationType}${index}`,
        organisationType,
        done: [],
        answers: [{ layer: 'today', stage: 's1', actor: 'af', role }],
      }));
    const everybody = [
      ...of(3, 'af', 'none'),
      ...of(9, 'kommun', 'refers'),
      ...of(3, 'coompanion', 'none'),
    ];
    const [entry] = selfOthers(roundResults(ROUND, everybody), ORGANISATIONS);
    expect(entry).toMatchObject({ actor: 'af', nSelf: 3, nOthers: 12 });
    expect(entry?.direction).toBeCloseTo(0.5, 12);
    expect(entry?.same).toBeCloseTo(0.5, 12);
  });
});
