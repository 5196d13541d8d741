import { GROUPINGS, type Layer } from '@samsyn/board';
import { memo, useId } from 'react';
import type { NumberedStage } from '../../board-parts/shown-stages.ts';
import { StageTitle } from '../../board-parts/stage-title.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSettings } from '../../local/settings-store.ts';
import { DropPlace } from '../moving/drop-place.tsx';
import { StageDropWord } from '../moving/drop-word.tsx';
import { PhaseRow } from './phase-row.tsx';

/** Phases over stages. Something held can be put down on a stage's name as well as in its cells. */
export const MapHead = memo(function MapHead({
  stages,
  layer,
}: {
  readonly stages: readonly NumberedStage[];
  readonly layer: Layer;
}) {
  return (
    <thead>
      <PhaseRow stages={stages.map(({ stage }) => stage)} />
      <tr className="map__stages">
        <td className="map__corner">
          <GroupingChoice />
        </td>
        {stages.map(({ stage, number }) => (
          <th key={stage.id} scope="col" className="map__stage" data-column={stage.id}>
            <DropPlace
              target={{ kind: 'stage', layer, stage: stage.id }}
              className="map__stage-drop"
            >
              <StageTitle stage={stage} number={number} />
              <StageDropWord layer={layer} stage={stage.id} />
            </DropPlace>
          </th>
        ))}
      </tr>
    </thead>
  );
});

function GroupingChoice() {
  const t = useT();
  const id = useId();
  const grouping = useSettings((settings) => settings.grouping);
  const set = useSettings((settings) => settings.set);
  return (
    <>
      <label className="map__grouping-label" htmlFor={id}>
        {t('map.grouping')}
      </label>
      <select
        id={id}
        className="map__grouping"
        value={grouping}
        onChange={(event) => {
          const chosen = GROUPINGS.find((known) => known === event.target.value);
          if (chosen !== undefined) set({ grouping: chosen });
        }}
      >
        {GROUPINGS.map((choice) => (
          <option key={choice} value={choice}>
            {t(`map.grouping.${choice}`)}
          </option>
        ))}
      </select>
    </>
  );
}
