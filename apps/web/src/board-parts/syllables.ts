import { useSyllables } from './syllables-store.ts';

/** Fewer letters than this are left alone at neither end of a line. */
const FEWEST = 4;

/** Any sign that is in no word would do; it never reaches a page. */
const MARK = '\u00ad';

/**
 * Fetches Swedish patterns where the browser has none of its own: some Chromiums come without, and
 * break a long word anywhere, with no hyphen.
 */
export async function fetchSyllables(): Promise<void> {
  if (useSyllables.getState().split !== null || breaksSwedish()) return;
  const { hyphenateSync } = await import('hyphen/sv');
  const known = new Map<string, readonly string[]>();
  const split = (word: string): readonly string[] => {
    const parts =
      known.get(word) ?? joinShortEnds(hyphenateSync(word, { hyphenChar: MARK }).split(MARK));
    known.set(word, parts);
    return parts;
  };
  useSyllables.setState({ split });
}

/** *Folkbildning-en* and *lö-nehantering* are worse than a line that is not full. */
export function joinShortEnds(parts: readonly string[]): readonly string[] {
  const joined = [...parts];
  while (joined.length > 1 && (joined[0] ?? '').length < FEWEST) {
    joined.splice(0, 2, `${joined[0]}${joined[1]}`);
  }
  while (joined.length > 1 && (joined.at(-1) ?? '').length < FEWEST) {
    joined.splice(-2, 2, `${joined.at(-2)}${joined.at(-1)}`);
  }
  return joined;
}

/** Whether the browser breaks a Swedish word by itself when it does not fit. */
function breaksSwedish(): boolean {
  const probe = document.createElement('div');
  probe.lang = 'sv';
  probe.setAttribute('aria-hidden', 'true');
  probe.style.cssText =
    'position:absolute;visibility:hidden;inline-size:6ch;line-height:1;hyphens:auto;overflow-wrap:normal;word-break:normal';
  probe.textContent = 'arbetsmarknadsenheten';
  document.body.append(probe);
  const lines = probe.offsetHeight / Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return lines >= 2;
}
