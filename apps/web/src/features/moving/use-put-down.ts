import { type Answer, cellKey } from '@samsyn/board';
import { useMemo } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { openRoleMenu } from '../../board-parts/open-role.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useInView } from '../../live/session-context.ts';
import { carryOut, dropOutcome, droppedKey } from './drop-outcome.ts';
import { outcomeSentence } from './move-announcements.ts';
import { itemKey, type MoveItem, type MoveTarget } from './move-item.ts';

export interface PutDownChoice {
  readonly copy: boolean;
  /** The role that was chosen beforehand; without it the roles open in place. */
  readonly role?: Answer;
}

export type PutDown = (item: MoveItem, target: MoveTarget, choice: PutDownChoice) => void;

/** Every way of moving ends here: change the board, say it, stand on what was moved. */
export function usePutDown(): PutDown {
  const inView = useInView();
  const names = useBoardNames();
  const t = useT();
  return useMemo(() => {
    return (item, target, choice) => {
      const outcome = dropOutcome(inView.board.store.getState(), item, target, choice);
      const sentence = outcomeSentence(outcome, names);
      carryOut(outcome, inView);
      say(t(sentence.key, sentence.values));
      const fresh = outcome.does === 'place' && !outcome.occupied && choice.role === undefined;
      if (fresh && inView.board.store.getState().placements.has(cellKey(outcome.cell))) {
        // The menu takes the focus and gives it to the placement when it closes.
        openRoleMenu(outcome.cell);
      } else focusThingSoon(droppedKey(outcome) ?? itemKey(item));
    };
  }, [inView, names, t]);
}
