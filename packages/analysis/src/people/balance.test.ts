import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import { makeSnapshot, stagesNamed } from '../testing/make-snapshot.ts';

const ACTORS = [
  { id: 'ame', name: 'AME', sector: 'public' as const, level: 'local' as const },
  { id: 'soc', name: 'Socialtjänst', sector: 'public' as const, level: 'local' as const },
  { id: 'af', name: 'AF', sector: 'public' as const, level: 'national' as const },
  { id: 'coop', name: 'Coompanion', sector: 'civil' as const, level: 'regional' as const },
  { id: 'bank', name: 'Bank', sector: 'business' as const },
];

const TYPES = [
  { id: 'kommun', name: 'Kommun', actors: ['ame', 'soc'] },
  { id: 'af', name: 'AF', actors: ['af'] },
  { id: 'coop', name: 'Coompanion', actors: ['coop'] },
  // Some of both: they cannot be counted to one sector.
  { id: 'mixed', name: 'Nätverk', actors: ['coop', 'ame'] },
];

const told = (participation: Record<string, unknown>, rounds: object[] = []) =>
  analyse(
    makeSnapshot({
      ...{ stages: stagesNamed('s1'), actors: ACTORS, organisationTypes: TYPES, participation },
      placements: ['ame', 'bank', 'af'].map((actor) => ({
        ...{ layer: 'today' as const, stage: 's1', actor, role: 'does' as const },
      })),
      rounds: rounds as never,
    }),
  );

describe('the balance of those who were there', () => {
  const byOrganisationType = { coop: 2, kommun: 5, small: 1, mixed: 2, af: 0 };
  const { balance, participation } = told({ people: 10, remote: 4, byOrganisationType });

  it('leaves what the snapshot says of it as it is', () => {
    expect(participation).toEqual({ people: 10, remote: 4, byOrganisationType });
  });

  it('shows types in the order of the template, with their shares and the largest of them', () => {
    expect(balance.types).toEqual([
      { type: 'kommun', people: 5, share: 0.5 },
      { type: 'coop', people: 2, share: 0.2 },
      { type: 'mixed', people: 2, share: 0.2 },
      { type: 'small', people: 1, share: 0.1 },
    ]);
    expect(balance).toMatchObject({ people: 10, remoteShare: 0.4, largestShare: 0.5 });
  });

  it('counts people by the sector and level of what they are', () => {
    expect(balance.sectors).toEqual({ public: 5, civil: 2, business: 0, unsaid: 3 });
    expect(balance.levels).toEqual({ local: 5, regional: 2, national: 0, eu: 0, unsaid: 3 });
  });

  it('names the actors on the map that nobody there is', () => {
    expect(balance.absentActors).toEqual(['af', 'bank']);
  });

  it('says how many answered each round, by type', () => {
    const answers = ['kommun', 'kommun', 'small'].map((organisationType, index) => ({
      ...{ rater: `p${index}`, organisationType, done: ['s1'] },
    }));
    const { balance: answered } = told({ people: 4 }, [{ id: 'r1', layer: 'today', answers }]);
    expect(answered.answered).toEqual([
      {
        ...{ round: 'r1', people: 3, share: 0.75 },
        types: [
          { type: 'kommun', people: 2 },
          { type: 'small', people: 1 },
        ],
      },
    ]);
  });

  it('says nothing where the snapshot does not', () => {
    expect(told({}).balance).toMatchObject({
      ...{ people: null, remoteShare: null, largestShare: null, types: [], absentActors: [] },
    });
  });
});
