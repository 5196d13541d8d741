import { describe, expect, it } from 'vitest';
import { analyse, publicAnalysis } from './analyse.ts';
import { analysisSchema } from './schema/analysis-schema.ts';
import { actorsNamed, makeSnapshot, stagesNamed } from './testing/make-snapshot.ts';

const person = (rater: string, role: 'leads' | 'does', organisationType = 'kommun') => ({
  ...{ rater, organisationType },
  roles: [{ stage: 's1', actor: 'a1', role }],
});

const snapshot = makeSnapshot({
  stages: stagesNamed('s1', 's2'),
  actors: actorsNamed('a1', 'a2'),
  organisationTypes: [{ id: 'kommun', name: 'Kommun', actors: ['a1'] }],
  placements: [
    { layer: 'today', stage: 's1', actor: 'a1', role: 'leads' },
    { layer: 'wanted', stage: 's1', actor: 'a1', role: 'does' },
  ],
  cards: [
    { id: 'c1', kind: 'gap', stage: 's1', text: 'Ingen tar vid.', gap: 'mandate' },
    { id: 'c2', kind: 'funding', stage: 's2', text: 'Lokal', amount: 5000 },
    { id: 'c3', kind: 'equality', stage: 's2', text: 'Vem blir ledare?' },
  ] as never,
  rounds: [
    { id: 'r1', layer: 'today', answers: [person('x', 'leads'), person('y', 'does', 'af')] },
    { id: 'r2', layer: 'today', answers: [person('x', 'leads'), person('y', 'leads', 'af')] },
  ],
  surveys: [
    {
      ...{ id: 'u1', title: 'Roller', items: [{ id: 'own', text: 'Jag vet.' }] },
      answers: [{ rater: 'x', organisationType: 'kommun', values: { own: 4 } }],
    },
  ],
  participation: { people: 2, remote: 1, byOrganisationType: { kommun: 2 } },
});

describe('the analysis of a snapshot', () => {
  it('has every field that its schema says, and none besides', () => {
    const analysis = analyse(snapshot);
    expect(analysisSchema.parse(analysis)).toEqual(analysis);
    expect(Object.keys(analysis).sort()).toEqual(Object.keys(analysisSchema.shape).sort());
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });

  it('says of an empty board that there is nothing, and does not fail', () => {
    const analysis = analyse(makeSnapshot({}));
    expect(analysisSchema.parse(analysis)).toEqual(analysis);
    expect(analysis).toMatchObject({ rounds: [], changes: [], coverage: [], gaps: [] });
    expect(analysis.stageShares.map(({ lead }) => lead)).toEqual([null, null]);
  });

  it('keeps the counts of cells with few answers for the facilitator', () => {
    const analysis = analyse(snapshot);
    const [cell] = analysis.rounds[0]?.cells ?? [];
    expect(cell).toMatchObject({ n: 2, label: 'few', counts: { leads: 1, does: 1 } });
    const shown = publicAnalysis(analysis, snapshot);
    expect(shown.rounds[0]?.cells[0]).not.toHaveProperty('counts');
    expect(analysisSchema.parse(shown)).toEqual(shown);
  });
});
