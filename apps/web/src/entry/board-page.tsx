import type { RouteComponentProps } from 'wouter';
import { BehindGate } from './behind-gate.tsx';
import { OpenBoard } from './open-board.tsx';

/** A board's own address: the way in for those who are not on it yet, then the board. */
export default function BoardPage({ params }: RouteComponentProps<{ id: string }>) {
  return (
    <BehindGate id={params.id}>
      {(board) => {
        const { id, participant, joined } = board;
        return <OpenBoard key={`${id}/${participant.id}/${joined?.role}`} board={board} />;
      }}
    </BehindGate>
  );
}
