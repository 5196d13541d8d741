import { useDroppable } from '@dnd-kit/core';
import { type ReactNode, useId } from 'react';
import { type MoveTarget, targetKey } from './move-item.ts';

/**
 * Wraps a place that held things can be put down in. Several places may mean the same target, as
 * the cells of one stage in the map do. Children must be made outside, as for `DraggableItem`.
 */
export function DropPlace({
  as: Element = 'div',
  target,
  fixed = false,
  className = '',
  children,
}: {
  readonly as?: 'div' | 'li' | 'td' | 'section' | 'span';
  readonly target: MoveTarget;
  readonly fixed?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const key = targetKey(target);
  const { setNodeRef } = useDroppable({
    id: `${key} ${useId()}`,
    data: { target },
    disabled: fixed,
  });
  return (
    <Element ref={setNodeRef} className={className} data-place={key}>
      {children}
    </Element>
  );
}
