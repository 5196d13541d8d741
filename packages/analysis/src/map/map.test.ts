import type { SnapshotInput } from '@samsyn/snapshot';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import { makeSnapshot, stagesNamed } from '../testing/make-snapshot.ts';
import type { SignalName } from './signal-names.ts';

type Placement = NonNullable<SnapshotInput['placements']>[number];
type Card = { id: string; kind: string; stage: string } & Record<string, unknown>;

const at = (stage: string, actor: string, role: Placement['role'], more = {}): Placement => ({
  ...{ layer: 'today', stage, actor, role, ...more },
});

const ACTORS = [
  { id: 'ame', name: 'AME', sector: 'public', level: 'local' },
  { id: 'af', name: 'AF', sector: 'public', level: 'national' },
  { id: 'asf', name: 'ASF', sector: 'civil', level: 'local' },
  { id: 'okänd', name: 'Okänd' },
].map((actor) => ({ ...actor, id: actor.id.replace('ä', 'a') })) as SnapshotInput['actors'];

function told(says: Partial<SnapshotInput> & { cards?: Card[] }) {
  return analyse(
    makeSnapshot({
      ...{ stages: stagesNamed('s1', 's2', 's3'), actors: ACTORS },
      ...(says as Partial<SnapshotInput>),
    }),
  );
}

function signalsAt(
  stage: string,
  says: Parameters<typeof told>[0],
  layer: 'today' | 'wanted' = 'today',
): readonly SignalName[] {
  const found = told(says).coverage.find((one) => one.stage === stage && one.layer === layer);
  return found?.signals ?? [];
}

/** A cell's answers by six people, as a round with one cell or more. */
function roundOf(cells: Record<string, string[]>): SnapshotInput['rounds'] {
  return [
    {
      ...{ id: 'r1', layer: 'today', stages: ['s1'], actors: Object.keys(cells) },
      answers: Array.from({ length: 6 }, (_, person) => ({
        ...{ rater: `p${person}`, organisationType: person < 3 ? 'x' : 'y' },
        roles: Object.entries(cells).flatMap(([actor, said]) =>
          said[person] === undefined ? [] : [{ stage: 's1', actor, role: said[person] as 'leads' }],
        ),
      })),
    },
  ];
}

describe('coverage', () => {
  it('counts actors, main roles, further roles, sectors and cards, stage by stage', () => {
    const { coverage } = told({
      placements: [
        at('s1', 'ame', 'leads', { also: ['funds'] }),
        at('s1', 'asf', 'does'),
        at('s1', 'okand', 'does'),
        at('s2', 'af', 'refers', { layer: 'wanted' }),
      ],
      cards: [
        { id: 'c1', kind: 'gap', stage: 's1' },
        { id: 'c2', kind: 'gap', stage: 's1' },
        { id: 'c3', kind: 'need', stage: 's3' },
      ],
    });
    expect(coverage.map(({ stage, layer }) => `${stage}/${layer}`)).toEqual([
      ...['s1/today', 's1/wanted', 's2/today', 's2/wanted', 's3/today', 's3/wanted'],
    ]);
    expect(coverage[0]).toMatchObject({
      ...{ actors: 3, roles: { leads: 1, does: 2 }, also: { funds: 1 }, cards: { gap: 2 } },
      sectors: { public: 1, civil: 1, business: 0, unsaid: 1 },
    });
    expect(coverage[3]).toMatchObject({ actors: 1, roles: { refers: 1 }, cards: {} });
  });

  it('looks neither at hidden stages nor past them', () => {
    const { coverage, handovers } = told({
      stages: stagesNamed('s1', 's2', 's3').map((stage, index) => ({
        ...stage,
        hidden: index === 1,
      })),
      placements: [at('s1', 'ame', 'leads'), at('s2', 'af', 'does'), at('s3', 'ame', 'does')],
    });
    expect(new Set(coverage.map(({ stage }) => stage))).toEqual(new Set(['s1', 's3']));
    expect(handovers[0]).toEqual({ from: 's1', to: 's3', layer: 'today', actors: ['ame'] });
  });

  it('says of how many stages somebody leads, does the work, pays, and nobody is', () => {
    const [today, wanted] = told({
      placements: [
        at('s1', 'ame', 'leads'),
        at('s1', 'af', 'informed', { also: ['buys'] }),
        at('s2', 'af', 'does'),
      ],
    }).stageShares;
    expect(today).toMatchObject({ stages: 3, lead: 1 / 3, does: 1 / 3, money: 1 / 3 });
    expect(today?.empty).toBeCloseTo(1 / 3, 12);
    expect(wanted).toMatchObject({ stages: 3, lead: 0, empty: 1 });
  });
});

describe('the questions about a stage', () => {
  const one = [at('s1', 'ame', 'leads'), at('s1', 'asf', 'does')];

  it('are none where somebody leads and does the work, from both sectors, and hands over', () => {
    const placements = [...one, at('s2', 'ame', 'leads'), at('s2', 'asf', 'does')];
    expect(signalsAt('s1', { placements })).toEqual([]);
  });

  it('are not asked of a layer that nobody has worked on', () => {
    for (const stage of ['s1', 's2', 's3']) {
      expect(signalsAt(stage, { placements: one }, 'wanted')).toEqual([]);
      expect(signalsAt(stage, {})).toEqual([]);
    }
  });

  it.each<[SignalName, string, Parameters<typeof told>[0]]>([
    ['empty', 's2', { placements: one }],
    ['no-lead', 's1', { placements: [at('s1', 'ame', 'does')] }],
    ['several-leads', 's1', { placements: [...one, at('s1', 'af', 'leads')] }],
    ['several-leads', 's1', { placements: [...one, at('s1', 'af', 'does', { also: ['leads'] })] }],
    ['no-doer', 's1', { placements: [at('s1', 'ame', 'leads')] }],
    ['single-funder', 's1', { placements: [...one, at('s1', 'af', 'buys')] }],
    ['one-sector', 's1', { placements: [at('s1', 'ame', 'leads'), at('s1', 'af', 'does')] }],
    ['no-handover', 's1', { placements: [...one, at('s2', 'af', 'leads')] }],
    [
      'project-only',
      's1',
      {
        placements: [
          at('s1', 'ame', 'leads', { duration: 'project' }),
          at('s1', 'asf', 'does', { until: '2027-12-31' }),
          at('s1', 'af', 'informed'),
        ],
        cards: [{ id: 'c1', kind: 'support', stage: 's1', until: '2027-06-30' }],
      },
    ],
    [
      'no-funding',
      's1',
      { placements: one, cards: [{ id: 'c1', kind: 'funding', stage: 's1', direction: 'need' }] },
    ],
    [
      'target-without-support',
      's1',
      {
        placements: one,
        cards: [
          { id: 'c1', kind: 'need', stage: 's1', targets: ['newcomers', 'youth'] },
          { id: 'c2', kind: 'support', stage: 's1', targets: ['youth'] },
        ],
      },
    ],
    [
      'one-sided-support',
      's1',
      {
        placements: one,
        cards: ['c1', 'c2'].map((id) => ({ id, kind: 'support', stage: 's1', serves: 'new' })),
      },
    ],
    [
      'many-unknown',
      's1',
      {
        rounds: roundOf({
          ame: ['leads', 'leads', 'leads', 'unknown', 'unknown', 'unknown'],
          af: ['does', 'does', 'does', 'unknown', 'unknown', 'does'],
        }),
      },
    ],
    [
      'unclear-role',
      's1',
      { rounds: roundOf({ ame: ['leads', 'leads', 'leads', 'does', 'does', 'none'] }) },
    ],
    ['empty', 's1', { rounds: roundOf({ ame: Array(6).fill('none'), af: Array(6).fill('none') }) }],
  ])('say %s at %s', (signal, stage, says) => {
    expect(signalsAt(stage, says)).toContain(signal);
  });

  it.each<[SignalName, Parameters<typeof told>[0]]>([
    ['single-funder', { placements: [...one, at('s1', 'af', 'buys'), at('s1', 'okand', 'funds')] }],
    // Of whom no sector is known, it is not known that they are of the same.
    ['one-sector', { placements: [at('s1', 'ame', 'leads'), at('s1', 'okand', 'does')] }],
    [
      'project-only',
      { placements: [at('s1', 'ame', 'leads', { until: '2027-12-31' }), ...one.slice(1)] },
    ],
    [
      'project-only',
      {
        placements: [at('s1', 'ame', 'leads', { until: '2027-12-31' })],
        cards: [{ id: 'c1', kind: 'support', stage: 's1' }],
      },
    ],
    [
      'no-funding',
      {
        placements: one,
        cards: [
          { id: 'c1', kind: 'funding', stage: 's1', direction: 'need', status: 'decided' },
          { id: 'c2', kind: 'funding', stage: 's1', direction: 'possibility' },
        ],
      },
    ],
    [
      'target-without-support',
      {
        placements: one,
        cards: [
          { id: 'c1', kind: 'gap', stage: 's1', status: 'closed', targets: ['newcomers'] },
          { id: 'c2', kind: 'need', stage: 's1' },
        ],
      },
    ],
    ['no-handover', { placements: one }],
    [
      'unclear-role',
      { rounds: roundOf({ ame: ['leads', 'does', 'none', 'none', 'leads', 'does'] }) },
    ],
    ['empty', { rounds: roundOf({ ame: Array(6).fill('none'), af: Array(6).fill('does') }) }],
    // Four answers are too few to say that nobody has a role.
    ['empty', { rounds: roundOf({ ame: Array(4).fill('none') }) }],
  ])('do not say %s without reason', (signal, says) => {
    expect(signalsAt('s1', says)).not.toContain(signal);
  });

  it('names the target groups that are without support', () => {
    const cards = [
      { id: 'c1', kind: 'need', stage: 's1', targets: ['youth', 'newcomers'] },
      { id: 'c2', kind: 'support', stage: 's2', targets: ['newcomers'] },
    ];
    const { coverage, targets } = told({ cards });
    expect(coverage[0]?.withoutSupport).toEqual(['newcomers', 'youth']);
    expect(targets.find(({ target }) => target === 'newcomers')).toEqual({
      ...{ target: 'newcomers', needs: 1, supports: 1, gaps: 0, withoutSupport: ['s1'] },
    });
  });
});

describe('hand-overs', () => {
  it('are those who are at both of two neighbouring stages, in each layer', () => {
    const { handovers } = told({
      placements: [
        at('s1', 'ame', 'leads'),
        at('s1', 'af', 'does'),
        at('s2', 'af', 'leads'),
        at('s3', 'asf', 'leads', { layer: 'wanted' }),
      ],
    });
    expect(handovers).toHaveLength(4);
    expect(handovers).toContainEqual({ from: 's1', to: 's2', layer: 'today', actors: ['af'] });
    expect(handovers).toContainEqual({ from: 's2', to: 's3', layer: 'today', actors: [] });
  });
});

describe('role changes', () => {
  it('are what is wanted otherwise than today', () => {
    const { roleChanges } = told({
      placements: [
        at('s1', 'ame', 'does'),
        at('s1', 'ame', 'leads', { layer: 'wanted' }),
        at('s1', 'af', 'refers'),
        at('s1', 'af', 'refers', { layer: 'wanted' }),
        at('s2', 'asf', 'does'),
        at('s3', 'asf', 'funds', { layer: 'wanted' }),
      ],
    });
    expect(roleChanges).toEqual([
      { stage: 's1', actor: 'ame', today: 'does', wanted: 'leads' },
      { stage: 's2', actor: 'asf', today: 'does', wanted: null },
      { stage: 's3', actor: 'asf', today: null, wanted: 'funds' },
    ]);
  });

  it('are none while nobody has said what they want', () => {
    expect(told({ placements: [at('s1', 'ame', 'does')] }).roleChanges).toEqual([]);
  });
});

describe('how long support lasts', () => {
  it('counts what ends among all support, and leaves out who is only informed', () => {
    const [today] = told({
      placements: [
        at('s1', 'ame', 'leads', { duration: 'regular' }),
        at('s1', 'asf', 'does', { duration: 'project' }),
        at('s2', 'af', 'funds', { duration: 'enthusiast', until: '2027-01-01' }),
        at('s2', 'ame', 'informed', { duration: 'project' }),
      ],
      cards: [
        { id: 'c1', kind: 'support', stage: 's1', until: '2027-01-01' },
        { id: 'c2', kind: 'support', stage: 's1' },
      ],
    }).durations;
    expect(today).toEqual({
      ...{ layer: 'today', support: 5, limited: 3, share: 0.6 },
      ...{ regular: 1, project: 1, enthusiast: 1, unsaid: 2 },
    });
  });

  it('has no share of nothing', () => {
    expect(told({}).durations.map(({ share }) => share)).toEqual([null, null]);
  });
});

describe('sectors', () => {
  it('are counted by placement, with the stages where only one is', () => {
    const [today] = told({
      placements: [at('s1', 'ame', 'leads'), at('s1', 'af', 'does'), at('s2', 'asf', 'does')],
    }).sectors;
    expect(today).toEqual({
      ...{ layer: 'today', placements: { public: 2, civil: 1, business: 0, unsaid: 0 } },
      oneSector: ['s1', 's2'],
    });
  });

  it('of an actor that is not in the template are not known', () => {
    const { coverage } = told({ placements: [at('s1', 'gone', 'does')] });
    expect(coverage[0]?.sectors).toMatchObject({ unsaid: 1 });
  });
});
