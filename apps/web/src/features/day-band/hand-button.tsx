import { Hand } from 'lucide-react';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';

/** Asks for the floor, or takes it back. Pressed for as long as the hand is up. */
export function HandButton() {
  const t = useT();
  const command = useCommand();
  const { id } = useSession().entry.participant;
  const up = useWorkshop(({ hands }) => hands.some(({ participant }) => participant === id));
  return (
    <span data-focus-key="day:hand">
      <button
        type="button"
        className="day-hand"
        data-focus-part="main"
        aria-pressed={up}
        onClick={() => {
          void command({ type: up ? 'hand.lower' : 'hand.raise' });
        }}
      >
        <Hand size={16} aria-hidden="true" />
        <span className="day-hand__word">{t(up ? 'board.day.hand.up' : 'board.day.hand')}</span>
      </button>
    </span>
  );
}
