import type { StageId } from '@samsyn/board';
import { useT } from '../../i18n/use-t.ts';
import { useMayEditInView } from '../../live/session-context.ts';
import type { StageParts } from '../board-face/board-face.tsx';
import { AnswerList } from './answer-list.tsx';
import { useAnswers } from './own-context.ts';
import { StageDone } from './stage-done.tsx';

/** What stands in each stage of an own picture besides its actors: whether one is done with it. */
export const OWN_PARTS: StageParts = {
  ColumnFoot,
  MapFoot: MapDone,
  ListStage: AnswerList,
};

function ColumnFoot({ stage, fixed }: { readonly stage: StageId; readonly fixed: boolean }) {
  return (
    <>
      <StageRest stage={stage} />
      <StageDone stage={stage} fixed={fixed} />
    </>
  );
}

/** What is said of the actors that one has not put into a stage. */
function StageRest({ stage }: { readonly stage: StageId }) {
  const t = useT();
  const done = useAnswers((picture) => picture.done.has(stage));
  const empty = useAnswers(({ answers }) =>
    [...answers.values()].every((answer) => answer.stage !== stage),
  );
  if (!done && !empty) return null;
  return (
    <p className="stage__empty">
      {t(!done ? 'own.stage.empty' : empty ? 'own.stage.nobody' : 'own.stage.rest')}
    </p>
  );
}

function MapDone({ stages }: { readonly stages: readonly StageId[] }) {
  const t = useT();
  const may = useMayEditInView();
  return (
    <tr className="map__counts map__done">
      <th scope="row">{t('own.done')}</th>
      {stages.map((stage) => (
        <td key={stage}>
          <StageDone stage={stage} fixed={!may} short />
        </td>
      ))}
    </tr>
  );
}
