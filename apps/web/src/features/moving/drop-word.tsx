import type { Layer, StageId } from '@samsyn/board';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView } from '../../live/session-context.ts';
import type { Hold } from './move-store.ts';
import { useHeldOver, useHeldOverStage } from './move-store.ts';

/** The word in a lit-up stage: what happens if one lets go here. */
export function StageDropWord({
  layer,
  stage,
}: {
  readonly layer: Layer;
  readonly stage: StageId;
}) {
  const hold = useHeldOverStage(layer, stage);
  return hold === null ? null : <DropWord hold={hold} layer={layer} stage={stage} />;
}

/** The word on a lit-up card. */
export function CardDropWord({ card }: { readonly card: string }) {
  const hold = useHeldOver({ kind: 'card', card });
  const t = useT();
  if (hold === null) return null;
  return (
    <span className="drop-word" aria-hidden="true">
      {t('board.drop.link')}
    </span>
  );
}

function DropWord({
  hold,
  layer,
  stage,
}: {
  readonly hold: Hold;
  readonly layer: Layer;
  readonly stage: StageId;
}) {
  const t = useT();
  const { item } = hold;
  const actor =
    item.kind === 'actor' ? item.actor : item.kind === 'placement' ? item.cell.actor : null;
  const there = useBoardInView(({ placements }) => placements.has(`${layer}/${stage}/${actor}`));
  const home = item.kind === 'placement' && item.cell.stage === stage;
  const word = home
    ? t('board.drop.home')
    : there
      ? t('board.drop.occupied')
      : hold.copy && item.kind === 'placement'
        ? t('board.drop.copy')
        : t('board.drop.here');
  return (
    <span className="drop-word" aria-hidden="true">
      {word}
    </span>
  );
}
