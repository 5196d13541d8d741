import { useEffect } from 'react';
import { BoardTexts } from '../board-parts/board-text.tsx';
import { fetchForm } from '../features/board-face/forms.ts';
import { useT } from '../i18n/use-t.ts';
import { SessionContext, useBoard, useSession } from '../live/session-context.ts';
import { useView } from '../local/view-store.ts';
import { Spinner } from '../ui/spinner.tsx';
import { browserShelf } from './browser-shelf.ts';
import { partAtHand } from './part-at-hand.tsx';
import { changeBoard, type StoredBoard } from './stored-boards.ts';
import { useBoardSession } from './use-board-session.ts';

/** Fetched while one says who one is and the documents open, not after; with what it shows first. */
const SHELL = partAtHand(async () => {
  const [{ Shell }] = await Promise.all([
    import('../features/shell/shell.tsx'),
    fetchForm(useView.getState().view),
  ]);
  return Shell;
});
void SHELL.fetch().catch(() => null);

/** Opens the live documents of a board that one has joined, and closes them when one leaves. */
export function OpenBoard({ board }: { readonly board: StoredBoard }) {
  const t = useT();
  const session = useBoardSession(board);
  if (session === null) return <Spinner words={t('pages.board.opening')} />;
  return (
    <SessionContext value={session}>
      <BoardTexts>
        <RememberTitle />
        <SHELL.Part />
      </BoardTexts>
    </SessionContext>
  );
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
