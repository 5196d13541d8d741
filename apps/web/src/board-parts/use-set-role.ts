import type { Answer, Cell } from '@samsyn/board';
import { useMemo } from 'react';
import { say } from '../announce/page-announcer.ts';
import { useT } from '../i18n/use-t.ts';
import { useInView } from '../live/session-context.ts';
import { saidRole } from './said-role.ts';
import { useBoardNames } from './use-board-names.ts';

/** Says of an actor what it does in a stage, and says it aloud. */
export function useSetRole(): (cell: Cell, role: Answer) => void {
  const { placing } = useInView();
  const names = useBoardNames();
  const t = useT();
  return useMemo(
    () => (cell, role) => {
      placing.setRole(cell, role);
      const values = { actor: names.actor(cell.actor), stage: names.stage(cell.stage) };
      // Whoever goes through the roles with the arrows hears where they end, not all that they passed.
      const topic = `role ${cell.stage}/${cell.actor}`;
      say(t(saidRole(role), { ...values, role: names.role(role) }), { topic });
    },
    [placing, names, t],
  );
}
