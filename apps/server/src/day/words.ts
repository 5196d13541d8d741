import type { AppParts } from '../app-parts.ts';

type Parts = Pick<AppParts, 'storage' | 'inTurn'>;

/** A word that somebody wrote to the facilitators. */
export interface Word {
  readonly id: string;
  /** ISO time by the server's clock. */
  readonly at: string;
  readonly participant: string;
  readonly text: string;
}

/** The oldest are let go; nobody can push out others' words with their own. */
const WORDS_EACH = 20;
const WORDS = 500;
const NAME = 'words';

/** The words to the facilitators of a board, oldest first. Nobody else may read them. */
export async function readWords(
  board: string,
  { storage }: Pick<Parts, 'storage'>,
): Promise<Word[]> {
  const text = await storage.readSealed(board, NAME);
  return text === null ? [] : (JSON.parse(text) as Word[]);
}

/** Adds a word; one with the same id is there already. */
export function addWord(board: string, word: Word, parts: Parts): Promise<void> {
  return changeWords(board, parts, (words) => {
    if (words.some(({ id }) => id === word.id)) return words;
    const theirs = words.filter(({ participant }) => participant === word.participant);
    const gone = theirs.length < WORDS_EACH ? undefined : theirs[0];
    return [...words.filter((one) => one !== gone), word].slice(-WORDS);
  });
}

/** Takes away one word, once it was dealt with. Gone already is no error. */
export function deleteWord(board: string, id: string, parts: Parts): Promise<void> {
  return changeWords(board, parts, (words) => words.filter((word) => word.id !== id));
}

/** Takes away all that somebody wrote. */
export function forgetWords(board: string, participant: string, parts: Parts): Promise<void> {
  return changeWords(board, parts, (words) =>
    words.filter((word) => word.participant !== participant),
  );
}

function changeWords(
  board: string,
  parts: Parts,
  change: (words: Word[]) => Word[],
): Promise<void> {
  return parts.inTurn.run(`words/${board}`, async () => {
    const before = await readWords(board, parts);
    const after = change(before);
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    await parts.storage.writeSealed(board, NAME, JSON.stringify(after));
  });
}
