import type { StageId } from '@samsyn/board';
import { useT } from '../../i18n/use-t.ts';
import { useMayEditInView } from '../../live/session-context.ts';
import type { StageParts } from '../board-face/board-face.tsx';
import { AnswerList } from './answer-list.tsx';
import { StageDone } from './stage-done.tsx';

/** What stands in each stage of an own picture besides its actors: whether one is done with it. */
export const OWN_PARTS: StageParts = {
  ColumnFoot: StageDone,
  MapFoot: MapDone,
  ListStage: AnswerList,
};

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
