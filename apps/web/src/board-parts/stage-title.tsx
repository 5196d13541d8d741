import type { Stage } from '@samsyn/board';
import { BoardText } from './board-text.tsx';
import './stage-title.css';

/** A stage's number and name, as everybody in the room says it: *3 Gruppen bildas*. */
export function StageTitle({
  stage,
  number,
}: {
  readonly stage: Pick<Stage, 'name'>;
  /** 1 for the first stage that is shown; null for one that is hidden now. */
  readonly number: number | null;
}) {
  return (
    <span className="stage-title">
      {number !== null && <span className="stage-title__number">{number}</span>}{' '}
      <BoardText text={stage.name} />
    </span>
  );
}
