import { createTranslator } from '@samsyn/i18n';
import { messages as english } from '@samsyn/i18n/en';
import { messages as swedish } from '@samsyn/i18n/sv';
import { describe, expect, it } from 'vitest';
import { describeProblem, readSnapshot, writeSnapshot } from './index.ts';
import type { JsonObject } from './json-value.ts';

const sv = createTranslator(swedish, 'sv');
const en = createTranslator(english, 'en');

const small = (change: JsonObject = {}): JsonObject => ({
  format: 'samsyn.snapshot',
  version: 1,
  id: 'one',
  takenAt: '2026-04-13T11:02:00Z',
  board: { title: 'Lillköping' },
  stages: [{ id: 's1', name: 'Behov' }],
  actors: [{ id: 'a1', name: 'Kommunen' }],
  placements: [{ layer: 'today', stage: 's1', actor: 'a1', role: 'leads' }],
  cards: [{ id: 'c1', kind: 'gap', stage: 's1', text: 'Ingen samordnar.' }],
  ...change,
});

const without = (name: string): JsonObject => {
  const { [name]: _gone, ...rest } = small();
  return rest;
};

const placement = (change: JsonObject) => ({
  ...{ layer: 'today', stage: 's1', actor: 'a1', role: 'leads' },
  ...change,
});
const card = (change: JsonObject) => ({ id: 'c1', kind: 'gap', stage: 's1', ...change });

function snapshotIn(input: unknown) {
  const reading = readSnapshot(input);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

const problemsIn = (input: unknown) => {
  const reading = readSnapshot(input);
  return 'problems' in reading ? reading.problems : reading.warnings;
};

/** What is broken, where it is found, and the sentence about it in Swedish and English. */
const BROKEN: readonly [what: string, input: unknown, path: string, sv: RegExp, en: RegExp][] = [
  ['an empty file', ' \n', '', /^Filen är tom/, /^The file is empty/],
  ['a stray comma', '{\n  "format": 1,\n}', '', /rad 3, tecken 1 står ”}”/, /line 3, character 1/],
  ['a file that is cut off', '{"format": "samsyn', '', /slutar för tidigt/, /ends too early/],
  ['a list', '[1]', '', /klammerparenteser/, /curly braces/],
  [
    'another file',
    '{"name": "x"}',
    'format',
    /ingen lägesbild från Samsyn/,
    /not a Samsyn snapshot/,
  ],
  ['another format', small({ format: 'miro' }), 'format', /Här står ”miro”/, /says “miro”/],
  ['no version', without('version'), 'version', /Fältet saknas/, /field is missing/],
  ['a version in words', small({ version: '1' }), 'version', /heltal.*”1”/, /whole number/],
  ['a newer version', small({ version: 7 }), 'version', /version 7 .* version 1\b/, /version 7/],
  ['no board', without('board'), 'board', /Fältet saknas/, /field is missing/],
  ['no id', without('id'), 'id', /Fältet saknas/, /field is missing/],
  ['an id with spaces', small({ id: 'x y' }), 'id', /Här står ”x y”/, /It says “x y”/],
  [
    'a day as time',
    small({ takenAt: '2026-04-13' }),
    'takenAt',
    /Skriv tiden som/,
    /Write the time/,
  ],
  ['actors that are no list', small({ actors: {} }), 'actors', /hakparenteser/, /square brackets/],
  ['a stage without name', small({ stages: [{ id: 's1' }] }), 'stages.0.name', /saknas/, /missing/],
  ['an empty name', small({ stages: [{ id: 's1', name: '' }] }), 'stages.0.name', /tom/, /empty/],
  [
    'a role that there is not',
    small({ placements: [placement({ role: 'leder' })] }),
    'placements.0.role',
    /”leder”\. Välj ett av: leads, decides/,
    /Choose one of: leads, decides/,
  ],
  [
    'a day that there is not',
    small({ placements: [placement({ until: '2026-13-01' })] }),
    'placements.0.until',
    /Skriv dagen som/,
    /Write the day as/,
  ],
  [
    'two statements in one cell',
    small({ placements: [placement({}), placement({ role: 'does' })] }),
    'placements.1',
    /redan i samma steg, i placements\.0/,
    /already at the same stage, in placements\.0/,
  ],
  [
    'two cards with one id',
    small({ cards: [card({}), card({ kind: 'need' })] }),
    'cards.1',
    /redan en post med id ”c1”, i cards\.0/,
    /already an entry with the id “c1”/,
  ],
  [
    'a kind of card that there is not',
    small({ cards: [card({ kind: 'idea' })] }),
    'cards.0.kind',
    /”idea”\. Välj ett av: need, support, gap/,
    /Choose one of: need, support, gap/,
  ],
  ['a card without kind', small({ cards: [{ id: 'c' }] }), 'cards.0.kind', /saknas/, /missing/],
  [
    'a number in quotation marks',
    small({ cards: [card({ kind: 'need', people: '12' })] }),
    'cards.0.people',
    /tal utan citattecken/,
    /number without quotation marks/,
  ],
  [
    'a number that is too small',
    small({ cards: [card({ kind: 'need', people: -1 })] }),
    'cards.0.people',
    /minsta är 0/,
    /least is 0/,
  ],
  [
    'a text of five megabytes',
    small({ board: { title: 'å'.repeat(5_000_000) } }),
    'board.title',
    /5000000 tecken lång\. Den får vara högst 200/,
    /5000000 characters long/,
  ],
  [
    'a version of a template that is no whole number',
    small({ board: { template: { version: 1.5 } } }),
    'board.template.version',
    /heltal utan/,
    /whole number without/,
  ],
  [
    'an id of a board that is none',
    small({ board: { id: 'å' } }),
    'board.id',
    /Här står ”å”/,
    /It says “å”/,
  ],
  [
    'a word for how long, that there is not',
    small({ placements: [placement({ duration: 'always' })] }),
    'placements.0.duration',
    /regular, project, enthusiast/,
    /regular, project, enthusiast/,
  ],
  [
    'a link that could run script',
    small({ board: { title: 'x', meetingUrl: 'javascript:alert(1)' } }),
    'board.meetingUrl',
    /https:\/\//,
    /https:\/\//,
  ],
  [
    'a word that cannot be a term',
    small({ vocabulary: { 'a b': { sv: 'x' } } }),
    'vocabulary.a b',
    /”a b” går inte/,
    /“a b” cannot/,
  ],
  [
    'a field that changes prototypes',
    '{"format": "samsyn.snapshot", "board": {"__proto__": {"polluted": true}}}',
    'board.__proto__',
    /får inte heta ”__proto__”/,
    /may not be called “__proto__”/,
  ],
  [
    'a stage that there is not',
    small({ placements: [placement({ stage: 's9' })] }),
    'placements.0.stage',
    /inget steg med id ”s9”/,
    /no stage with the id “s9”/,
  ],
  [
    'an actor that there is not',
    small({ cards: [card({ actors: ['a1', 'a9'] })] }),
    'cards.0.actors.1',
    /ingen aktör med id ”a9”/,
    /no actor with the id “a9”/,
  ],
  [
    'an organisation type that there is not',
    small({ settled: [placement({ role: 'none', dissent: ['af'] })] }),
    'settled.0.dissent.0',
    /organisationstyp med id ”af”/,
    /no organisation type with the id “af”/,
  ],
];

describe('a broken snapshot', () => {
  it.each(BROKEN)(
    'with %s is told from a whole one, where and why',
    (_what, input, path, ...said) => {
      const [problem, ...others] = problemsIn(input);
      expect(others).toEqual([]);
      expect(problem?.path).toBe(path);
      if (problem === undefined) return;
      expect(describeProblem(problem, sv)).toMatch(said[0]);
      expect(describeProblem(problem, en)).toMatch(said[1]);
      for (const t of [sv, en])
        expect(describeProblem(problem, t)).not.toMatch(/[{}]\w|snapshot\.p/);
    },
  );

  it('names everything that is wrong at once', () => {
    const input = small({ id: '', actors: 1, cards: [card({ due: 'soon', gap: 'x' })] });
    expect(problemsIn(input).map(({ path }) => path)).toEqual([
      'id',
      'actors',
      'cards.0.gap',
      'cards.0.due',
    ]);
  });

  it('names a hundred faults, and counts the others', () => {
    const placements = Array.from({ length: 150 }, () => ({}));
    const problems = problemsIn(small({ placements }));
    expect(problems).toHaveLength(101);
    const last = problems.at(-1);
    if (last !== undefined) expect(describeProblem(last, sv)).toMatch(/^Det finns 500 fel till/);
  });

  it('can be opened although something in it points nowhere', () => {
    const reading = snapshotIn(small({ placements: [placement({ stage: 's9' })] }));
    expect(reading.snapshot.placements).toHaveLength(1);
    expect(reading.warnings.map(({ code }) => code)).toEqual(['noStage']);
  });

  it('is refused when values lie too deep, without overflowing the stack', () => {
    const text = `{"format": "samsyn.snapshot", "odd": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(problemsIn(text)[0]?.code).toBe('tooDeep');
  });
});

describe('a whole snapshot', () => {
  it('may leave out everything that can be empty', () => {
    const { snapshot, warnings, version } = snapshotIn(small());
    expect([warnings, version]).toEqual([[], 1]);
    expect(snapshot).toMatchObject({
      label: '',
      trigger: 'manual',
      board: { title: 'Lillköping', locale: 'sv', definition: '' },
      stages: [{ id: 's1', phase: '', questions: [], hidden: false }],
      placements: [{ role: 'leads', also: [], note: '', duration: null, until: null, level: null }],
      cards: [{ gap: 'other', status: 'open', actors: [] }],
      ...{ organisationTypes: [], vocabulary: {}, agenda: [], settled: [], rounds: [] },
      ...{ surveys: [], participation: {} },
    });
  });

  it('may begin with a byte order mark', () => {
    expect(snapshotIn(`\uFEFF${JSON.stringify(small())}`).version).toBe(1);
  });

  it('keeps fields that nobody knows, on every level, when it is read and written', () => {
    const odd = small({
      mood: { of: ['the', 'room'] },
      board: { title: 'x', colour: 'red', template: { id: 'asf', author: 'L' } },
      stages: [{ id: 's1', name: 'Behov', shape: 'round' }],
      placements: [placement({ certainty: 0.5 })],
      cards: [card({ mood: null, votes: { total: 1, people: 1, organisationTypes: 1, odd: 2 } })],
      rounds: [
        {
          id: 'r',
          layer: 'today',
          results: { cells: [] },
          answers: [{ rater: 'x', organisationType: 't', odd: 1 }],
        },
      ],
    });
    const { snapshot } = snapshotIn(odd);
    expect(snapshot).toMatchObject(odd);
    expect(JSON.parse(writeSnapshot(snapshot))).toMatchObject(odd);
    expect(snapshotIn(writeSnapshot(snapshot)).snapshot).toEqual(snapshot);
  });

  it('may use the names that every object has', () => {
    const odd = small({
      vocabulary: { constructor: { sv: 'x' }, toString: { en: 'y' } },
      stages: [{ id: 'constructor', name: 'Behov' }],
      actors: [{ id: '__proto__', name: 'Kommunen' }],
      placements: [{ layer: 'today', stage: 'constructor', actor: '__proto__', role: 'leads' }],
      cards: [],
    });
    const { snapshot, warnings } = snapshotIn(JSON.stringify(odd));
    expect(warnings).toEqual([]);
    expect(Object.keys(snapshot.vocabulary).sort()).toEqual(['constructor', 'toString']);
    expect(snapshotIn(writeSnapshot(snapshot)).snapshot).toEqual(snapshot);
  });
});
