import { describe, expect, it } from 'vitest';
import { messages as english } from './en.ts';
import { createTranslator, isLocale, type Messages } from './index.ts';
import { messages as swedish } from './sv.ts';

const sv = createTranslator(swedish, 'sv');
const en = createTranslator(english, 'en');
const STOCKHOLM = 'Europe/Stockholm';

describe('a translator', () => {
  it('gives the text of its language', () => {
    expect(sv('role.refers')).toBe('anvisar');
    expect(en('role.refers')).toBe('refers');
    expect([sv.locale, en.locale]).toEqual(['sv', 'en']);
  });

  it('bends words after a number', () => {
    expect(sv('kind.gap.count', { count: 1, number: 1 })).toBe('en lucka');
    expect(sv('kind.gap.count', { count: 3, number: 'tre' })).toBe('tre luckor');
    expect(en('kind.need.count', { count: 2, number: 2 })).toBe('2 needs');
  });

  it('takes a value as it is, whatever it holds', () => {
    expect(sv('template.example.source', { source: "<b>{x}</b> 'citat'" })).toBe(
      "Exempel. Underlag: <b>{x}</b> 'citat'",
    );
  });

  it('shows what is written rather than failing when a value is missing', () => {
    expect(sv('template.example.source')).toBe('Exempel. Underlag: {source}');
  });

  it('answers a key that is not there with the key', () => {
    const t = createTranslator({} as Messages, 'sv');
    expect(t('role.leads')).toBe('role.leads');
    expect(sv('toString' as 'role.leads')).toBe('toString');
  });

  it('knows which built keys name a text', () => {
    expect(sv.has('field.gap.rule')).toBe(true);
    expect(sv.has('field.gap.nothing')).toBe(false);
    expect(sv.has('constructor')).toBe(false);
  });

  it('gives the text of a built key, or what it is told to show instead', () => {
    expect(sv.dynamic('group.kommun', 'kommun')).toBe('Kommun');
    expect(sv.dynamic('group.Byalaget', 'Byalaget')).toBe('Byalaget');
    expect(sv.dynamic('group.Byalaget')).toBe('group.Byalaget');
    expect(sv.dynamic('valueOf', '')).toBe('');
  });
});

describe('values in words', () => {
  const at = '2026-04-13T11:02:00Z';

  it('are numbers as the language writes them', () => {
    expect(sv.number(1234567.5)).toBe('1\u00a0234\u00a0567,5');
    expect(en.number(1234567.5)).toBe('1,234,567.5');
    expect(sv.number(0.25, { style: 'percent' })).toBe('25\u00a0%');
  });

  it('are dates in the time zone that is asked for', () => {
    expect(sv.date(at, 'dateTime', STOCKHOLM)).toBe('13 april 2026 kl. 13:02');
    expect(sv.date(at, 'time', 'UTC')).toBe('11:02');
    expect(en.date(at, 'date', STOCKHOLM)).toBe('13 April 2026');
    expect(sv.date('2026-04-13T23:30:00Z', 'day', STOCKHOLM)).toBe('tis 14 apr.');
  });

  it('are lists', () => {
    expect(sv.list(['a', 'b', 'c'])).toBe('a, b och c');
    expect(sv.list(['a', 'b'], 'or')).toBe('a eller b');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it('are distances in time, in the largest whole unit', () => {
    const now = Date.parse(at);
    expect(sv.relative(now - 3 * 60_000, now)).toBe('för 3 minuter sedan');
    expect(sv.relative(now - 26 * 3_600_000, now)).toBe('i går');
    expect(sv.relative(now - 5000, now)).toBe('nu');
    expect(en.relative(now + 2 * 3_600_000, now)).toBe('in 2 hours');
    expect(en.relative(now - 800 * 86_400_000, now)).toBe('2 years ago');
  });
});

it('tells a language it has from one it has not', () => {
  expect(['sv', 'en', 'fi', undefined, 3].map(isLocale)).toEqual([true, true, false, false, false]);
});
