import { needsParsing, parseMessage } from './compile-messages.ts';
import { asWritten, formatMessage } from './format-message.ts';
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

/**
 * Messages are read from `texts` when they are asked for, so that texts may be added to it later.
 * Those that are compiled are formatted as they are; those that are strings are parsed once.
 */
export function createTranslator(texts: Texts, locale: Locale): Translator {
  const formats = formatsOf(locale);
  const parsed = new Map<string, MessageAst>();
  const has = (key: string): key is MessageKey => Object.hasOwn(texts, key);

  const parsedOnce = (message: string): MessageAst => {
    const ast = parsed.get(message) ?? parseMessage(message);
    parsed.set(message, ast);
    return ast;
  };

  const translate = (key: MessageKey, values: MessageValues = {}): string => {
    const message = has(key) ? texts[key] : undefined;
    if (message === undefined) return key;
    if (typeof message === 'string' && !needsParsing(message)) return message;
    const ast = typeof message === 'string' ? parsedOnce(message) : message;
    try {
      return formatMessage(ast, values, formats);
    } catch {
      return asWritten(ast);
    }
  };

  const dynamic = (key: string, fallback = key) => (has(key) ? translate(key) : fallback);
  return Object.assign(translate, { locale, has, dynamic, ...formats });
}
