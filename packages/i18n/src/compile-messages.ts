import { parse } from '@formatjs/icu-messageformat-parser';
import type { MessageAst } from './messages.ts';

/** Without one of these a message is the same before and after parsing. */
const PARSED = /[{}']/;

export const needsParsing = (message: string): boolean => PARSED.test(message);

/**
 * What a message says, parsed. Angle brackets are ordinary characters in our texts.
 *
 * @throws SyntaxError when the message is not well-formed ICU
 */
export function parseMessage(message: string): MessageAst {
  return parse(message, { ignoreTag: true });
}

/**
 * Parses texts ahead of time, so that the browser needs no parser. Texts that say the same parsed
 * and unparsed stay as they are: those are most, and shorter that way.
 */
export function compileMessages(
  messages: Readonly<Record<string, string>>,
): Record<string, string | MessageAst> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      needsParsing(message) ? parseMessage(message) : message,
    ]),
  );
}
