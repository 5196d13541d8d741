import { lazy, type ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { Spinner } from '../ui/spinner.tsx';
import type { StoredBoard } from './stored-boards.ts';
import { useGate } from './use-gate.ts';

const JoinPage = lazy(() => import('../features/join/join-page.tsx'));
const NoWayInPage = lazy(() => import('../features/join/no-way-in-page.tsx'));

/** What only those see who are on a board: the others are asked who they are, or told why not. */
export function BehindGate({
  id,
  children,
}: {
  readonly id: string;
  readonly children: (board: StoredBoard) => ReactNode;
}) {
  const t = useT();
  const { gate, knock, join, enter } = useGate(id);
  if (gate.at === 'reading') return <Spinner words={t('pages.board.opening')} />;
  if (gate.at === 'in') return children(gate.board);
  if (gate.at === 'outside') return <NoWayInPage board={id} />;
  if (gate.at === 'failed') return <NoWayInPage board={id} error={gate.error} onAgain={knock} />;
  const { known, preview, ticket } = gate;
  // In the same role, the form is for somebody else at the same computer.
  const other = known?.joined?.role === preview.role;
  return (
    <JoinPage
      preview={preview}
      known={known}
      onJoin={(profile) => join(ticket, profile, other ? null : known)}
      onEnterAsBefore={known?.joined === undefined ? undefined : () => enter(known)}
    />
  );
}
