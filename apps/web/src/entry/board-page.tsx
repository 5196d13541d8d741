import { lazy } from 'react';
import type { RouteComponentProps } from 'wouter';
import { useT } from '../i18n/use-t.ts';
import { Spinner } from '../ui/spinner.tsx';
import { OpenBoard } from './open-board.tsx';
import { useGate } from './use-gate.ts';

const JoinPage = lazy(() => import('../features/join/join-page.tsx'));
const NoWayInPage = lazy(() => import('../features/join/no-way-in-page.tsx'));

/** A board's own address: the way in for those who are not on it yet, then the board. */
export default function BoardPage({ params }: RouteComponentProps<{ id: string }>) {
  const t = useT();
  const { gate, knock, join, enter } = useGate(params.id);
  if (gate.at === 'reading') return <Spinner words={t('pages.board.opening')} />;
  if (gate.at === 'in') {
    const { id, participant, joined } = gate.board;
    return <OpenBoard key={`${id}/${participant.id}/${joined?.role}`} board={gate.board} />;
  }
  if (gate.at === 'outside') return <NoWayInPage />;
  if (gate.at === 'failed') return <NoWayInPage error={gate.error} onAgain={knock} />;
  const { known, preview, ticket } = gate;
  return (
    <JoinPage
      preview={preview}
      known={known}
      onJoin={(profile) => join(ticket, profile, known)}
      onEnterAsBefore={known?.joined === undefined ? undefined : () => enter(known)}
    />
  );
}
