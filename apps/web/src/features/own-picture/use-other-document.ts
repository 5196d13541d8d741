import { useEffect, useState } from 'react';
import { openOwn } from '../../live/board-session.ts';
import type { LiveDocument } from '../../live/live-document.ts';
import { useSession } from '../../live/session-context.ts';
import { letOtherIn } from './let-other-in.ts';
import type { Other } from './turn.ts';

/**
 * The own document of somebody else who answers on this computer, for as long as it is their turn;
 * null until it is open. The sign in the bar speaks for it too.
 */
export function useOtherDocument({ id, secret, token, profile }: Other): LiveDocument | null {
  const session = useSession();
  const { board } = session.entry;
  const [document, setDocument] = useState<LiveDocument | null>(null);
  useEffect(() => {
    let left = false;
    const ends: (() => void)[] = [];
    const open = async (): Promise<void> => {
      const opened = await openOwn({ board, participant: { id }, token });
      if (left) return opened.close();
      ends.push(session.alsoFollow(opened), opened.close);
      ends.push(
        opened.room.subscribe(renewOnce(opened, () => letOtherIn(board, profile, { id, secret }))),
      );
      setDocument(opened);
    };
    void open();
    return () => {
      left = true;
      setDocument(null);
      for (const end of ends) end();
    };
  }, [session, board, id, secret, token, profile]);
  return document;
}

/** A token that ran out while the computer slept is renewed once. */
function renewOnce({ room }: LiveDocument, letIn: () => Promise<Other>): () => void {
  let renewed = false;
  return () => {
    if (room.status.ended !== 'noToken' || renewed) return;
    renewed = true;
    letIn().then(
      ({ token }) => room.renew(token),
      () => {
        // The sign in the bar goes on saying that the way in has ended, and what to do.
      },
    );
  };
}
