import { type Actor, readCellKey } from '@samsyn/board';
import { memo, useMemo } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import { BoardText } from '../../board-parts/board-text.tsx';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useSetRole } from '../../board-parts/use-set-role.ts';
import { useT } from '../../i18n/use-t.ts';
import { useInView } from '../../live/session-context.ts';
import { useAnswers } from './own-context.ts';

/** One actor in one stage: its name, and what it does there. */
export const AnswerRow = memo(function AnswerRow({
  of,
  actor,
  stage,
  fixed,
}: {
  /** Key of the cell. */
  readonly of: string;
  readonly actor: Actor;
  /** Name of the stage. */
  readonly stage: string;
  readonly fixed: boolean;
}) {
  const t = useT();
  const labels = useLabels();
  const { openDetails } = useInView();
  const cell = useMemo(() => readCellKey(of), [of]);
  const answer = useAnswers(({ answers }) => answers.get(of) ?? null);
  const done = useAnswers((picture) => cell !== null && picture.done.has(cell.stage));
  if (cell === null) return null;
  const name = (
    <>
      <ActorMark group={actor.group} />
      <span className="answer-row__name">
        <BoardText text={actor.name} />
      </span>
    </>
  );
  return (
    <li
      className="answer-row"
      style={groupColour(actor.group)}
      data-focus-key={`placement:${of}`}
      data-answer={answer?.role}
    >
      {answer === null ? (
        <span className="answer-row__who">{name}</span>
      ) : (
        <button
          type="button"
          className="answer-row__who"
          data-focus-part="why"
          aria-haspopup="dialog"
          onClick={() => openDetails(cell)}
        >
          {name}{' '}
          <span className="answer-row__why">{answer.note === '' ? t('own.why') : answer.note}</span>
        </button>
      )}
      {fixed ? (
        <span className="answer-row__said">
          {answer === null
            ? t(done ? 'own.answer.rest' : 'own.answer.none')
            : labels.role(answer.role)}
        </span>
      ) : (
        <AnswerSelect of={of} actor={actor.name} stage={stage} fixed={false} />
      )}
    </li>
  );
});

/** What an actor does in a stage, to be chosen from a list. */
export function AnswerSelect({
  of,
  actor,
  stage,
  fixed,
  blank,
}: {
  /** Key of the cell. */
  readonly of: string;
  /** Names, for whoever cannot see where the field stands. */
  readonly actor: string;
  readonly stage: string;
  readonly fixed: boolean;
  /** What stands where nothing is answered, if not what that means. */
  readonly blank?: string;
}) {
  const t = useT();
  const labels = useLabels();
  const setRole = useSetRole();
  const { placing, choices } = useInView();
  const role = useAnswers(({ answers }) => answers.get(of)?.role ?? '');
  const done = useAnswers((picture) => picture.done.has(readCellKey(of)?.stage ?? ''));
  const choose = (value: string): void => {
    const cell = readCellKey(of);
    const chosen = choices.find((choice) => choice === value);
    if (cell === null) return;
    if (chosen !== undefined) return setRole(cell, chosen);
    placing.remove(cell);
    say(t('own.said.cleared', { actor, stage }));
  };
  return (
    <select
      className="answer-row__select"
      data-focus-part="main"
      aria-label={t('own.answer.label', { actor, stage })}
      data-answer={role || undefined}
      disabled={fixed}
      value={role}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{blank ?? t(done ? 'own.answer.rest' : 'own.answer.none')}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {labels.role(choice)}
        </option>
      ))}
    </select>
  );
}
