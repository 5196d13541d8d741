import { describeNote } from '@samsyn/analysis';
import { LAYERS, type Layer } from '@samsyn/board';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { openBoardStore } from '../../local/open-board-store.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { ownTimeZone } from '../../ui/time-zone.ts';
import { CoveragePicture } from './coverage-picture.tsx';
import { COVERED, type CoverageRow, coverageRows, lacking } from './coverage-rows.ts';
import { CoverageStages } from './coverage-stages.tsx';
import { DataTable } from './data-table.tsx';
import { ViewFrame } from './view-frame.tsx';
import { useViews } from './views-context.ts';

const useLayerShown = openBoardStore<{ readonly layer: Layer }>({ layer: 'today' });

/** Täckning och luckor: what there is at each stage, what is missing, and what to ask. */
export function CoverageView() {
  const t = useT();
  const labels = useLabels();
  const { told } = useViews();
  const stages = useShownStages();
  const layer = useLayerShown((state) => state.layer);
  const rows = coverageRows(told.coverage, layer);
  const nameOf = ({ stage }: CoverageRow): string => {
    const found = stages.find((one) => one.stage.id === stage);
    return found === undefined ? stage : `${found.number} ${found.stage.name}`;
  };
  const isUsed = rows.some(({ actors }) => actors > 0);
  const timeZone = ownTimeZone();
  return (
    <ViewFrame
      title={t('views.coverage.title', { layer: labels.layer(layer) })}
      lead={
        isUsed
          ? t('views.coverage.lead', { stages: rows.length, ...lacking(rows) })
          : t('views.coverage.unused')
      }
      tools={
        <Segmented
          label={t('views.layer')}
          value={layer}
          choices={LAYERS.map((value) => ({ value, word: labels.layerShort(value) }))}
          onChoose={(value) => useLayerShown.setState({ layer: value })}
        />
      }
      picture={<CoveragePicture rows={rows} nameOf={nameOf} />}
      table={
        <DataTable
          caption={t('views.coverage.picture')}
          head={[
            t('views.column.stage'),
            t('views.column.actors'),
            ...COVERED.map((what) => t(`views.covered.${what}`)),
          ]}
          rows={rows.map((row) => ({
            key: row.stage,
            cells: [nameOf(row), row.actors, ...COVERED.map((what) => row.counts[what])],
          }))}
          figures={[1, 2, 3, 4, 5, 6, 7]}
        />
      }
      more={<CoverageStages rows={rows} layer={layer} nameOf={nameOf} />}
      notes={[describeNote(told.note, t, timeZone)]}
      people={{ people: told.balance.people, types: told.balance.types.length }}
    />
  );
}
