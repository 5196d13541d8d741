import type { Locale } from './messages.ts';

/** `date`: 13 april 2026 · `time`: 13:02 · `dateTime`: both · `day`: mån 13 apr. */
export type DateStyle = 'date' | 'time' | 'dateTime' | 'day';

/** Values in words of one language. */
export interface ValueFormats {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** @param at ISO time, or milliseconds since 1970  @param timeZone such as `Europe/Stockholm` */
  date(at: string | number, style: DateStyle, timeZone: string): string;
  /** *a, b och c*, or with `or`: *a, b eller c*. */
  list(items: readonly string[], word?: 'and' | 'or'): string;
  /** Which form a word has after a number: `one`, `other`. */
  plural(count: number): Intl.LDMLPluralRule;
  /** How far `at` is from `now` (both milliseconds since 1970): *för 3 minuter sedan*. */
  relative(at: number, now: number): string;
}

const TAGS: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' };

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  dateTime: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
};

/** Seconds in each unit, longest first. */
const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** A whole number below a thousand, written and bent alike in both languages: its digits, *one* or *other*. */
function isPlain(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000;
}

export function formatsOf(locale: Locale): ValueFormats {
  const tag = TAGS[locale];
  const made = new Map<string, unknown>();
  // Making an Intl format costs about a thousand times what using it does.
  const once = <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };
  return {
    number: (value, options) => {
      // The first format of numbers that is made holds a page up; most numbers need none.
      if (options === undefined && isPlain(value)) return String(value);
      return once(
        `number ${JSON.stringify(options)}`,
        () => new Intl.NumberFormat(tag, options),
      ).format(value);
    },
    date: (at, style, timeZone) =>
      once(
        `date ${style} ${timeZone}`,
        () => new Intl.DateTimeFormat(tag, { ...DATE_STYLES[style], timeZone }),
      ).format(new Date(at)),
    list: (items, word = 'and') =>
      once(
        `list ${word}`,
        () => new Intl.ListFormat(tag, { type: word === 'or' ? 'disjunction' : 'conjunction' }),
      ).format(items),
    plural: (count) => {
      if (isPlain(count)) return count === 1 ? 'one' : 'other';
      return once('plural', () => new Intl.PluralRules(tag)).select(count);
    },
    relative: (at, now) => {
      const format = once('relative', () => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
      const seconds = (at - now) / 1000;
      for (const [unit, length] of UNITS) {
        if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
      }
      return format.format(0, 'second');
    },
  };
}
