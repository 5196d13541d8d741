import type { CSSProperties, ReactNode } from 'react';
import { itemKey, type MoveItem } from './move-item.ts';
import { useIsHeld } from './move-store.ts';

/**
 * Marks something as to be dragged by mouse and touch; `MovingProvider` takes hold of what is so
 * marked. It carries the thing's focus key.
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
  const held = useIsHeld(key);
  return (
    <Element
      className={className}
      style={style}
      data-focus-key={key}
      data-held={held || undefined}
      data-movable={!fixed || undefined}
    >
      {children}
    </Element>
  );
}
