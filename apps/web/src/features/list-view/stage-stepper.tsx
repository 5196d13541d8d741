import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useBoardLang } from '../../board-parts/board-text.tsx';
import type { NumberedStage } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { useView } from '../../local/view-store.ts';
import { Button } from '../../ui/button.tsx';

const ALL = '*';

/** The stage before, the stage after, any, or all: before what it governs, and on a phone where a thumb reaches. */
export function StageStepper({
  stages,
  current,
  go,
  onAll,
}: {
  readonly stages: readonly NumberedStage[];
  /** The stage that is shown alone; null when all are. */
  readonly current: NumberedStage | null;
  readonly go: (step: number) => void;
  readonly onAll: (all: boolean) => void;
}) {
  const t = useT();
  const lang = useBoardLang();
  const set = useView((view) => view.set);
  const index = current === null ? -1 : stages.indexOf(current);
  const isFirst = index <= 0;
  const isLast = current === null || index >= stages.length - 1;
  const choose = (value: string): void => {
    onAll(value === ALL);
    if (value !== ALL) set({ stage: value });
  };
  return (
    <nav className="stepper" aria-label={t('board.stages.label')}>
      <Button
        className="stepper__step"
        icon={<ChevronLeft aria-hidden="true" />}
        aria-disabled={isFirst || undefined}
        onClick={() => {
          if (!isFirst) go(-1);
        }}
      >
        {t('map.list.previous')}
      </Button>
      <select
        className="stepper__choice"
        aria-label={t('board.stages.choose')}
        value={current === null ? ALL : current.stage.id}
        onChange={(event) => choose(event.target.value)}
      >
        <option value={ALL}>{t('map.list.all')}</option>
        {stages.map(({ stage, number }) => (
          <option key={stage.id} value={stage.id} lang={lang}>
            {number} {stage.name}
          </option>
        ))}
      </select>
      <Button
        className="stepper__step"
        aria-disabled={isLast || undefined}
        onClick={() => {
          if (!isLast) go(1);
        }}
      >
        {t('map.list.next')}
        <ChevronRight aria-hidden="true" />
      </Button>
    </nav>
  );
}
