import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { compileMessages, needsParsing, parseMessage } from './compile-messages.ts';
import { messages as english } from './en.ts';
import { asWritten, formatMessage } from './format-message.ts';
import { formatsOf } from './formats.ts';
import { createTranslator, type Locale, type MessageKey, type Texts } from './index.ts';
import { messages as swedish } from './sv.ts';

const LANGUAGES = [
  ['sv', swedish],
  ['en', english],
] as const satisfies readonly (readonly [Locale, Record<string, string>])[];

/** Numbers that every form of a plural is for, and words, for any placeholder that is asked for. */
const VALUES = [0, 1, 2, 5, 1234.5, 'ett ord'] as const;

/** The same value for whatever name is asked for. */
const always = (value: string | number): Record<string, string | number> =>
  new Proxy(
    {},
    {
      get: () => value,
      has: () => true,
      getOwnPropertyDescriptor: () => ({ value, configurable: true, enumerable: true }),
    },
  );

describe.each(LANGUAGES)('the texts in %s', (locale, messages) => {
  const parsed = Object.entries(messages).filter(([, message]) => needsParsing(message));

  it.each(VALUES)('say what intl-messageformat makes of them with %s', (value) => {
    const formats = formatsOf(locale);
    const tag = locale === 'sv' ? 'sv-SE' : 'en-GB';
    for (const [key, message] of parsed) {
      const theirs = new IntlMessageFormat(message, tag, undefined, { ignoreTag: true });
      const ours = formatMessage(parseMessage(message), always(value), formats);
      expect({ [key]: ours }).toEqual({ [key]: String(theirs.format(always(value))) });
    }
    expect(parsed.length).toBeGreaterThan(100);
  });

  it('say the same compiled as written, with values and without', () => {
    const compiled: Texts = JSON.parse(JSON.stringify(compileMessages(messages)));
    const fast = createTranslator(compiled, locale);
    const slow = createTranslator(messages, locale);
    for (const key of Object.keys(messages) as MessageKey[]) {
      expect(fast(key, always(3))).toBe(slow(key, always(3)));
      expect(fast(key)).toBe(slow(key));
    }
  });
});

it.each([
  ['sv', 'sv-SE'],
  ['en', 'en-GB'],
] as const)(
  'numbers are written and bent as Intl does it, made for them or not: %s',
  (locale, tag) => {
    const ours = formatsOf(locale);
    const numbers = new Intl.NumberFormat(tag);
    const rules = new Intl.PluralRules(tag);
    const counts = [
      -1001,
      -1.5,
      -1,
      ...Array.from({ length: 1200 }, (_, count) => count),
      0.5,
      1.5,
      1e6,
    ];
    for (const count of counts) {
      expect([ours.number(count), ours.plural(count)]).toEqual([
        numbers.format(count),
        rules.select(count),
      ]);
    }
  },
);

describe('a parsed message', () => {
  const sv = formatsOf('sv');
  const say = (message: string, values: Record<string, string | number>) =>
    formatMessage(parseMessage(message), values, sv);

  it('writes numbers as the language does', () => {
    expect(say('{limit, number} tecken', { limit: 12_000 })).toBe('12\u00a0000 tecken');
    expect(say('{n, plural, other {# rutor}}', { n: 1500 })).toBe('1\u00a0500 rutor');
  });

  it('takes exact numbers before forms, and counts from the offset', () => {
    const message = '{n, plural, offset:1 =1 {bara du} one {du och # till} other {du och # till}}';
    expect([1, 2, 4].map((n) => say(message, { n }))).toEqual([
      'bara du',
      'du och 1 till',
      'du och 3 till',
    ]);
  });

  it('takes the form for everything else when a choice is not among the forms', () => {
    const message = '{what, select, card {ett kort} other {något}}';
    expect(['card', 'x', 'constructor'].map((what) => say(message, { what }))).toEqual([
      'ett kort',
      'något',
      'något',
    ]);
  });

  it('keeps quoted braces and apostrophes as they are meant', () => {
    expect(say("'{'n'}' är {n}, det''s", { n: 2 })).toBe("{n} är 2, det's");
  });

  it('says which value is missing', () => {
    expect(() => say('{who} kom', {})).toThrow('No value for {who}.');
  });

  it('refuses a date, which is not to be in a message', () => {
    expect(() => say('{at, date}', { at: 0 })).toThrow(RangeError);
  });

  it('is shown with its placeholders when it cannot be filled in', () => {
    expect(asWritten(parseMessage('{who} la ut {n, plural, one {# kort} other {# kort}}'))).toBe(
      '{who} la ut # kort',
    );
  });
});
