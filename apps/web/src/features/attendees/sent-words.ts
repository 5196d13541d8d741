import { useEffect } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { deleteWord, readWords, type SentWord } from '../../api/people.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';
import { openBoardStore } from '../../local/open-board-store.ts';

/** What people have written to whoever leads and is not dealt with; null until it is known. */
export const useSentWords = openBoardStore<{ readonly words: readonly SentWord[] | null }>({
  words: null,
});

/**
 * Reads the words anew whenever there is one more: the day's state, which everybody has, only counts
 * them. On a bad line they come with the next.
 */
export function useFollowWords(): void {
  const t = useT();
  const { board, token } = useSession().entry;
  const sent = useWorkshop(({ words }) => words);
  useEffect(() => {
    if (sent === 0) return;
    let gone = false;
    readWords({ board, token }).then(
      (words) => {
        if (gone) return;
        const before = useSentWords.getState().words;
        useSentWords.setState({ words });
        if (before !== null && words.some(({ id }) => before.every((known) => known.id !== id))) {
          say(t('attendees.words.came'), { topic: 'words' });
        }
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [board, token, sent, t]);
}

/** Takes a word away, once it was dealt with. */
export async function dealtWith(
  caller: { readonly board: string; readonly token: string },
  word: string,
): Promise<void> {
  await deleteWord(caller, word);
  const { words } = useSentWords.getState();
  useSentWords.setState({ words: words?.filter(({ id }) => id !== word) ?? null });
}
