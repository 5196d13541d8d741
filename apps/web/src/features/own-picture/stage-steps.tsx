import { Check } from 'lucide-react';
import type { NumberedStage } from '../../board-parts/shown-stages.ts';
import { useT } from '../../i18n/use-t.ts';
import { goToStage } from './go-to-stage.ts';
import { useAnswers } from './own-context.ts';

/** The stages of the round by their numbers: which are done, and which one is at. */
export function StageSteps({
  stages,
  now,
}: {
  readonly stages: readonly NumberedStage[];
  readonly now: NumberedStage | null;
}) {
  const t = useT();
  const done = useAnswers((picture) => picture.done);
  return (
    <ol className="own-steps" aria-label={t('own.steps')}>
      {stages.map(({ stage, number }) => {
        const isDone = done.has(stage.id);
        const name = t(isDone ? 'own.step.done' : 'own.step', { number, stage: stage.name });
        return (
          <li key={stage.id}>
            <button
              type="button"
              className="own-steps__step"
              data-done={isDone || undefined}
              aria-current={stage.id === now?.stage.id ? 'step' : undefined}
              aria-label={name}
              onClick={() => goToStage(stage.id)}
            >
              {/* On the button itself it would be read out after the name. */}
              <span title={stage.name}>{number}</span>
              {isDone && <Check size={12} strokeWidth={3} aria-hidden="true" />}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
