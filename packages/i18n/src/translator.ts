import { IntlMessageFormat } from 'intl-messageformat';
import { formatsOf, type ValueFormats } from './formats.ts';
import type { Locale, MessageKey, Messages } from './messages.ts';

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

/** Messages are parsed once, when they are first asked for. */
export function createTranslator(messages: Messages, locale: Locale): Translator {
  const parsed = new Map<string, IntlMessageFormat>();
  const has = (key: string): key is MessageKey => Object.hasOwn(messages, key);

  const translate = (key: MessageKey, values?: MessageValues): string => {
    if (!has(key)) return key;
    const message = messages[key];
    if (!/[{}']/.test(message)) return message;
    let format = parsed.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
      parsed.set(key, format);
    }
    try {
      return String(format.format(values));
    } catch {
      return message;
    }
  };

  const dynamic = (key: string, fallback = key) => (has(key) ? translate(key) : fallback);
  return Object.assign(translate, { locale, has, dynamic, ...formatsOf(locale) });
}
