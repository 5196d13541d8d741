import type { StageId } from '@samsyn/board';
import { type ComponentType, useEffect, useMemo } from 'react';
import { NoStages } from '../../board-parts/no-stages.tsx';
import { type NumberedStage, useShownStages } from '../../board-parts/shown-stages.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useLayer, usePicture } from '../../board-parts/use-picture.ts';
import { useT } from '../../i18n/use-t.ts';
import { useMayEditInView } from '../../live/session-context.ts';
import { useSettings } from '../../local/settings-store.ts';
import { DifferenceLegend } from '../difference/difference-legend.tsx';
import { MapCards, MapCounts } from './map-counts.tsx';
import { MapHead } from './map-head.tsx';
import { MapLane } from './map-lane.tsx';
import { useMapStop } from './map-stop.ts';
import './map-view.css';
import { StretchDialog } from './stretch-dialog.tsx';
import { useMapKeys } from './use-map-keys.ts';
import { type MapRows, useMapRows } from './use-map-rows.ts';

type MapFoot = ComponentType<{ readonly stages: readonly StageId[] }>;

/**
 * Karta: a lane for each actor, the stages across. Also the table for those who read tables.
 *
 * @param Foot a row under the lanes; the cards of each stage unless a face has something else
 */
function MapView({ Foot = MapCards }: { readonly Foot?: MapFoot | undefined }) {
  const stages = useShownStages();
  const picture = usePicture();
  if (stages.length === 0) return <NoStages className="map__none" />;
  return (
    <div className="map">
      {picture === 'difference' && <DifferenceLegend />}
      <MapTable stages={stages} Foot={Foot} />
      <StretchDialog />
    </div>
  );
}

export default MapView;

function MapTable({
  stages,
  Foot,
}: {
  readonly stages: readonly NumberedStage[];
  readonly Foot: MapFoot;
}) {
  const t = useT();
  const labels = useLabels();
  const layer = useLayer();
  const picture = usePicture();
  const may = useMayEditInView();
  const rows = useMapRows(stages);

  const ids = useMemo(() => stages.map(({ stage }) => stage.id), [stages]);
  const lanes = useMemo(() => rows.groups.flatMap((group) => group.lanes), [rows.groups]);
  useTabStop(lanes, ids);
  const onKeyDown = useMapKeys(lanes, ids, layer, may);
  const name = picture === 'difference' ? t('map.difference.title') : labels.layer(picture);
  const count = lanes.reduce((sum, { cells }) => sum + cells.filter(Boolean).length, 0);
  return (
    <>
      {count === 0 && may && picture !== 'difference' && (
        <p className="map__hint">{t('map.empty')}</p>
      )}
      <section
        id="karta"
        className="map__scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a container that scrolls must be reachable by keys
        tabIndex={0}
        aria-label={t('map.label')}
      >
        <table
          className="map__table"
          data-picture={picture}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const place = event.target
              .closest<HTMLElement>('[data-cell]')
              ?.dataset.cell?.split(' ');
            if (place !== undefined) {
              useMapStop.setState({ actor: place[0] ?? null, stage: place[1] ?? null });
            }
          }}
        >
          <caption className="visually-hidden">
            {t('map.caption', {
              picture: name,
              actors: lanes.length,
              stages: stages.length,
              count,
            })}{' '}
            {t(may ? 'map.caption.keys' : 'map.caption.read')}
          </caption>
          <MapHead stages={stages} layer={layer} />
          {rows.groups.map((group) => (
            <Group key={group.id} group={group} ids={ids} columns={stages.length} fixed={!may} />
          ))}
          <Absent rows={rows} columns={stages.length} />
          <MapCounts stages={ids} lanes={lanes} Foot={Foot} />
        </table>
      </section>
    </>
  );
}

function Group({
  group,
  ids,
  columns,
  fixed,
}: {
  readonly group: MapRows['groups'][number];
  readonly ids: readonly StageId[];
  readonly columns: number;
  readonly fixed: boolean;
}) {
  const labels = useLabels();
  const grouping = useSettings((settings) => settings.grouping);
  return (
    <tbody>
      <tr className="map__group">
        <th scope="rowgroup" colSpan={columns + 1}>
          <span>{labels.group(grouping, group.id)}</span>
        </th>
      </tr>
      {group.lanes.map(({ actor, cells }) => (
        <MapLane key={actor.id} actor={actor} cells={cells} stages={ids} fixed={fixed} />
      ))}
    </tbody>
  );
}

/** The row under the lanes that says how many actors have no place, and shows or hides them. */
function Absent({ rows, columns }: { readonly rows: MapRows; readonly columns: number }) {
  const t = useT();
  if (rows.absent === 0) return null;
  return (
    <tbody>
      <tr className="map__absent">
        <td colSpan={columns + 1}>
          <button type="button" aria-expanded={rows.unfolded} onClick={rows.toggle}>
            {t(rows.unfolded ? 'map.absent.hide' : 'map.absent.show', { count: rows.absent })}
          </button>
        </td>
      </tr>
    </tbody>
  );
}

/** There is always one cell that Tab stops at: the last one used, else the first. */
function useTabStop(
  lanes: readonly { readonly actor: { readonly id: string } }[],
  stages: readonly StageId[],
): void {
  useEffect(() => {
    const { actor, stage } = useMapStop.getState();
    const there =
      lanes.some((lane) => lane.actor.id === actor) && stages.some((id) => id === stage);
    if (there) return;
    useMapStop.setState({ actor: lanes[0]?.actor.id ?? null, stage: stages[0] ?? null });
  }, [lanes, stages]);
}
