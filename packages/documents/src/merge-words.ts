import { diff3Merge } from 'node-diff3';

/**
 * Two people's changes of one text, merged word by word. Where both have written in the same place
 * both are kept, the other's first; where one has taken away what the other has changed, the change
 * stays.
 *
 * @param before the text that both began with
 * @param mine what the one made of it
 * @param theirs what the other made of it
 */
export function mergeWords(before: string, mine: string, theirs: string): string {
  if (mine === before || mine === theirs) return theirs;
  if (theirs === before) return mine;
  const regions = diff3Merge(words(mine), words(before), words(theirs), {
    excludeFalseConflicts: true,
  });
  return regions
    .map(({ ok, conflict }) => (conflict === undefined ? (ok ?? []).join('') : both(conflict)))
    .join('');
}

interface Conflict {
  readonly a: readonly string[];
  readonly o: readonly string[];
  readonly b: readonly string[];
}

/** Words and what stands between them, each a piece of its own. */
function words(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

function both({ a, o, b }: Conflict): string {
  const [mine, before, theirs] = [a.join(''), o.join(''), b.join('')];
  if (mine.trim() === '') return theirs;
  if (theirs.trim() === '') return mine;
  // Letters added to the same word at its end, as when both go on writing: no word twice.
  if (mine.startsWith(theirs)) return mine;
  if (theirs.startsWith(mine)) return theirs;
  if (before !== '' && theirs.startsWith(before) && mine.startsWith(before)) {
    return spaced(theirs, mine.slice(before.length));
  }
  return spaced(theirs, mine);
}

/** One after the other, with a space between them unless one is there. */
function spaced(first: string, second: string): string {
  return /\s$/.test(first) || /^\s/.test(second) ? first + second : `${first} ${second}`;
}
