import {
  CARD_KINDS,
  type Card,
  cellKey,
  type Layer,
  type Placement,
  type Role,
} from '@samsyn/board';
import { createTranslator } from '@samsyn/i18n';
import { messages } from '@samsyn/i18n/sv';
import { expect, test } from 'vitest';
import { cardForm } from '../cards/field-form.ts';
import { pairOf, toggleChosen } from './chosen-pair.ts';
import { fieldWords } from './field-words.ts';
import { type Picture, pictureIn } from './picture.ts';
import { cardCounts, differencesBetween, templatesTogether } from './picture-difference.ts';
import { choiceOf, RETENTION_CHOICES, retentionOf } from './retention-choices.ts';
import { stillEntries } from './still-entries.ts';
import { changesInWords } from './what-changed.ts';

const t = createTranslator(messages, 'sv');

test('What changed is told in the order map, cards, template, with a clause for each sort.', () => {
  const counts = {
    stage: { added: 1, removed: 0, changed: 0 },
    actor: { added: 0, removed: 0, changed: 2 },
    card: { added: 2, removed: 1, changed: 0 },
    placement: { added: 3, removed: 0, changed: 1 },
  };
  expect(changesInWords({ counts }, t)).toBe(
    'på kartan 3 tillkom och 1 ändrades; bland korten 2 tillkom och 1 togs bort; ' +
      'i mallen 1 tillkom och 2 ändrades',
  );
});

test('A kind of change that is not known here is not told.', () => {
  expect(changesInWords({ counts: { dance: { added: 1, removed: 0, changed: 0 } } }, t)).toBe('');
});

test('A third that is chosen takes the place of the first.', () => {
  expect(toggleChosen(['a', 'b'], 'c')).toEqual(['b', 'c']);
  expect(toggleChosen(['a', 'b'], 'a')).toEqual(['b']);
});

test('Two are compared from the earlier to the later, in whichever order they were chosen.', () => {
  expect(pairOf(['new', 'old'], ['new', 'old'])).toEqual({ from: 'old', to: 'new' });
  expect(pairOf(['now', 'old'], ['new', 'old'])).toEqual({ from: 'old', to: 'now' });
});

test('One alone is compared with now; now alone, or what is gone, with nothing.', () => {
  expect(pairOf(['old'], ['new', 'old'])).toEqual({ from: 'old', to: 'now' });
  expect(pairOf(['now'], ['new', 'old'])).toBeNull();
  expect(pairOf(['gone'], ['new', 'old'])).toBeNull();
  expect(pairOf([], ['new'])).toBeNull();
});

test('Each choice of how long snapshots are kept is found again in what it sets.', () => {
  for (const choice of RETENTION_CHOICES) expect(choiceOf(retentionOf(choice))).toBe(choice);
  expect(choiceOf({ autoDays: 3, dailyDays: 30, otherDays: null })).toBeNull();
});

test('What is no snapshot is no picture, and a small hand-written one is.', () => {
  expect(pictureIn('{"format": "something else"}')).toBeNull();
  const small = {
    format: 'samsyn.snapshot',
    version: 1,
    id: 'one',
    takenAt: '2026-04-13T11:02:00Z',
    board: { id: 'b', title: 'Lillköping' },
    stages: [{ id: 's1', name: 'Start' }],
    actors: [{ id: 'af', name: 'Arbetsförmedlingen' }],
    placements: [{ layer: 'today', stage: 's1', actor: 'af', role: 'leads' }],
    cards: [],
  };
  const picture = pictureIn(JSON.stringify(small));
  expect(picture?.board.placements.get('today/s1/af')?.role).toBe('leads');
  expect(picture?.template.stages[0]?.name).toBe('Start');
});

function placement(layer: Layer, actor: string, role: Role): Placement {
  const rest = { also: [], note: '', duration: null, until: null, level: null, by: '', at: '' };
  return { layer, stage: 's1', actor, role, ...rest };
}

function picture(...placements: Placement[]): Picture {
  const board = {
    meta: { title: '', place: '', region: '', locale: 'sv', definition: '', meetingUrl: '' },
    placements: new Map(placements.map((one) => [cellKey(one), one])),
    settled: new Map(),
    cards: new Map(),
  } as const;
  const template = {
    id: 't',
    version: 1,
    stages: [],
    actors: [],
    organisationTypes: [],
    vocabulary: {},
    agenda: [],
  };
  return { takenAt: '', label: '', board, template, votes: new Map() };
}

test('Between two times an actor came, went, changed role or stayed, one layer at a time.', () => {
  const from = picture(
    placement('today', 'stays', 'does'),
    placement('today', 'turns', 'does'),
    placement('today', 'goes', 'funds'),
    placement('wanted', 'elsewhere', 'leads'),
  );
  const to = picture(
    placement('today', 'stays', 'does'),
    placement('today', 'turns', 'leads'),
    placement('today', 'comes', 'buys'),
  );
  const kinds = (layer: Layer) =>
    [...differencesBetween(from, to, layer).values()]
      .map(({ actor, kind }) => `${actor} ${kind}`)
      .sort();
  expect(kinds('today')).toEqual(['comes added', 'goes removed', 'stays same', 'turns changed']);
  expect(kinds('wanted')).toEqual(['elsewhere removed']);
});

test('A stage that only the earlier picture had stands last.', () => {
  const stage = (id: string) => ({
    id,
    name: id,
    phase: '',
    description: '',
    questions: [],
    equalityPrompt: '',
    hidden: false,
  });
  const { template } = picture();
  const together = templatesTogether(
    { ...template, stages: [stage('gone'), stage('both')] },
    { ...template, stages: [stage('both'), stage('new')] },
  );
  expect(together.stages.map(({ id }) => id)).toEqual(['both', 'new', 'gone']);
});

test('A card that moved went from one stage and came to the other.', () => {
  const card = (id: string, stage: string, text: string): [string, Card] => [
    id,
    { id, kind: 'need', stage, text, actors: [], pos: 'a', by: '', at: '', fields: {} },
  ];
  const counts = cardCounts(
    new Map([card('moved', 's1', 'x'), card('edited', 's1', 'x'), card('same', 's2', 'x')]),
    new Map([card('moved', 's2', 'x'), card('edited', 's1', 'y'), card('same', 's2', 'x')]),
  );
  expect(counts.get('s1')).toEqual({ added: 0, removed: 1, changed: 1 });
  expect(counts.get('s2')).toEqual({ added: 1, removed: 0, changed: 0 });
});

test('What was agreed is seen in its cell, whether anybody is placed there or not.', () => {
  const placed = placement('today', 'placed', 'does');
  const agreed = (actor: string, layer: Layer, role: Role | 'none') => {
    const one = { layer, stage: 's1', actor, role, note: '', dissent: [], at: '' };
    return [cellKey(one), one] as const;
  };
  const board = {
    ...picture(placed).board,
    settled: new Map([agreed('placed', 'today', 'leads'), agreed('empty', 'today', 'none')]),
  };
  const said = stillEntries(board, 'today').map(({ actor, placement: there, settled }) => [
    actor,
    there?.role ?? null,
    settled?.role ?? null,
  ]);
  expect(said).toEqual([
    ['placed', 'does', 'leads'],
    ['empty', null, 'none'],
  ]);
  expect(stillEntries(board, 'wanted')).toEqual([]);
});

test('Every field of every kind of card is said in words, and what is not said is not.', () => {
  for (const { id } of CARD_KINDS) {
    const { own, common } = cardForm(id);
    for (const field of [...own, ...common]) {
      const { spec } = field;
      expect(fieldWords(field, undefined, t)).toBe('');
      const choice = spec.type === 'choice' || spec.type === 'choices' ? spec.choices[0] : '';
      const value = {
        text: 'Åsa',
        date: '2026-12-31',
        number: 2027,
        flag: true,
        choice: choice ?? '',
        choices: [choice ?? ''],
        tags: ['a', 'b'],
      }[spec.type];
      const words = fieldWords(field, value, t);
      expect(words.length, `${id}.${spec.name}`).toBeGreaterThan(1);
      expect(words).not.toMatch(/^(choice|target|level)\./);
    }
  }
  const year = cardForm('funding').own.find(({ spec }) => spec.name === 'year');
  const amount = cardForm('funding').own.find(({ spec }) => spec.name === 'amount');
  if (year === undefined || amount === undefined) throw new Error('Funding has no year.');
  expect([fieldWords(year, 2027, t), fieldWords(amount, 250_000, t)]).toEqual([
    '2027',
    '250\u00a0000',
  ]);
});
