import type { Actor, StageId } from '@samsyn/board';
import { memo } from 'react';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import { ActorName } from '../../board-parts/actor-name.tsx';
import { useT } from '../../i18n/use-t.ts';
import { breaksIn, type LaneCells, lanePart } from './lane-rows.ts';
import { MapCell } from './map-cell.tsx';
import { type CellContent, isInvolved } from './use-map-rows.ts';

/** The lane of one actor: where it stands from the first stage to the last, and where it breaks. */
export const MapLane = memo(function MapLane({
  actor,
  cells,
  stages,
  fixed,
}: {
  readonly actor: Actor;
  readonly cells: LaneCells<CellContent>;
  readonly stages: readonly StageId[];
  readonly fixed: boolean;
}) {
  const filled = cells.map(isInvolved);
  return (
    <tr className="lane" style={groupColour(actor.group)} data-focus-group={`lane:${actor.id}`}>
      <LaneHead actor={actor} breaks={breaksIn(filled)} />
      {stages.map((stage, column) => (
        <MapCell
          key={stage}
          actor={actor}
          stage={stage}
          content={cells[column] ?? null}
          part={lanePart(filled, column)}
          before={filled[column - 1] === true}
          after={filled[column + 1] === true}
          fixed={fixed}
        />
      ))}
    </tr>
  );
});

const LaneHead = memo(function LaneHead({
  actor,
  breaks,
}: {
  readonly actor: Actor;
  readonly breaks: number;
}) {
  const t = useT();
  return (
    <th scope="row" className="lane__head" tabIndex={-1} data-focus-heading={`lane:${actor.id}`}>
      <span className="lane__actor">
        <ActorMark group={actor.group} />
        <span className="lane__name">
          <ActorName actor={actor} />
        </span>
      </span>
      {breaks > 0 && (
        <span className="visually-hidden">, {t('map.breaks', { count: breaks })}</span>
      )}
    </th>
  );
});
