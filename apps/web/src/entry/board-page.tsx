import type { RouteComponentProps } from 'wouter';
import { BehindGate } from './behind-gate.tsx';
import { browserShelf } from './browser-shelf.ts';
import { partAtHand } from './part-at-hand.tsx';
import { storedBoard } from './stored-boards.ts';

const OPEN_BOARD = partAtHand(async () => (await import('./open-board.tsx')).OpenBoard);
/** Whoever is asked who they are needs nothing of it yet; it is fetched meanwhile. */
const fetching = OPEN_BOARD.fetch().catch(() => null);

/** What the page waits for before it is drawn: for who has been here before, all of the board. */
export async function untilAtHand(): Promise<void> {
  const id = /^\/b\/([^/]+)/.exec(location.pathname)?.[1] ?? '';
  if (storedBoard(browserShelf, id)?.joined !== undefined) await fetching;
}

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
