import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { messages as english } from './en.ts';
import { GLOSSARY } from './glossary.ts';
import { messages as swedish } from './sv.ts';

type Texts = Record<string, string>;

/** Names that stay Swedish in English text. */
const PROPER_NAMES = [
  'Arbetsförmedlingen',
  'Försäkringskassan',
  'Tillväxtverket',
  'Lillköping',
  'Lillköpings',
];

/** Words that the glossary asks us not to use about people and places. */
const AVOIDED =
  /\b(brukare\w*|utanförskap\w*|mogna kommuner|bristande kommuner|funktionshindrade?\w*|svaga grupper|facit)\b/i;

/** About people; what is wrong with a piece of JSON may well be that it is no *objekt*. */
const AVOIDED_ABOUT_PEOPLE = /\bobjekt\w*\b/i;
const ABOUT_JSON = ['server.json', 'snapshot.json'];

const folder = (locale: string) => new URL(`./locales/${locale}/`, import.meta.url);
const areas = readdirSync(folder('sv')).filter((name) => name.endsWith('.json'));
const area = (locale: string, name: string): Texts =>
  JSON.parse(readFileSync(new URL(name, folder(locale)), 'utf8'));

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** `name:type` of every placeholder, those inside plurals and selects too. */
function placeholders(parts: Ast): string[] {
  return parts.flatMap((part) => {
    if (!('value' in part) || part.type === 0) return [];
    const inner =
      'options' in part
        ? Object.values(part.options).flatMap((option) => placeholders(option.value))
        : [];
    return [`${part.value}:${part.type}`, ...inner];
  });
}

const placeholdersOf = (message: string, locale: string) =>
  [
    ...new Set(
      placeholders(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst()),
    ),
  ].sort();

/** Keys of the texts for which `wrong` holds, so that a failure names them. */
const keysWhere = (texts: Texts, wrong: (text: string, key: string) => boolean) =>
  Object.entries(texts)
    .filter(([key, text]) => wrong(text, key))
    .map(([key]) => key);

it('has the same areas in both languages', () => {
  const inEnglish = readdirSync(folder('en')).filter((name) => name.endsWith('.json'));
  expect(inEnglish).toEqual(areas);
  expect(areas).toContain('domain.json');
});

describe.each(areas)('%s', (name) => {
  const sv = area('sv', name);
  const en = area('en', name);

  it('has the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
  });

  it('has messages that parse, with the same placeholders in both languages', () => {
    const different = Object.keys(sv).filter((key) => {
      const [ours, theirs] = [sv[key] ?? '', en[key] ?? ''];
      return String(placeholdersOf(ours, 'sv')) !== String(placeholdersOf(theirs, 'en'));
    });
    expect(different).toEqual([]);
  });

  it('never formats a date by itself, since only the caller knows the time zone', () => {
    const dated = (text: string) => /\{[^{},]*,\s*(date|time)\s*[,}]/.test(text);
    expect(keysWhere({ ...sv, ...en }, dated)).toEqual([]);
  });

  it('has no empty text and no exclamation mark', () => {
    const wrong = (text: string) => text.trim() === '' || text.includes('!');
    expect([...keysWhere(sv, wrong), ...keysWhere(en, wrong)]).toEqual([]);
  });

  it('has no Swedish left in English', () => {
    const wrong = (text: string) =>
      (text.match(/[\p{L}]*[åäöÅÄÖ][\p{L}]*/gu) ?? []).some((word) => !PROPER_NAMES.includes(word));
    expect(keysWhere(en, wrong)).toEqual([]);
  });

  it('avoids the words that the glossary asks us not to use', () => {
    const avoided = (text: string) =>
      AVOIDED.test(text) || (!ABOUT_JSON.includes(name) && AVOIDED_ABOUT_PEOPLE.test(text));
    expect(keysWhere(sv, avoided)).toEqual([]);
  });
});

it('keeps every key in one area only', () => {
  const keys = areas.flatMap((name) => Object.keys(area('sv', name)));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

it('gives the texts of every area from each entry point', () => {
  const count = areas.reduce((sum, name) => sum + Object.keys(area('sv', name)).length, 0);
  expect(Object.keys(swedish)).toHaveLength(count);
  expect(Object.keys(english)).toHaveLength(count);
});

it('explains every word of the glossary, and lists every word that it explains', () => {
  const explained = Object.keys(swedish)
    .filter((key) => /^glossary\.[^.]+\.text$/.test(key))
    .map((key) => key.split('.')[1]);
  expect(explained).toEqual([...GLOSSARY]);
});
