import { createTranslator } from '@samsyn/i18n';
import { messages as english } from '@samsyn/i18n/en';
import { messages as swedish } from '@samsyn/i18n/sv';
import { expect, it } from 'vitest';
import { resultsOf } from '../../testing/results-of.ts';
import { cellSentence, splitAt } from './cell-words.ts';
import { divergentCells } from './divergent-cells.ts';
import { initialsOf } from './initials.ts';
import { countLabels, revealRows } from './reveal-lanes.ts';
import { stackParts } from './stack-parts.ts';
import { nextSpot } from './use-reveal-keys.ts';

const ROUND = { layer: 'today' as const, stages: ['s1', 's2'], actors: ['af', 'ame'] };
const results = resultsOf(ROUND, {
  's1/af': {
    kommun: ['refers', 'refers', 'refers', 'none', 'none', 'buys'],
    coompanion: ['refers', 'refers', 'buys', 'buys', 'none', 'none', 'unknown', 'unknown'],
  },
  's1/ame': { kommun: ['leads', 'leads', 'leads', 'leads', 'leads', 'leads'] },
  's2/af': { kommun: ['none', 'none', 'none', 'none', 'none', 'none'] },
  's2/ame': { kommun: ['leads', 'does', 'advises', 'funds', 'buys', 'informed'] },
});
const at = (stage: string, actor: string) => {
  const cell = results.cells.find((one) => one.stage === stage && one.actor === actor);
  if (cell === undefined) throw new Error('no such cell');
  return cell;
};

const sv = createTranslator(swedish, 'sv');
const en = createTranslator(english, 'en');
const NAMES: Record<string, string> = {
  af: 'Arbetsförmedlingen',
  ame: 'AME',
  s1: 'Gruppen bildas',
  s2: 'Start',
};
const words = (t: typeof sv) => ({
  actor: (id: string) => NAMES[id] ?? id,
  stage: (id: string) => NAMES[id] ?? id,
  role: (
    role: Parameters<typeof cellSentence>[2]['role'] extends (role: infer R) => string ? R : never,
  ) => t(`role.${role}`),
});

it('Says a cell with counts first, then the roles, then who does not know.', () => {
  expect(cellSentence(at('s1', 'af'), sv, words(sv))).toBe(
    '8 av 12 ser Arbetsförmedlingen i Gruppen bildas; 5 säger anvisar, 3 köper. 2 vet ej.',
  );
  expect(cellSentence(at('s1', 'af'), en, words(en))).toBe(
    '8 of 12 see Arbetsförmedlingen at Gruppen bildas; 5 say refers, 3 buys. 2 don’t know.',
  );
});

it('Says it shorter where all say the same, and sums up where there are many roles.', () => {
  expect(cellSentence(at('s1', 'ame'), sv, words(sv))).toBe(
    '6 av 6 ser AME i Gruppen bildas; alla säger leder.',
  );
  expect(cellSentence(at('s2', 'af'), sv, words(sv))).toBe(
    'Ingen av 6 ser Arbetsförmedlingen i Start.',
  );
  expect(cellSentence(at('s2', 'ame'), sv, words(sv))).toBe(
    '6 av 6 ser AME i Start; 1 säger leder, 1 utför, 1 ger råd, 3 annat.',
  );
});

it('Gives away no count where fewer than five have answered.', () => {
  const few = resultsOf(ROUND, { 's1/af': { kommun: ['refers', 'refers', 'buys', 'none'] } });
  const [cell] = few.cells;
  expect(cell?.label).toBe('few');
  const sentence = cell === undefined ? '' : cellSentence(cell, sv, words(sv));
  expect(sentence).toMatch(/^Färre än fem har svarat om Arbetsförmedlingen/);
  expect(sentence).not.toMatch(/\d|anvisar|köper/);
});

it('Draws the roles that most people say first, and those who see no role or do not know last.', () => {
  expect(stackParts(at('s1', 'af'))).toEqual([
    { answer: 'refers', count: 5, rank: 1 },
    { answer: 'buys', count: 3, rank: 2 },
    { answer: 'none', count: 4, rank: 0 },
    { answer: 'unknown', count: 2, rank: 0 },
  ]);
});

it('Lists the widest divergences first and leaves out what is agreed.', () => {
  expect(divergentCells(results).map(({ stage, actor }) => `${stage}/${actor}`)).toEqual([
    's2/ame',
    's1/af',
  ]);
});

it('Counts every label, those that no cell has too.', () => {
  expect([...countLabels(results.cells)]).toEqual([
    ['few', 0],
    ['unknown', 0],
    ['none', 1],
    ['agreed', 1],
    ['camps', 1],
    ['scattered', 1],
  ]);
});

it('Shortens words to what tells them apart.', () => {
  const shorts = (...list: string[]) => [
    ...initialsOf(new Map(list.map((word) => [word, word]))).values(),
  ];
  expect(shorts('leder', 'utför', 'anvisar')).toEqual(['L', 'U', 'A']);
  expect(shorts('decides', 'does', 'leads')).toEqual(['De', 'Do', 'L']);
  expect(shorts('köp', 'köper')).toEqual(['Köp', 'Köpe']);
});

it('Sets the names of a sentence apart without changing a letter of it.', () => {
  const sentence = '8 av 12 ser AF i Start; 5 säger anvisar.';
  const parts = splitAt(sentence, ['AF', 'Start', '']);
  expect(parts.map(({ text }) => text).join('')).toBe(sentence);
  expect(parts.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['AF', 'Start']);
});

it('Keeps the round’s own stages and actors, also those that are gone from the template.', () => {
  const blank = {
    short: '',
    group: 'stat',
    sector: '',
    level: '',
    mandate: '',
    hidden: false,
  } as const;
  const template = { stages: [], actors: [{ id: 'af', name: 'AF', ...blank }] };
  const rows = revealRows({ ...ROUND, results }, template);
  expect(rows.stages.map(({ name }) => name)).toEqual(['s1', 's2']);
  expect(rows.groups.map(({ id, lanes }) => [id, lanes.map(({ actor }) => actor.name)])).toEqual([
    ['stat', ['AF']],
    ['', ['ame']],
  ]);
  expect(rows.groups[0]?.lanes[0]?.cells.map((cell) => cell?.label)).toEqual(['camps', 'none']);
});

it('Folds away an actor whom nearly everybody sees without a role at every stage.', () => {
  const none = { kommun: ['none', 'none', 'none', 'none', 'none'] } as const;
  const quiet = resultsOf(ROUND, { 's1/af': none, 's2/af': none, 's1/ame': { kommun: ['leads'] } });
  const rows = revealRows({ ...ROUND, results: quiet }, { stages: [], actors: [] });
  expect(rows.quiet.map(({ actor }) => actor.id)).toEqual(['af']);
  expect(rows.groups.flatMap(({ lanes }) => lanes.map(({ actor }) => actor.id))).toEqual(['ame']);
});

it('Arrows lead over the cells that are filtered away, and stop where there is nothing more.', () => {
  const spot = (stage: string) => ({ stage, actor: 'af' });
  const grid = [[spot('s1'), null, null, spot('s4')]];
  const press = (key: string, ctrl = false) => ({ key, ctrl });
  expect(nextSpot(grid, { row: 0, column: 0 }, press('ArrowRight'))).toEqual(spot('s4'));
  expect(nextSpot(grid, { row: 0, column: 3 }, press('ArrowRight'))).toBeNull();
  expect(nextSpot(grid, { row: 0, column: 3 }, press('Home'))).toEqual(spot('s1'));
  expect(nextSpot(grid, { row: 0, column: 0 }, press('a'))).toBeNull();
});
