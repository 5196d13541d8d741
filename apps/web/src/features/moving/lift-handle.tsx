import { GripVertical } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { itemKey, type MoveItem } from './move-item.ts';
import { lift, useMoveStore } from './move-store.ts';

/** The handle that the keys take hold by: Space lifts, Enter is left for opening things. */
export function LiftHandle({
  item,
  name,
  reachable,
}: {
  readonly item: MoveItem;
  readonly name: string;
  /** Whether Tab stops here; only in the thing that one stands on, or every thing takes four. */
  readonly reachable: boolean;
}) {
  const t = useT();
  const key = itemKey(item);
  const lifted = useMoveStore(({ hold }) => hold?.by === 'keys' && itemKey(hold.item) === key);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.repeat || lifted) return;
    event.preventDefault();
    event.stopPropagation();
    lift(item);
  };
  return (
    <button
      type="button"
      className="lift-handle"
      data-focus-part="handle"
      tabIndex={reachable ? 0 : -1}
      aria-label={t('board.lift.button', { what: name })}
      aria-description={t('board.lift.help')}
      aria-pressed={lifted}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        // A press without a pointer: Enter, or a screen reader's own way of pressing.
        if (event.detail === 0) lift(item);
      }}
    >
      <GripVertical size={16} aria-hidden="true" />
    </button>
  );
}
