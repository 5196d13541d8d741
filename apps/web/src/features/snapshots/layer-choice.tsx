import { LAYERS, type Layer } from '@samsyn/board';
import type { Labels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { Segmented } from '../../ui/segmented.tsx';

/** Which of the two pictures of the board is shown. */
export function LayerChoice({
  labels,
  layer,
  onLayer,
}: {
  readonly labels: Labels;
  readonly layer: Layer;
  readonly onLayer: (layer: Layer) => void;
}) {
  const t = useT();
  return (
    <Segmented
      label={t('pages.history.layer')}
      value={layer}
      choices={LAYERS.map((value) => ({ value, word: labels.layerShort(value) }))}
      onChoose={onLayer}
    />
  );
}
