import { useEffect, useState } from 'react';
import { type BoardSession, openBoardSession } from '../live/board-session.ts';
import type { BoardEntry } from '../live/entry.ts';
import { leaveBoard } from '../local/open-board-store.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { browserShelf } from './browser-shelf.ts';
import { entryOf, goIn } from './go-in.ts';
import type { StoredBoard } from './stored-boards.ts';

const keep = ({ keepApp }: { readonly keepApp: () => void }): void => keepApp();

/**
 * The live documents of a board that one has joined, open until one leaves; null until they are.
 *
 * @param open how: as oneself, unless it is said otherwise; the same function every time
 */
export function useBoardSession(
  board: StoredBoard,
  open: (entry: BoardEntry) => Promise<BoardSession> = openBoardSession,
): BoardSession | null {
  const [session, setSession] = useState<BoardSession | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    const entry = entryOf(board);
    if (entry === null) return;
    let left = false;
    let opened: BoardSession | null = null;
    const stops: (() => void)[] = [];
    open(entry).then((next) => {
      if (left) return next.close();
      opened = next;
      stops.push(renewWhenOutlived(next, board));
      import('../day/late-answers.ts').then(
        ({ followLateAnswers }) => {
          if (!left) stops.push(followLateAnswers(next, browserShelf));
        },
        () => {
          // Without it nothing is lost; only that something came late is not told.
        },
      );
      setSession(next);
      // Afterwards: it fetches all of the app, and what is on the board comes first.
      stops.push(whenIdle(() => void import('../offline/keep-app.ts').then(keep, () => null)));
    }, setFailure);
    return () => {
      left = true;
      for (const stop of stops) stop();
      opened?.close();
      leaveBoard();
      setSession(null);
    };
  }, [board, open]);
  // Thrown while drawing, so that the error boundary says what to do.
  if (failure !== null) throw failure;
  return session;
}

const RENEW_AT_MOST_EVERY_MS = 60_000;

/** A token that ran out during a long day is renewed without anybody noticing. */
function renewWhenOutlived(session: BoardSession, board: StoredBoard): () => void {
  let last = 0;
  return session.connection.subscribe(({ ended }) => {
    if (ended !== 'noToken' || Date.now() - last < RENEW_AT_MOST_EVERY_MS) return;
    last = Date.now();
    const profile = board.joined?.role === 'viewer' ? null : board.profile;
    goIn(browserShelf, board.ticket, profile, board).then(
      (renewed) => {
        if (renewed.joined !== undefined) session.renew(renewed.joined.token);
      },
      () => {
        // The sign in the bar goes on saying that the way in has ended, and what to do.
      },
    );
  });
}
