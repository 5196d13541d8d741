import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { NumberedStage } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { useView } from '../../local/view-store.ts';

/** The stage before, the stage after, or any: at the bottom, where a thumb reaches. */
export function StageStepper({
  stages,
  current,
  go,
}: {
  readonly stages: readonly NumberedStage[];
  readonly current: NumberedStage;
  readonly go: (step: number) => void;
}) {
  const t = useT();
  const set = useView((view) => view.set);
  const index = stages.indexOf(current);
  return (
    <nav className="stepper" aria-label={t('board.stages.label')}>
      <button
        type="button"
        className="button stepper__step"
        aria-disabled={index <= 0 || undefined}
        onClick={() => go(-1)}
      >
        <ChevronLeft aria-hidden="true" />
        {t('map.list.previous')}
      </button>
      <select
        className="stepper__choice"
        aria-label={t('board.stages.choose')}
        value={current.stage.id}
        onChange={(event) => set({ stage: event.target.value })}
      >
        {stages.map(({ stage, number }) => (
          <option key={stage.id} value={stage.id}>
            {number} {stage.name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button stepper__step"
        aria-disabled={index >= stages.length - 1 || undefined}
        onClick={() => go(1)}
      >
        {t('map.list.next')}
        <ChevronRight aria-hidden="true" />
      </button>
    </nav>
  );
}
