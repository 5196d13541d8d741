import type { ReactNode } from 'react';
import { type MoveTarget, targetKey } from './move-item.ts';

/**
 * Wraps a place that held things can be put down in; it is found under the pointer by what it is
 * marked with. Several places may mean the same target, as the cells of one stage in the map do.
 */
export function DropPlace({
  as: Element = 'div',
  target,
  className,
  children,
}: {
  readonly as?: 'div' | 'td' | 'section';
  readonly target: MoveTarget;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <Element className={className} data-place={targetKey(target)}>
      {children}
    </Element>
  );
}
