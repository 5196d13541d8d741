/** One replacement that turns one text into another. */
export interface Splice {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The shortest single replacement from `before` to `after`; null when they are alike. Typing in a
 * field becomes an edit where it happened, so that two people can write in the same text.
 */
export function spliceBetween(before: string, after: string): Splice | null {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  // Half of a character outside the basic plane must not be left behind on its own.
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--;
  let end = 0;
  while (
    end < shortest - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--;
  return {
    index: start,
    remove: before.length - end - start,
    insert: after.slice(start, after.length - end),
  };
}

/** Where a caret at `caret` stands after `splice` was made by somebody else. */
export function caretAfter(caret: number, splice: Splice): number {
  if (caret <= splice.index) return caret;
  const end = splice.index + splice.remove;
  if (caret >= end) return caret + splice.insert.length - splice.remove;
  return splice.index + splice.insert.length;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
