import { useDraggable } from '@dnd-kit/core';
import { type CSSProperties, type ReactNode, useId } from 'react';
import { itemKey, type MoveItem } from './move-item.ts';
import { useIsHeld } from './move-store.ts';

/**
 * Wraps something that can be dragged by mouse and touch. It carries the thing's focus key. Its
 * children must be made outside (passed as they are), so that a drag elsewhere redraws only this
 * wrapper.
 */
export function DraggableItem({
  as: Element = 'li',
  item,
  fixed = false,
  className = '',
  style,
  children,
}: {
  readonly as?: 'li' | 'div' | 'span';
  readonly item: MoveItem;
  /** True where this person may not move anything. */
  readonly fixed?: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}) {
  const key = itemKey(item);
  const { setNodeRef, listeners } = useDraggable({
    id: `${key} ${useId()}`,
    data: { item },
    disabled: fixed,
  });
  const held = useIsHeld(item);
  return (
    <Element
      ref={setNodeRef}
      className={className}
      style={style}
      data-focus-key={key}
      data-held={held || undefined}
      data-movable={!fixed || undefined}
      {...listeners}
    >
      {children}
    </Element>
  );
}
