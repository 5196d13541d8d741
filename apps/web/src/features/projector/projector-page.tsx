import { useEffect } from 'react';
import type { RouteComponentProps } from 'wouter';
import { BoardTexts } from '../../board-parts/board-text.tsx';
import type { StoredBoard } from '../../entry/stored-boards.ts';
import { useBoardSession } from '../../entry/use-board-session.ts';
import { useGate } from '../../entry/use-gate.ts';
import { useT } from '../../i18n/use-t.ts';
import { openUnseen } from '../../live/board-session.ts';
import { SessionContext, useBoard } from '../../live/session-context.ts';
import { Spinner } from '../../ui/spinner.tsx';
import NoWayInPage from '../join/no-way-in-page.tsx';
import './projector.css';
import { ProjectorScreen } from './projector-screen.tsx';
import { useWakeLock } from './use-wake-lock.ts';

/**
 * The board's address for the screen on the wall: it shows what the day is at and takes no clicks.
 * Whoever has been let in on this computer, or comes by the link for viewers, may open it.
 */
export default function ProjectorPage({ params }: RouteComponentProps<{ id: string }>) {
  const t = useT();
  const { gate, knock } = useGate(params.id);
  if (gate.at === 'reading') return <Spinner words={t('pages.board.opening')} />;
  if (gate.at === 'in') return <OpenProjector board={gate.board} />;
  if (gate.at === 'failed') return <NoWayInPage error={gate.error} onAgain={knock} />;
  // Who is to say a name first does that on the board's own page.
  return <NoWayInPage />;
}

function OpenProjector({ board }: { readonly board: StoredBoard }) {
  const t = useT();
  const session = useBoardSession(board, openUnseen);
  useWakeLock();
  if (session === null) return <Spinner words={t('pages.board.opening')} />;
  return (
    <SessionContext value={session}>
      <BoardTexts>
        <WindowTitle />
        <ProjectorScreen known={board.code} />
      </BoardTexts>
    </SessionContext>
  );
}

function WindowTitle() {
  const t = useT();
  const title = useBoard(({ meta }) => meta.title);
  useEffect(() => {
    document.title = t('projector.title', { title });
  }, [t, title]);
  return null;
}
