import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { openDialog } from '../shell/open-dialog.ts';
import { actionWords } from './action-words.ts';
import { ask } from './asked.ts';
import type { DayAction } from './day-actions.ts';

/** The button of one action. What moves everybody or ends something is asked about first. */
export function ActionButton({
  action,
  at,
  primary = false,
}: {
  readonly action: DayAction;
  /** Its focus key: the place in the bar, whatever stands there now. */
  readonly at: string;
  readonly primary?: boolean;
}) {
  const t = useT();
  const words = useWorkshop((day) => actionWords(action, day, t));
  const act = useAct();
  return (
    <span data-focus-key={at}>
      <Button
        kind={primary ? 'primary' : 'plain'}
        data-focus-part="main"
        onClick={() => act(action, at)}
      >
        {words}
      </Button>
    </span>
  );
}

/** Does an action at once where nobody is moved by it, else asks about it. */
export function useAct(): (action: DayAction, from: string) => void {
  const command = useCommand();
  return (action, from) => {
    switch (action.do) {
      case 'go-on':
        return void command({ type: 'pause.set', paused: false });
      case 'unlock':
        return void command({ type: 'board.lock', locked: false });
      case 'start-timer':
        return void command({ type: 'timer.start', minutes: action.minutes });
      case 'choose-agenda':
        return openDialog('agenda', from);
      case 'show':
        return openDialog(action.what, from);
      default:
        return ask(action, from);
    }
  };
}
