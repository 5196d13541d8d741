import { X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { say } from '../../announce/page-announcer.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { forgetBoard } from '../../entry/forget.ts';
import { type StoredBoard, storedBoards } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { ownTimeZone } from '../../ui/time-zone.ts';

/** As many as fit a laptop's screen without scrolling; the rest is one press away. */
const FIRST = 4;

/** The boards that this browser has been on, each with a way to forget it here. */
export function MyBoards() {
  const t = useT();
  const [boards, setBoards] = useState(() => storedBoards(browserShelf));
  const [all, setAll] = useState(false);
  if (boards.length === 0) return null;
  const shown = all ? boards : boards.slice(0, FIRST);
  const forget = async (board: StoredBoard): Promise<void> => {
    await forgetBoard(browserShelf, board);
    setBoards(storedBoards(browserShelf));
    say(t('pages.boards.forgotten', { title: board.title }));
    document.getElementById('my-boards')?.focus();
  };
  return (
    <section className="my-boards" aria-labelledby="my-boards">
      <h2 id="my-boards" tabIndex={-1}>
        {t('pages.boards.title')}
      </h2>
      <ul className="my-boards__list">
        {shown.map((board) => (
          <li key={board.id} className="my-boards__board">
            <BoardLink board={board} />
            <Button
              kind="quiet"
              icon={<X aria-hidden="true" />}
              aria-label={t('pages.boards.forget.label', { title: board.title })}
              onClick={() => forget(board)}
            >
              {t('pages.boards.forget')}
            </Button>
          </li>
        ))}
      </ul>
      {!all && boards.length > FIRST && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('pages.boards.all', { count: boards.length })}
        </Button>
      )}
    </section>
  );
}

function BoardLink({ board }: { readonly board: StoredBoard }) {
  const t = useT();
  const zone = ownTimeZone();
  const { joined } = board;
  return (
    <div className="my-boards__link">
      <Link href={`/b/${board.id}`} className="my-boards__title" lang={board.locale}>
        {board.title || t('pages.boards.untitled')}
      </Link>
      <span className="my-boards__when">
        {joined === undefined
          ? t('pages.boards.notOpened')
          : t('pages.boards.when', {
              role: t(`pages.role.${joined.role}`),
              date: t.date(joined.at, 'date', zone),
            })}
      </span>
    </div>
  );
}
