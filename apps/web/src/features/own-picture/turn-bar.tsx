import { useEffect, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { forgetAnswers } from '../../entry/forget.ts';
import { useT } from '../../i18n/use-t.ts';
import type { LiveDocument } from '../../live/live-document.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { nextProfile, setTurn, type Turn } from './turn.ts';

/** Ends somebody else's turn: what they answered is on the server and no longer here. */
export function TurnBar({
  turn,
  document,
}: {
  readonly turn: Extract<Turn, { at: 'other' }>;
  readonly document: LiveDocument;
}) {
  const t = useT();
  const { board } = useSession().entry;
  const [ending, setEnding] = useState(false);
  const { way, finished, other } = turn;

  useEffect(() => {
    if (!ending) return;
    const endWhenSaved = (): void => {
      if (!document.room.status.saved) return;
      setTurn(board, {
        at: 'between',
        way,
        finished: finished + 1,
        last: nextProfile(other.profile),
      });
      say(t('own.turn.ended'));
      focusThingSoon('own:between');
      // The page lets go of the document first: while it is open, the browser keeps its copy.
      setTimeout(() => void forgetAnswers(board, other.id));
    };
    endWhenSaved();
    return document.room.subscribe(endWhenSaved);
  }, [ending, document, board, way, finished, other, t]);

  return (
    <span className="turn-bar">
      {ending && <span role="status">{t('own.turn.waiting')}</span>}
      <Button aria-disabled={ending || undefined} onClick={() => setEnding(true)}>
        {t(`own.turn.end.${way}`)}
      </Button>
    </span>
  );
}
