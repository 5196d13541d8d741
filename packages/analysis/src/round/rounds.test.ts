import type { Answer } from '@samsyn/board';
import type { SnapshotInput } from '@samsyn/snapshot';
import { describe, expect, it } from 'vitest';
import { analyse, publicAnalysis } from '../analyse.ts';
import { actorsNamed, makeSnapshot, stagesNamed } from '../testing/make-snapshot.ts';

type Round = NonNullable<SnapshotInput['rounds']>[number];
type Rows = ReturnType<typeof row>[];

const SHAPE: Partial<SnapshotInput> = {
  stages: stagesNamed('s1', 's2'),
  actors: actorsNamed('a1', 'a2'),
  organisationTypes: [
    { id: 'kommun', name: 'Kommun', actors: ['a1'] },
    { id: 'region', name: 'Region', actors: ['a1'] },
    { id: 'af', name: 'AF', actors: ['a2'] },
  ],
};

/** What somebody says of cells, as `s1/a1`. */
function row(rater: string, type: string, said: Record<string, Answer>, done: string[] = []) {
  const roles = Object.entries(said).map(([cell, role]) => {
    const [stage = '', actor = ''] = cell.split('/');
    return { stage, actor, role };
  });
  return { rater, organisationType: type, done, roles };
}

type Asked = Partial<Pick<Round, 'layer' | 'stages' | 'cells' | 'controls' | 'templateHash'>>;

const rounds = (...list: (Asked & { answers: Rows; results?: Record<string, unknown> })[]) =>
  analyse(
    makeSnapshot({
      ...SHAPE,
      rounds: list.map(({ answers, ...one }, index) => ({
        ...{ id: `r${index + 1}`, layer: 'today' as const, answers },
        ...one,
      })),
    }),
  );

function only(answers: Rows, more: Asked & { results?: Record<string, unknown> } = {}) {
  const [round] = rounds({ answers, ...more }).rounds;
  if (round === undefined) throw new Error('There is a round.');
  return round;
}

const cellOf = ({ cells }: ReturnType<typeof only>, stage: string, actor: string) =>
  cells.find((cell) => cell.stage === stage && cell.actor === actor);

const NOTHING = { value: null, se: null, interval: null };

describe('who and what counts in a round', () => {
  it('is none where a stage is done and nothing where it is not', () => {
    const round = only([row('x', 'kommun', { 's1/a1': 'leads' }, ['s1'])]);
    expect(cellOf(round, 's1', 'a1')).toMatchObject({ n: 1, counts: { leads: 1 } });
    expect(cellOf(round, 's1', 'a2')).toMatchObject({ n: 1, counts: { none: 1 } });
    expect(cellOf(round, 's2', 'a1')).toMatchObject({ n: 0, counts: {}, types: 0 });
  });

  it('takes don’t know for no answer, also where the stage is done, and says how many', () => {
    const round = only([
      row('x', 'kommun', { 's1/a1': 'unknown', 's1/a2': 'does' }, ['s1']),
      row('y', 'af', { 's1/a1': 'leads' }),
    ]);
    expect(cellOf(round, 's1', 'a1')).toMatchObject({ n: 1, unknown: 1, types: 1 });
    expect(round.unknownShare).toBeCloseTo(1 / 3, 12);
    expect(round.unknowns.stages).toEqual([
      { id: 's1', said: 3, unknown: 1, share: 1 / 3 },
      { id: 's2', said: 0, unknown: 0, share: null },
    ]);
  });

  it('leaves out who said nothing and finished nothing of what the round is about', () => {
    const round = only(
      [
        row('x', 'kommun', { 's1/a1': 'leads' }),
        row('y', 'af', {}),
        row('z', 'af', { 's2/a2': 'does' }, ['s2']),
      ],
      { stages: ['s1'] },
    );
    expect(round).toMatchObject({ people: 1, organisationTypes: 1 });
    expect(round.cells.map(({ stage }) => stage)).toEqual(['s1', 's1']);
  });

  it('is about the frozen cells where there are any', () => {
    const cells = [
      { stage: 's2', actor: 'a2' },
      { stage: 's1', actor: 'a1' },
    ];
    const round = only([row('x', 'kommun', {}, ['s1', 's2'])], { cells });
    expect(round.cells.map(({ stage, actor }) => ({ stage, actor }))).toEqual(cells);
  });

  it('gives no figure of fewer than five answers, but their label and number', () => {
    const four = ['p', 'q', 'r', 's'].map((id) => row(id, 'kommun', { 's1/a1': 'leads' }));
    const few = cellOf(only(four), 's1', 'a1');
    expect(few).toMatchObject({ n: 4, involved: null, role: null, label: 'few' });
    const five = cellOf(only([...four, row('t', 'af', { 's1/a1': 'leads' })]), 's1', 'a1');
    expect(five).toMatchObject({ n: 5, involved: 1, role: 1, types: 2, label: 'agreed' });
  });
});

describe('a round with little in it', () => {
  it('of nobody has no figures and no people', () => {
    const round = only([]);
    expect(round).toMatchObject({ people: 0, organisationTypes: 0, unknownShare: null });
    for (const part of [round.shared, round.who, round.expert]) {
      for (const figure of Object.values(part)) expect(figure).toEqual(NOTHING);
    }
    expect(round.cells).toHaveLength(4);
    expect(round.selfOthers).toEqual([]);
  });

  it('of one person has no figures either', () => {
    const round = only([row('x', 'kommun', { 's1/a1': 'leads' }, ['s1', 's2'])]);
    for (const part of [round.shared, round.who, round.expert]) {
      for (const figure of Object.values(part)) expect(figure).toEqual(NOTHING);
    }
  });

  it('of one type has a picture within it and none between', () => {
    const round = only(['x', 'y', 'z'].map((id) => row(id, 'kommun', { 's1/a1': 'leads' })));
    expect(round.shared.between).toEqual(NOTHING);
    expect(round.shared.within).toEqual({ value: 1, se: 0, interval: [1, 1] });
    // Everybody used one single answer, so nothing can be said of chance.
    expect(round.expert.alpha).toEqual(NOTHING);
    expect(round.expert.percent.value).toBe(1);
  });

  it('of people who know nothing has people and no answers', () => {
    const round = only(['x', 'y'].map((id) => row(id, 'kommun', { 's1/a1': 'unknown' })));
    expect(round).toMatchObject({ people: 2, unknownShare: 1 });
    expect(round.shared.all).toEqual(NOTHING);
    expect(cellOf(round, 's1', 'a1')).toMatchObject({ n: 0, unknown: 2, label: 'few' });
  });

  it('of two people has a value and no error: without one of them there is no pair', () => {
    const { shared, expert } = only([
      row('x', 'kommun', { 's1/a1': 'leads', 's1/a2': 'does' }),
      row('y', 'af', { 's1/a1': 'leads', 's1/a2': 'funds' }),
    ]);
    expect(shared.between).toEqual({ value: 1 / 3, se: null, interval: null });
    expect(expert.percent).toEqual({ value: 0.5, se: null, interval: null });
  });

  it('leaves out pairs of types that go with somebody who is left out', () => {
    const { shared } = only([
      row('x', 'kommun', { 's1/a1': 'leads' }),
      row('y', 'kommun', { 's1/a1': 'leads' }),
      row('z', 'af', { 's1/a1': 'leads' }),
      row('w', 'region', { 's1/a1': 'does' }),
    ]);
    // Pairs of types: kommun–af 1, kommun–region 0, af–region 0. Without z only 0 is left, without w 1.
    expect(shared.between.value).toBeCloseTo(1 / 3, 12);
    const replicates = [1 / 3, 1 / 3, 0, 1];
    const mean = replicates.reduce((a, b) => a + b, 0) / 4;
    const squares = replicates.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    expect(shared.between.se).toBeCloseTo(Math.sqrt((3 / 4) * squares), 12);
  });
});

describe('whom the shared picture hangs on', () => {
  it('is what it would be without each type', () => {
    const { sensitivity } = only([
      row('z', 'af', { 's1/a1': 'leads' }),
      row('x', 'kommun', { 's1/a1': 'leads' }),
      row('w', 'region', { 's1/a1': 'does' }),
    ]);
    expect(sensitivity).toEqual([
      { organisationType: 'af', shared: 0 },
      { organisationType: 'kommun', shared: 0 },
      { organisationType: 'region', shared: 1 },
    ]);
  });

  it('cannot be told of a single type', () => {
    expect(only([row('z', 'af', { 's1/a1': 'leads' })]).sensitivity).toEqual([
      { organisationType: 'af', shared: null },
    ]);
  });
});

describe('how actors see themselves and are seen', () => {
  it('pools everybody of every type that is the actor, and averages the others by type', () => {
    const round = only([
      row('x', 'kommun', { 's1/a1': 'leads' }),
      row('y', 'region', { 's1/a1': 'none' }),
      row('z', 'af', { 's1/a1': 'leads' }),
      row('w', 'small', { 's1/a1': 'none' }),
      row('v', 'small', { 's1/a1': 'does' }),
    ]);
    expect(round.selfOthers).toEqual([
      {
        ...{ actor: 'a1', stage: 's1', nSelf: 2, nOthers: 3 },
        // Others: leads ½, none ¼, does ¼. Self: leads ½, none ½.
        ...{ same: 0.375, overlap: 0.75, direction: 0.25 },
      },
    ]);
  });

  it('says nothing where one of the two sides is silent', () => {
    expect(only([row('x', 'kommun', { 's1/a1': 'leads' })]).selfOthers).toEqual([]);
    expect(only([row('z', 'af', { 's1/a1': 'leads' })]).selfOthers).toEqual([]);
  });
});

describe('the change between rounds', () => {
  const first = ['x', 'y', 'z'].map((id) =>
    row(id, id === 'z' ? 'af' : 'kommun', { 's1/a1': 'leads', 's1/a2': 'none' }, ['s1']),
  );
  const second = [
    row('x', 'kommun', { 's1/a1': 'leads', 's1/a2': 'does' }),
    row('y', 'kommun', { 's1/a1': 'none', 's1/a2': 'none' }),
    row('w', 'af', { 's1/a1': 'does' }),
    row('z', 'af', { 's1/a1': 'does' }),
  ];

  it('is counted cell by cell among those who answered both', () => {
    const [change] = rounds({ answers: first }, { answers: second }).changes;
    expect(change).toMatchObject({
      ...{ from: 'r1', to: 'r2', people: 3, onlyFrom: 0, onlyTo: 1 },
      flows: { added: 1, removed: 1, changed: 1, same: 2 },
      unchanged: 0.4,
    });
    expect(change?.shared.value).toBeLessThan(0);
  });

  it('is about the cells that both rounds are about, with the control cells also alone', () => {
    const cells = [
      { stage: 's1', actor: 'a1' },
      { stage: 's1', actor: 'a2' },
    ];
    const [change] = rounds(
      { answers: first },
      { answers: second, cells, controls: [{ stage: 's1', actor: 'a1' }] },
    ).changes;
    expect(change).toMatchObject({ cells: 2, controlCells: 1 });
    // On the control cell: before all see the same, after nobody of one type sees what the other does.
    expect(change?.controls.value).toBeCloseTo(-1, 12);
    const [none] = rounds({ answers: first }, { answers: second, cells }).changes;
    expect(none).toMatchObject({ controlCells: 0, controls: NOTHING });
  });

  it('is told of each two rounds of one layer and template, and of no others', () => {
    const { changes } = rounds(
      { answers: first, templateHash: 'h' },
      { answers: first, templateHash: 'h', layer: 'wanted' },
      { answers: second, templateHash: 'h' },
      { answers: second, templateHash: 'other' },
      { answers: second, templateHash: 'h' },
    );
    expect(changes.map(({ from, to }) => `${from}-${to}`)).toEqual(['r1-r3', 'r1-r5', 'r3-r5']);
  });

  it('says how alike the drop-outs saw things, when they are enough not to be known', () => {
    const dropouts = ['d', 'e', 'f'].map((id) => row(id, 'af', { 's1/a1': 'does' }, ['s1']));
    const [few, enough] = [dropouts.slice(1), dropouts].map(
      (gone) => rounds({ answers: [...first, ...gone] }, { answers: second }).changes[0],
    );
    expect(few).toMatchObject({ onlyFrom: 2, sharedOnlyFrom: null });
    // Of the twelve pairs with a drop-out in them the three among themselves agree.
    expect(enough).toMatchObject({ onlyFrom: 3, sharedOnlyFrom: 0.25 });
  });

  it('is nothing to tell where nobody answered both', () => {
    const [change] = rounds(
      { answers: first },
      { answers: [second[2] as ReturnType<typeof row>] },
    ).changes;
    expect(change).toMatchObject({ people: 0, shared: NOTHING, unchanged: null });
    expect(rounds({ answers: first }, { answers: [] }).changes).toEqual([]);
  });
});

describe('a round whose single answers were discarded', () => {
  const results = {
    ...{ people: 6, organisationTypes: 2, unknownShare: 0.1 },
    types: [
      { type: 'kommun', people: 3 },
      { type: 'af', people: 3 },
    ],
    cells: [
      {
        ...{ stage: 's1', actor: 'a1', n: 6, counts: { leads: 5, none: 1 }, unknown: 0, types: 2 },
        label: 'agreed',
        byType: [
          { type: 'kommun', n: 3, counts: { leads: 3 }, unknown: 0 },
          { type: 'af', n: 3, counts: { leads: 2, none: 1 }, unknown: 0 },
        ],
      },
      {
        stage: 's1',
        actor: 'a2',
        n: 2,
        counts: {},
        unknown: 0,
        types: 1,
        label: 'few',
        byType: [],
      },
    ],
  };

  it('tells what the counts tell, and nothing of pairs of people', () => {
    const round = only([], { results });
    expect(round).toMatchObject({ people: 6, organisationTypes: 2, unknownShare: 0.1 });
    expect(round.shared.between).toEqual(NOTHING);
    expect(cellOf(round, 's1', 'a1')?.role).toBeCloseTo(20 / 30, 12);
    expect(cellOf(round, 's1', 'a2')).not.toHaveProperty('counts');
    expect(round.selfOthers).toMatchObject([{ actor: 'a1', nSelf: 3, nOthers: 3 }]);
  });

  it('is compared with no other', () => {
    const answers = [row('x', 'kommun', { 's1/a1': 'leads' })];
    expect(rounds({ answers }, { answers: [], results }).changes).toEqual([]);
  });
});

/** What everybody may have of one round, beside what the facilitator may. */
function bothOf(answers: Rows) {
  const snapshot = makeSnapshot({ ...SHAPE, rounds: [{ id: 'r1', layer: 'today', answers }] });
  const analysis = analyse(snapshot);
  return { analysis, shown: publicAnalysis(analysis, snapshot) };
}

it('Nothing that others may have holds the counts of few answers', () => {
  const { analysis, shown } = bothOf([row('x', 'kommun', { 's1/a1': 'leads' }, ['s1', 's2'])]);
  expect(JSON.stringify(analysis)).toContain('"counts"');
  expect(JSON.stringify(shown.rounds)).not.toContain('"counts"');
});

describe('self-images that others may have', () => {
  const many = (count: number, type: string, role: Answer) =>
    Array.from({ length: count }, (_, at) => row(`${type}${at}`, type, { 's1/a1': role }));
  const shownOf = (answers: Rows) => {
    const { analysis, shown } = bothOf(answers);
    return [analysis, shown].map(({ rounds }) =>
      (rounds[0]?.selfOthers ?? []).map(({ nSelf, nOthers, direction }) => ({
        ...{ nSelf, nOthers, direction },
      })),
    );
  };

  it('stand beside at least three others', () => {
    const answers = [...many(5, 'kommun', 'leads'), ...many(2, 'af', 'none')];
    const [facilitator, everybody] = shownOf(answers);
    expect(facilitator).toEqual([{ nSelf: 5, nOthers: 2, direction: -1 }]);
    expect(everybody).toEqual([]);
    const [, enough] = shownOf([...many(5, 'kommun', 'leads'), ...many(3, 'af', 'none')]);
    expect(enough).toEqual([{ nSelf: 5, nOthers: 3, direction: -1 }]);
  });

  it('are of cells with enough answers', () => {
    const answers = [...many(1, 'kommun', 'leads'), ...many(3, 'af', 'none')];
    const [facilitator, everybody] = shownOf(answers);
    expect(facilitator).toHaveLength(1);
    expect(everybody).toEqual([]);
  });

  it('give nobody of `small` away: one or two are counted with the smallest named type', () => {
    const answers = [
      ...many(8, 'kommun', 'leads'),
      ...many(3, 'af', 'leads'),
      ...many(1, 'small', 'none'),
    ];
    const [facilitator, everybody] = shownOf(answers);
    expect(facilitator).toEqual([{ nSelf: 8, nOthers: 4, direction: -0.5 }]);
    expect(everybody).toEqual([{ nSelf: 8, nOthers: 4, direction: -0.25 }]);
  });

  it('are none where all would stand in one row', () => {
    const [, everybody] = shownOf([...many(8, 'kommun', 'leads'), ...many(2, 'small', 'none')]);
    expect(everybody).toEqual([]);
  });
});
