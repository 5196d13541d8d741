import { useEffect } from 'react';
import { useSession } from '../../live/session-context.ts';
import { openBoardStore } from '../../local/open-board-store.ts';
import type { ActivityEntry } from '../activity/activity-store.ts';

/** When everything done here was last known to be stored, in milliseconds since 1970. */
export const useLastSaved = openBoardStore<{ readonly at: number }>({ at: 0 });

/** Lines of what was not taken before this window was opened or reloaded. */
export const useKeptLines = openBoardStore<{ readonly lines: readonly string[] }>({ lines: [] });

/** Remembers when the sign last said *saved*. */
export function useFollowSaved(): void {
  const { connection } = useSession();
  useEffect(() => {
    const note = (): void => {
      if (connection.getState().sign === 'saved') useLastSaved.setState({ at: Date.now() });
    };
    note();
    return connection.subscribe((now, before) => {
      // The moment that matters is the last one *before* something was not taken.
      if (before.sign === 'saved') useLastSaved.setState({ at: Date.now() });
      else if (now.sign === 'saved') note();
    });
  }, [connection]);
}

/** How long before the sign changed an action of one's own may have been logged. */
const SIGN_LAG_MS = 2000;

/** One's own doings since then, oldest first: what the server has not taken. */
export function ownSince(
  entries: readonly ActivityEntry[],
  savedAt: number,
): readonly ActivityEntry[] {
  return entries.filter(({ own, at }) => own && at >= savedAt - SIGN_LAG_MS).toReversed();
}
