import { useCallback } from 'react';
import type { RouteComponentProps } from 'wouter';
import type { StoredBoard } from '../../entry/stored-boards.ts';
import { useBoardSession } from '../../entry/use-board-session.ts';
import { useGate } from '../../entry/use-gate.ts';
import { useT } from '../../i18n/use-t.ts';
import type { BoardEntry } from '../../live/entry.ts';
import { openPreviewSession } from '../../live/preview-session.ts';
import { SessionContext } from '../../live/session-context.ts';
import { Spinner } from '../../ui/spinner.tsx';
import NoWayInPage from '../join/no-way-in-page.tsx';
import { Shell } from '../shell/shell.tsx';

/** The board as a participant sees it in this very step, for whoever leads it in this browser. */
export default function PreviewPage({ params }: RouteComponentProps<{ id: string }>) {
  const t = useT();
  const { gate, knock } = useGate(params.id);
  if (gate.at === 'reading') return <Spinner words={t('pages.board.opening')} />;
  if (gate.at === 'in' && gate.board.joined?.role === 'facilitator') {
    return <OpenPreview board={gate.board} />;
  }
  if (gate.at === 'failed') return <NoWayInPage error={gate.error} onAgain={knock} />;
  return <NoWayInPage />;
}

function OpenPreview({ board }: { readonly board: StoredBoard }) {
  const t = useT();
  const name = t('preview.name');
  const open = useCallback((entry: BoardEntry) => openPreviewSession(entry, name), [name]);
  const session = useBoardSession(board, open);
  if (session === null) return <Spinner words={t('pages.board.opening')} />;
  return (
    <SessionContext value={session}>
      <title>{t('pages.title', { page: t('preview.mark') })}</title>
      <Shell />
    </SessionContext>
  );
}
