import type { RouteComponentProps } from 'wouter';
import { BehindGate } from './behind-gate.tsx';
import { partAtHand } from './part-at-hand.tsx';

/** Whoever is asked who they are needs nothing of it yet; it is fetched meanwhile. */
const OPEN_BOARD = partAtHand(async () => (await import('./open-board.tsx')).OpenBoard);
void OPEN_BOARD.fetch().catch(() => null);

/** A board's own address: the way in for those who are not on it yet, then the board. */
export default function BoardPage({ params }: RouteComponentProps<{ id: string }>) {
  return (
    <BehindGate id={params.id}>
      {(board) => {
        const { id, participant, joined } = board;
        return <OPEN_BOARD.Part key={`${id}/${participant.id}/${joined?.role}`} board={board} />;
      }}
    </BehindGate>
  );
}
