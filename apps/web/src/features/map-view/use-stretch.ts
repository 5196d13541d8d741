import { type Cell, cellKey, type StageId } from '@samsyn/board';
import { useMemo } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useInView } from '../../live/session-context.ts';

/** Says the same of more stages, and says that it was said. Tells whether anything came of it. */
export function useStretch(): (from: Cell, stages: readonly StageId[]) => boolean {
  const { placing, board } = useInView();
  const names = useBoardNames();
  const t = useT();
  return useMemo(
    () => (from, stages) => {
      const { placements } = board.store.getState();
      const empty = stages.filter((stage) => !placements.has(cellKey({ ...from, stage })));
      const placement = placements.get(cellKey(from));
      if (placement === undefined || empty.length === 0) {
        say(t('map.stretch.nothing'));
        return false;
      }
      placing.stretch(from, stages);
      say(
        t('map.stretch.done', {
          actor: names.actor(from.actor),
          role: names.role(placement.role),
          stages: empty.map((stage) => names.stage(stage)).join(', '),
        }),
      );
      return true;
    },
    [placing, board, names, t],
  );
}
