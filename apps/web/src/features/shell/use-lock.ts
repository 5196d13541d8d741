import { useCallback } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { sendCommand } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { useProblem } from './problem-store.ts';

/** Locks or opens the board for the participants. What goes wrong is shown under the bar. */
export function useLock(): (locked: boolean) => void {
  const { entry } = useSession();
  const t = useT();
  return useCallback(
    (locked) => {
      useProblem.setState({ text: null });
      sendCommand(entry, { type: 'board.lock', locked }).catch((problem: unknown) => {
        const why = problemWords(problem, t);
        const text = t('board.lock.failed', { why });
        useProblem.setState({ text });
        say(text);
      });
    },
    [entry, t],
  );
}
