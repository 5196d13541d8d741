import type { StageId } from '@samsyn/board';
import { useMemo } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useOwn } from './own-context.ts';

/** Marks a stage as done or not, and says how far one has come with that. */
export function useMarkDone(): (stage: StageId, done: boolean) => void {
  const { edit, picture, round } = useOwn();
  const names = useBoardNames();
  const t = useT();
  return useMemo(
    () => (stage, done) => {
      edit.setDone(stage, done);
      const count = picture.store.getState().done.size;
      const values = { stage: names.stage(stage), done: count, stages: round.stages.length };
      say(t(done ? 'own.said.done' : 'own.said.undone', values));
      if (count === round.stages.length) say(t('own.finished'));
    },
    [edit, picture, round, names, t],
  );
}
