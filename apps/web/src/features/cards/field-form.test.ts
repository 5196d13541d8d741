import { CARD_KINDS, initialFields } from '@samsyn/board';
import { messages } from '@samsyn/i18n/sv';
import { expect, test } from 'vitest';
import { addTag, cardForm, isUntouched, readNumber } from './field-form.ts';

const people = { name: 'people', type: 'number', min: 0, max: 1000 } as const;

test('Every kind of card has a form with its own fields first and three that all may carry.', () => {
  for (const { id, fields } of CARD_KINDS) {
    const form = cardForm(id);
    expect(form.own.map(({ spec }) => spec.name)).toEqual(fields.map(({ name }) => name));
    expect(form.common.map(({ spec }) => spec.name)).toEqual(['targets', 'level', 'tags']);
  }
});

test('The words of a choice are found under its kind, those of shared choices under their own.', () => {
  const [gap] = cardForm('gap').own;
  expect([gap?.label, gap?.choice('mandate')]).toEqual(['field.gap.gap', 'choice.gap.gap.mandate']);
  const [targets, level] = cardForm('gap').common;
  expect([targets?.label, targets?.choice('youth')]).toEqual([
    'field.common.targets',
    'target.youth',
  ]);
  expect(level?.choice('local')).toBe('level.local');
});

test('Sums are read as people write them.', () => {
  const amount = { name: 'amount', type: 'number', min: 0, max: 1e12 } as const;
  expect(readNumber(amount, '1 250 000 kr')).toEqual({ value: 1_250_000 });
  expect(readNumber(amount, '12,5')).toEqual({ value: 12.5 });
  expect(readNumber(amount, ' ')).toEqual({ value: null });
});

test('A number that cannot be taken says why and where the limit is.', () => {
  expect(readNumber(people, 'många')).toEqual({ problem: 'number', limit: 0 });
  expect(readNumber(people, '-1')).toEqual({ problem: 'low', limit: 0 });
  expect(readNumber(people, '1001')).toEqual({ problem: 'high', limit: 1000 });
});

test('A tag is added once, without the comma that ended it, and never longer than the limit.', () => {
  expect(addTag(['hyra'], ' lokal, ')).toEqual(['hyra', 'lokal']);
  expect(addTag(['hyra'], 'Hyra')).toEqual(['hyra']);
  expect(addTag([], ',')).toEqual([]);
  expect(addTag([], 'a'.repeat(100))[0]).toHaveLength(60);
});

test('A card is untouched until something is written, chosen or linked in it.', () => {
  const initial = initialFields('gap');
  const fresh = { text: ' ', actors: [], fields: initial };
  expect(isUntouched(fresh, initial)).toBe(true);
  expect(isUntouched({ ...fresh, text: 'Hyran' }, initial)).toBe(false);
  expect(isUntouched({ ...fresh, actors: ['a05'] }, initial)).toBe(false);
  expect(isUntouched({ ...fresh, fields: { ...initial, status: 'taken' } }, initial)).toBe(false);
});

test('Every field and every choice of every kind has its words.', () => {
  const missing = CARD_KINDS.flatMap(({ id }) => {
    const { own, common } = cardForm(id);
    return [...own, ...common].flatMap(({ spec, label, help, choice }) => {
      const choices = 'choices' in spec ? spec.choices.map(choice) : [];
      return [label, help, ...choices].filter((key) => !(key in messages));
    });
  });
  expect(missing).toEqual([]);
});
