import { useState } from 'react';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { Checkbox } from '../../ui/checkbox.tsx';

/**
 * The offer to start the time together with something else.
 *
 * @param minutes of the step; 0 = there is nothing to offer
 */
export function useStartTimer(minutes: number, atFirst = true) {
  const t = useT();
  const command = useCommand();
  const [wanted, setWanted] = useState(atFirst && minutes > 0);
  return {
    wanted,
    choice:
      minutes > 0 ? (
        <Checkbox word={t('day.timer.with', { minutes })} checked={wanted} onCheck={setWanted} />
      ) : null,
    /** Starts it if that was wished. */
    start: async (): Promise<void> => {
      if (wanted) await command({ type: 'timer.start', minutes });
    },
  };
}
