import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useBoardLang } from '../../board-parts/board-text.tsx';
import type { NumberedStage } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { useView } from '../../local/view-store.ts';
import './stage-picker.css';

/** One stage at a time on a narrow screen: the one before, the one after, or any. */
export function StagePicker({
  stages,
  current,
}: {
  readonly stages: readonly NumberedStage[];
  readonly current: NumberedStage;
}) {
  const t = useT();
  const lang = useBoardLang();
  const set = useView((state) => state.set);
  const index = stages.findIndex(({ stage }) => stage.id === current.stage.id);
  const go = (step: number): void => {
    const next = stages[index + step];
    if (next !== undefined) set({ stage: next.stage.id });
  };
  return (
    <nav className="stage-picker" aria-label={t('board.stages.label')}>
      <button
        type="button"
        className="stage-picker__step"
        disabled={index <= 0}
        aria-label={t('board.stages.previous')}
        onClick={() => go(-1)}
      >
        <ChevronLeft size={20} aria-hidden="true" />
      </button>
      <label className="stage-picker__choice">
        <span className="visually-hidden">{t('board.stages.choose')}</span>
        <select value={current.stage.id} onChange={(event) => set({ stage: event.target.value })}>
          {stages.map(({ stage, number }) => (
            <option key={stage.id} value={stage.id} lang={lang}>
              {number} {stage.name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="stage-picker__step"
        disabled={index >= stages.length - 1}
        aria-label={t('board.stages.next')}
        onClick={() => go(1)}
      >
        <ChevronRight size={20} aria-hidden="true" />
      </button>
    </nav>
  );
}
