import { caretAfter, spliceBetween } from '@samsyn/documents';

/**
 * The text that typing leads to when others have changed the text since the field last showed it:
 * what was typed is put where it belongs among their changes instead of taking them away.
 *
 * @param shown what the field showed before the typing
 * @param typed what the field holds after it
 * @param shared the text as it stands now
 */
export function mergeTyping(shown: string, typed: string, shared: string): string {
  const own = spliceBetween(shown, typed);
  const others = spliceBetween(shown, shared);
  if (own === null) return shared;
  if (others === null) return typed;
  const start = caretAfter(own.index, others);
  const end = Math.max(start, caretAfter(own.index + own.remove, others));
  return shared.slice(0, start) + own.insert + shared.slice(end);
}
