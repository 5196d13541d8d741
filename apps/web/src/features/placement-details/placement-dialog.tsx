import { type Cell, cellKey, readCellKey } from '@samsyn/board';
import { useEffect } from 'react';
import { focusThingSoon, showThingSoon } from '../../board-parts/focus-thing.ts';
import { useStage } from '../../board-parts/shown-stages.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useTemplate } from '../../live/session-context.ts';
import { useView } from '../../local/view-store.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import '../cards/card-dialog.css';
import './placement-dialog.css';
import { PlacementForm } from './placement-form.tsx';

/** The placement whose details are open beside the board; nothing when none are. */
export default function PlacementDialog() {
  const key = useView((view) => view.openPlacement);
  const cell = key === null ? null : readCellKey(key);
  return cell === null ? null : <OpenPlacement key={key} cell={cell} />;
}

function OpenPlacement({ cell }: { readonly cell: Cell }) {
  const t = useT();
  const labels = useLabels();
  const set = useView((view) => view.set);
  const key = cellKey(cell);
  const placement = useBoard(({ placements }) => placements.get(key));
  const actor = useTemplate((template) => template.actors.find(({ id }) => id === cell.actor));
  const stage = useStage(cell.stage);
  // As for a card: what is open beside the board must not hide what it is about.
  useEffect(() => showThingSoon(`placement:${key}`), [key]);
  // Only one thing is open beside the board at a time.
  useEffect(() => set({ openCard: null }), [set]);
  return (
    <SidePanel
      above={t('map.details.where', {
        stage: stage?.name ?? '',
        layer: labels.layerShort(cell.layer),
      })}
      title={actor?.name ?? t('map.actor.gone')}
      closeWord={t('map.close')}
      onClose={() => {
        set({ openPlacement: null });
        focusThingSoon(`placement:${key}`, 'more');
      }}
    >
      {placement === undefined ? (
        <p role="status">{t('map.details.gone')}</p>
      ) : (
        <PlacementForm placement={placement} mandate={actor?.mandate ?? ''} />
      )}
    </SidePanel>
  );
}
