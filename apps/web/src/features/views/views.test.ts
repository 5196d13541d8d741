import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis, analyse, publicAnalysis } from '@samsyn/analysis';
import { createTranslator } from '@samsyn/i18n';
import { messages } from '@samsyn/i18n/sv';
import { boardFromSnapshot, readSnapshot, type Snapshot } from '@samsyn/snapshot';
import { actorPictures } from '@samsyn/workshop';
import { describe, expect, it } from 'vitest';
import { seenActors } from '../organisations/pictures.ts';
import { agreementTable, countsInWords } from './agreement-table.ts';
import { coverageRows, lacking } from './coverage-rows.ts';
import { fundingBars, fundingCounts } from './funding-rows.ts';
import { intervalRows, spokenInterval } from './interval-rows.ts';
import { keyFigureWords } from './key-figure-words.ts';
import { keyFigures } from './key-figures.ts';
import { rolesOf, seenRows, toldActors } from './organisation-rows.ts';
import { firstRound, toldRounds } from './told-rounds.ts';

const FILE = join(import.meta.dirname, '../../../../server/fixtures/seeded-day.json');
const t = createTranslator(messages, 'sv');

function seededDay(): Snapshot {
  const read = readSnapshot(readFileSync(FILE, 'utf8'));
  if (!('snapshot' in read)) throw new Error('The seeded day cannot be read.');
  return read.snapshot;
}

const day = seededDay();
const told = analyse(day);
const { board, template } = boardFromSnapshot(day);
const rounds = toldRounds(told, template);

const words = {
  stage: (id: string) => `steg ${id}`,
  actor: (id: string) => `aktör ${id}`,
  role: (role: string) => t.dynamic(`role.${role}`),
  label: (label: string) => t.dynamic(`result.label.${label}`),
};

describe('the rounds that an analysis tells of', () => {
  it('have the stages and actors that were asked about, in the order of the board', () => {
    const [whole, part] = rounds;
    expect(whole?.stages).toEqual(day.rounds[0]?.stages);
    expect(whole?.actors).toEqual(day.rounds[0]?.actors);
    expect(whole?.cells).toBeUndefined();
    expect(part?.cells).toHaveLength(10);
  });

  it('begin with the one about everything, also where a later one is about a few cells', () => {
    expect(firstRound(rounds)?.id).toBe(day.rounds[0]?.id);
    expect(firstRound(rounds.slice(1))?.id).toBe(day.rounds[1]?.id);
  });

  it('show nothing of what too few have said, whoever looks', () => {
    const few = told.rounds.map((round) => ({
      ...round,
      cells: round.cells.map((cell) => ({ ...cell, label: 'few' as const })),
    }));
    for (const { results } of toldRounds({ ...told, rounds: few }, template)) {
      expect(results.cells.every(({ counts }) => Object.keys(counts).length === 0)).toBe(true);
    }
  });

  it('are none where nobody answered', () => {
    const empty = analyse({ ...day, rounds: day.rounds.map((one) => ({ ...one, answers: [] })) });
    expect(toldRounds(empty, template)).toEqual([]);
  });
});

describe('the table of the agreement map', () => {
  const cells = rounds[0]?.results.cells ?? [];

  it('has a row a cell, with the counts behind the word', () => {
    const { rows } = agreementTable(cells, new Set(), words, t);
    expect(rows).toHaveLength(64);
    const [cell] = cells;
    if (cell === undefined) throw new Error('There is no cell.');
    expect(rows[0]?.cells).toEqual([
      `aktör ${cell.actor}`,
      `steg ${cell.stage}`,
      words.label(cell.label),
      String(cell.n - (cell.counts.none ?? 0)),
      String(cell.n),
      String(cell.unknown),
      countsInWords(cell, words, t),
    ]);
  });

  it('leaves out what is hidden, and says no figure where too few answered', () => {
    expect(agreementTable(cells, new Set(['agreed', 'none']), words, t).rows).toHaveLength(34);
    const few = { ...cells[0], label: 'few' as const, counts: {} } as (typeof cells)[number];
    const [row] = agreementTable([few], new Set(), words, t).rows;
    expect(row?.cells.slice(3)).toEqual(['–', String(few.n), '–', '–']);
  });
});

describe('the figures of a round', () => {
  it('come with their interval in words, cut off at what a share can be', () => {
    const [round] = told.rounds;
    if (round === undefined) throw new Error('There is no round.');
    expect(intervalRows(round).map(({ key }) => key)).toEqual(['between', 'within', 'who']);
    expect(spokenInterval(round.shared.between, t)).toBe(`27–34\u00a0%`);
    expect(spokenInterval({ value: 0.9, se: 0.1, interval: [0.7, 1.2] }, t)).toBe('70–100\u00a0%');
    expect(spokenInterval({ value: 1, se: null, interval: null }, t)).toBe('');
  });

  it('are left out where they are not defined', () => {
    const nothing = { value: null, se: null, interval: null };
    const overlap = { between: nothing, within: nothing, all: nothing };
    const [round] = told.rounds;
    expect(
      intervalRows({ ...round, shared: overlap, who: overlap } as (typeof told.rounds)[number]),
    ).toEqual([]);
  });
});

describe('the picture of an organisation', () => {
  it('counts who sees it, us and the others, and says what the difference is called', () => {
    const results = rounds[0]?.results;
    if (results === undefined) throw new Error('There is no round.');
    const seen = seenActors(
      actorPictures(results, template.organisationTypes),
      template.organisationTypes,
    );
    const [first] = seen;
    const rows = seenRows(first?.pictures ?? []);
    expect(rows.length).toBeGreaterThan(0);
    for (const { self, nSelf, others, nOthers } of rows) {
      expect(self + others).toBeGreaterThan(0);
      expect(self).toBeLessThanOrEqual(nSelf);
      expect(others).toBeLessThanOrEqual(nOthers);
    }
    // People of types with fewer than three are nobody's self.
    expect(seen.map(({ actor }) => actor)).not.toContain('a05');
  });

  it('lists its roles on the map, main role first, today beside wanted', () => {
    const roles = rolesOf('a02', template.stages, board.placements);
    expect(roles[0]).toEqual({ stage: 's1', roles: { today: ['informed'], wanted: ['leads'] } });
  });

  it('is there for whoever is on the map or in a gap, whether or not it has a picture', () => {
    const actors = toldActors(template.actors, new Set(), board.placements, told.gaps);
    const placed = new Set(day.placements.map(({ actor }) => actor));
    expect(placed.size).toBeGreaterThan(0);
    expect(actors.length).toBeGreaterThanOrEqual(placed.size);
    expect(toldActors(template.actors, new Set(['a24']), new Map(), [])).toHaveLength(1);
  });
});

describe('coverage', () => {
  const rows = coverageRows(told.coverage, 'today');

  it('counts roles, cards and questions at every stage', () => {
    expect(rows.map(({ stage }) => stage)).toEqual(template.stages.map(({ id }) => id));
    expect(rows[0]?.counts).toEqual({
      leads: 2,
      does: 1,
      money: 0,
      support: 0,
      gaps: 1,
      questions: 2,
    });
  });

  it('says first how many stages lack what they need', () => {
    expect(lacking(rows)).toEqual({ leads: 2, does: 1, money: 1 });
  });

  it('counts further roles too', () => {
    const [part] = told.coverage;
    if (part === undefined) throw new Error('There is no stage.');
    const also = [
      { ...part, roles: {}, also: { leads: 1, buys: 1 } as Analysis['coverage'][number]['also'] },
    ];
    expect(coverageRows(also, 'today')[0]?.counts).toMatchObject({ leads: 1, money: 1, does: 0 });
  });
});

describe('funding', () => {
  const sum = { cards: 2, once: 100, recurring: 50 };
  const none = { cards: 0, once: 0, recurring: 0 };

  it('draws what comes once apart from what comes again', () => {
    const bars = fundingBars([
      {
        stage: 's1',
        payers: [],
        needs: sum,
        uncovered: { cards: 1, once: 40, recurring: 0 },
        possibilities: none,
      },
      {
        stage: 's2',
        payers: ['a01'],
        needs: none,
        uncovered: none,
        possibilities: { ...sum, once: 0 },
      },
    ]);
    expect(bars).toEqual([
      { stage: 's1', kind: 'need', when: 'once', amount: 100, uncovered: 40 },
      { stage: 's1', kind: 'need', when: 'recurring', amount: 50, uncovered: 0 },
      { stage: 's2', kind: 'possibility', when: 'recurring', amount: 50, uncovered: 0 },
    ]);
  });

  it('counts what is not covered, who is paid by nobody, and cards that say no amount', () => {
    expect(fundingCounts(told)).toEqual({
      ...{ needs: 1, uncovered: 1, possibilities: 2, withoutAmount: 0 },
      unpaid: ['s1'],
    });
  });
});

describe('what is followed over time', () => {
  it('is counted from one analysis', () => {
    expect(keyFigures(told)).toMatchObject({
      ...{ placed: 51, withoutLead: 2, withoutMoney: 1, openGaps: 5, takenGaps: 3, uncovered: 1 },
      round: { people: 20, types: 4 },
    });
    expect(keyFigureWords(keyFigures(told), 'shared', t)).toBe('30\u00a0%');
  });

  it('is the same for whoever may not see everything', () => {
    expect(keyFigures(publicAnalysis(told, day))).toEqual(keyFigures(told));
  });

  it('says nothing of a map on which nobody is placed, and of rounds about a few cells', () => {
    const empty = analyse({ ...day, placements: [], rounds: day.rounds.slice(1) });
    const figures = keyFigures(empty);
    expect(figures).toMatchObject({ placed: 0, withoutLead: null, shared: null, round: null });
    expect(keyFigureWords(figures, 'shared', t)).toBe('–');
  });

  it('tells rounds apart that may not be laid beside each other', () => {
    const [first] = day.rounds;
    if (first === undefined) throw new Error('There is no round.');
    const narrower = { ...first, stages: first.stages?.slice(1) };
    const [a, b] = [day, { ...day, rounds: [narrower] }].map((one) =>
      keyFigures(analyse(one as Snapshot)),
    );
    expect(a?.round?.comparable).not.toBe(b?.round?.comparable);
    expect(a?.round?.comparable).toBe(keyFigures(told).round?.comparable);
  });
});
