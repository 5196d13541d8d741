import type { StageId } from '@samsyn/board';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { useStage } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { useAnswers } from './own-context.ts';
import './stage-done.css';
import { useMarkDone } from './use-mark-done.ts';

/** Whether one is done with a stage, and what that means for the actors one has not put there. */
export function StageDone({
  stage,
  fixed,
  hint = false,
  short = false,
}: {
  readonly stage: StageId;
  /** True once nothing can be changed any more. */
  readonly fixed: boolean;
  /** Writes out what it means; where there is no room for it, it is said. */
  readonly hint?: boolean;
  readonly short?: boolean;
}) {
  const t = useT();
  const done = useAnswers((picture) => picture.done.has(stage));
  const mark = useMarkDone();
  const name = useStage(stage)?.name ?? '';
  const id = useId();
  if (fixed) {
    return (
      <p className="stage-done" data-done={done}>
        <span className="stage-done__word">
          {done && <Check size={16} aria-hidden="true" />}
          {t(done ? 'own.done.was' : 'own.done.was.not')}
        </span>
      </p>
    );
  }
  return (
    <div className="stage-done" data-done={done} data-focus-key={`done:${stage}`}>
      <button
        type="button"
        className="stage-done__button"
        data-focus-part="main"
        aria-pressed={done}
        aria-label={t('own.done.label', { stage: name })}
        aria-description={hint ? undefined : t('own.done.means')}
        aria-describedby={hint ? id : undefined}
        onClick={() => mark(stage, !done)}
      >
        <span className="stage-done__box" aria-hidden="true">
          {done && <Check size={14} strokeWidth={3} />}
        </span>
        <span>{t(short ? 'own.done.short' : 'own.done')}</span>
      </button>
      {hint && (
        <p id={id} className="stage-done__hint">
          {t('own.done.means')}
        </p>
      )}
    </div>
  );
}
