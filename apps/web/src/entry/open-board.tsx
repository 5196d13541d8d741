import { lazy, useEffect, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { type BoardSession, openBoardSession } from '../live/board-session.ts';
import { SessionContext, useBoard, useSession } from '../live/session-context.ts';
import { leaveBoard } from '../local/open-board-store.ts';
import { Spinner } from '../ui/spinner.tsx';
import { browserShelf } from './browser-shelf.ts';
import { entryOf, goIn } from './go-in.ts';
import { changeBoard, type StoredBoard } from './stored-boards.ts';

const loadShell = () => import('../features/shell/shell.tsx');
/** Fetched while one says who one is and the documents open, not after; asked for again if lost. */
const shell = loadShell().catch(loadShell);

const Shell = lazy(async () => ({ default: (await shell).Shell }));

/** Opens the live documents of a board that one has joined, and closes them when one leaves. */
export function OpenBoard({ board }: { readonly board: StoredBoard }) {
  const t = useT();
  const [session, setSession] = useState<BoardSession | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    const entry = entryOf(board);
    if (entry === null) return;
    let left = false;
    let opened: BoardSession | null = null;
    let stopRenewing: (() => void) | null = null;
    openBoardSession(entry).then((next) => {
      if (left) return next.close();
      opened = next;
      stopRenewing = renewWhenOutlived(next, board);
      setSession(next);
    }, setFailure);
    return () => {
      left = true;
      stopRenewing?.();
      opened?.close();
      leaveBoard();
      setSession(null);
    };
  }, [board]);
  // Thrown while drawing, so that the error boundary says what to do.
  if (failure !== null) throw failure;
  if (session === null) return <Spinner words={t('pages.board.opening')} />;
  return (
    <SessionContext value={session}>
      <RememberTitle />
      <Shell />
    </SessionContext>
  );
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

/** The window and the list of boards call the board what it is called now. */
function RememberTitle() {
  const t = useT();
  const title = useBoard(({ meta }) => meta.title);
  const locale = useBoard(({ meta }) => meta.locale);
  const id = useSession().entry.board;
  useEffect(() => {
    if (title === '') return;
    document.title = t('pages.title', { page: title });
    changeBoard(browserShelf, id, { title, locale });
  }, [t, title, id, locale]);
  return null;
}
