import type { RouteComponentProps } from 'wouter';
import { BehindGate } from '../../entry/behind-gate.tsx';
import type { StoredBoard } from '../../entry/stored-boards.ts';
import { useBoardSession } from '../../entry/use-board-session.ts';
import { useT } from '../../i18n/use-t.ts';
import { SessionContext } from '../../live/session-context.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { ViewsOfBoard } from './views-of-board.tsx';

/** Underlaget: what a board, or one of its snapshots, tells, in views that one reads before figures. */
export default function ViewsPage({ params }: RouteComponentProps<{ id: string }>) {
  return (
    <BehindGate id={params.id}>
      {(board) => (
        <OpenViews
          key={`${board.id}/${board.participant.id}/${board.joined?.role}`}
          board={board}
        />
      )}
    </BehindGate>
  );
}

function OpenViews({ board }: { readonly board: StoredBoard }) {
  const t = useT();
  const session = useBoardSession(board);
  if (session === null) return <Spinner words={t('pages.board.opening')} />;
  return (
    <SessionContext value={session}>
      <ViewsOfBoard />
    </SessionContext>
  );
}
