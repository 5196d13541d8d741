import type { Stage } from '@samsyn/board';
import { memo, useId, useRef } from 'react';
import { BoardText } from '../../board-parts/board-text.tsx';
import { StageTitle } from '../../board-parts/stage-title.tsx';
import { useT } from '../../i18n/use-t.ts';

/** A stage's name, with its key questions and equality prompt one press away. */
export const StageHead = memo(function StageHead({
  stage,
  number,
  group,
}: {
  readonly stage: Stage;
  readonly number: number;
  /** The focus group whose heading this is. */
  readonly group: string;
}) {
  const t = useT();
  const has = stage.questions.length > 0 || stage.equalityPrompt !== '' || stage.description !== '';
  return (
    <header className="stage__head">
      <h2 className="stage__title" tabIndex={-1} data-focus-heading={group}>
        <StageTitle stage={stage} number={number} />
        {stage.phase !== '' && (
          <span className="visually-hidden"> {t('board.stage.phase', { phase: stage.phase })}</span>
        )}
      </h2>
      {has && <StageQuestions stage={stage} />}
    </header>
  );
});

function StageQuestions({ stage }: { readonly stage: Stage }) {
  const t = useT();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** A popover opens in the middle of the window unless it is told where. */
  const place = (): void => {
    const anchor = button.current?.getBoundingClientRect();
    if (anchor === undefined || panel.current === null) return;
    const width = panel.current.offsetWidth;
    panel.current.style.left = `${Math.max(8, Math.min(anchor.left, innerWidth - width - 8))}px`;
    panel.current.style.top = `${anchor.bottom + 4}px`;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="stage__ask"
        popoverTarget={id}
        aria-label={t('board.questions.label', { stage: stage.name })}
      >
        {t('board.questions.button')}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('board.questions.label', { stage: stage.name })}
        className="stage-questions"
        onToggle={place}
      >
        <p className="stage-questions__title">
          <BoardText text={stage.name} />
        </p>
        {stage.description !== '' && (
          <p>
            <BoardText text={stage.description} running />
          </p>
        )}
        {stage.questions.length > 0 && (
          <ul>
            {stage.questions.map((question) => (
              <li key={question}>
                <BoardText text={question} running />
              </li>
            ))}
          </ul>
        )}
        {stage.equalityPrompt !== '' && (
          <p className="stage-questions__equality">
            <strong>{t('board.questions.equality')}</strong>{' '}
            <BoardText text={stage.equalityPrompt} running />
          </p>
        )}
      </div>
    </>
  );
}
