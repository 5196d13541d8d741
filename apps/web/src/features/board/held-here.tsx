import type { Layer, StageId } from '@samsyn/board';
import { memo } from 'react';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import type { Pointer } from '../../live/presence.ts';
import { usePointers } from '../../live/session-context.ts';

/** What others hold above this stage right now: a soft shadow of what may come. */
export const HeldHere = memo(function HeldHere({
  layer,
  stage,
}: {
  readonly layer: Layer;
  readonly stage: StageId;
}) {
  const t = useT();
  const names = useBoardNames();
  const held = usePointers((pointers) => heldAbove(pointers, layer, stage));
  if (held === null) return null;
  const [name = '', kind, rest = ''] = held.split('\n');
  const id = rest.split('/').at(-1) ?? '';
  const what = kind === 'card' ? names.card(id) : names.actor(id);
  return (
    <p className="held-here" aria-hidden="true">
      {t('board.hand.holding', { name, what })}
    </p>
  );
});

/** Who holds what above a stage, as one string, so that nothing is drawn while it stays the same. */
function heldAbove(pointers: readonly Pointer[], layer: Layer, stage: StageId): string | null {
  const found = pointers.find(({ state }) => {
    const over = state.holding?.over;
    return over === `stage:${layer}/${stage}` || over?.startsWith(`position:${stage}/`) === true;
  });
  const what = found?.state.holding?.what;
  if (found === undefined || what === undefined) return null;
  return [found.user.name, ...what.split(':')].join('\n');
}
