import type { Stage } from '@samsyn/board';
import { BoardText, useBoardLang } from '../../board-parts/board-text.tsx';
import { StageTitle } from '../../board-parts/stage-title.tsx';
import { useT } from '../../i18n/use-t.ts';

/** A stage's name with its phase, and its questions one press away. */
export function ListStageHead({
  stage,
  number,
  group,
}: {
  readonly stage: Stage;
  readonly number: number;
  /** The focus group whose heading this is. */
  readonly group: string;
}) {
  return (
    <header className="list-stage__head">
      {stage.phase !== '' && (
        <p className="list-stage__phase">
          <BoardText text={stage.phase} />
        </p>
      )}
      <h2 className="list-stage__title" tabIndex={-1} data-focus-heading={group}>
        <StageTitle stage={stage} number={number} />
      </h2>
      <StageQuestions stage={stage} />
    </header>
  );
}

function StageQuestions({ stage }: { readonly stage: Stage }) {
  const t = useT();
  const lang = useBoardLang();
  const { description, questions, equalityPrompt } = stage;
  if (description === '' && questions.length === 0 && equalityPrompt === '') return null;
  return (
    <details className="list-stage__questions">
      <summary>
        {t('map.list.about')}
        <span className="visually-hidden">
          : <span lang={lang}>{stage.name}</span>
        </span>
      </summary>
      {description !== '' && (
        <p>
          <BoardText text={description} running />
        </p>
      )}
      {questions.length > 0 && (
        <ul>
          {questions.map((question) => (
            <li key={question}>
              <BoardText text={question} running />
            </li>
          ))}
        </ul>
      )}
      {equalityPrompt !== '' && (
        <p>
          <strong>{t('board.questions.equality')}</strong>{' '}
          <BoardText text={equalityPrompt} running />
        </p>
      )}
    </details>
  );
}
