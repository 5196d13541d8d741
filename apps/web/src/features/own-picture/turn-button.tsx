import { Users } from 'lucide-react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { handOver } from './turn.ts';

/** Lets somebody without a computer answer on this one, as a person of their own. */
export function TurnButton() {
  const t = useT();
  const { board } = useSession().entry;
  return (
    <Button
      kind="quiet"
      className="turn-button"
      icon={<Users aria-hidden="true" />}
      onClick={() => {
        handOver(board, 'here');
        focusThingSoon('own:between');
      }}
    >
      {t('own.turn.begin')}
    </Button>
  );
}
