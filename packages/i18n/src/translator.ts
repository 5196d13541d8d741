import { IntlMessageFormat } from 'intl-messageformat';
import { needsParsing, parseMessage } from './compile-messages.ts';
import { formatsOf, type ValueFormats } from './formats.ts';
import type { Locale, MessageAst, MessageKey, Texts } from './messages.ts';

/** What a text's placeholders are filled with. Dates are formatted first, with a time zone. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Gives texts in one language: `t('board.place.button', { actor })`.
 *
 * A key that is not there gives the key itself, and a placeholder without a value stays as it is
 * written: an odd word on a projector is better than no board in front of a room.
 */
export interface Translator extends ValueFormats {
  (key: MessageKey, values?: MessageValues): string;
  readonly locale: Locale;
  /** Whether a key that was put together while running names a text. */
  has(key: string): key is MessageKey;
  /**
   * The text of a key that was put together while running from what the types cannot know, such as
   * `group.<id>` for a group that a room has made. Keys of known unions need it not: `t(`role.${role}`)`.
   *
   * @param fallback what to show when there is no such text; the key itself when left out
   */
  dynamic(key: string, fallback?: string): string;
}

/** A message with its placeholders left as they are: `{name}`, and the general form of a plural. */
function asWritten(ast: MessageAst): string {
  return ast
    .map((part) => {
      if (part.type === 7) return '#';
      if (part.type === 0) return part.value;
      if ('options' in part) return asWritten(part.options.other?.value ?? []);
      return `{${part.value}}`;
    })
    .join('');
}

/**
 * Messages are made ready when they are first asked for: read from `texts` then, so that texts may
 * be added to it later. Those that are strings are parsed, those that are compiled need it not.
 */
export function createTranslator(texts: Texts, locale: Locale): Translator {
  const formats = new Map<string, IntlMessageFormat>();
  const has = (key: string): key is MessageKey => Object.hasOwn(texts, key);

  const formatOf = (key: string, message: string | MessageAst): IntlMessageFormat => {
    const known = formats.get(key);
    if (known !== undefined) return known;
    const ast = typeof message === 'string' ? parseMessage(message, locale) : message;
    const format = new IntlMessageFormat(ast, locale);
    formats.set(key, format);
    return format;
  };

  const translate = (key: MessageKey, values?: MessageValues): string => {
    const message = has(key) ? texts[key] : undefined;
    if (message === undefined) return key;
    if (typeof message === 'string' && !needsParsing(message)) return message;
    const format = formatOf(key, message);
    try {
      return String(format.format(values));
    } catch {
      return asWritten(format.getAst());
    }
  };

  const dynamic = (key: string, fallback = key) => (has(key) ? translate(key) : fallback);
  return Object.assign(translate, { locale, has, dynamic, ...formatsOf(locale) });
}
