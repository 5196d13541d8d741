import { useDroppable } from '@dnd-kit/core';
import { type ReactNode, useId } from 'react';
import { type MoveTarget, targetKey } from './move-item.ts';

interface PlaceProps {
  readonly as?: 'div' | 'li' | 'td' | 'section' | 'span';
  readonly target: MoveTarget;
  readonly fixed?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Wraps a place that held things can be put down in. Several places may mean the same target, as
 * the cells of one stage in the map do. Children must be made outside (passed as they are), so that
 * a drag redraws only this wrapper.
 */
export function DropPlace(props: PlaceProps) {
  // Cards come and go all day, and each that registers makes every place be drawn again: they are
  // looked up under the pointer instead.
  return props.target.kind === 'card' ? <FoundPlace {...props} /> : <RegisteredPlace {...props} />;
}

function FoundPlace({ as: Element = 'div', target, className, children }: PlaceProps) {
  return (
    <Element className={className} data-place={targetKey(target)}>
      {children}
    </Element>
  );
}

function RegisteredPlace({
  as: Element = 'div',
  target,
  fixed = false,
  className,
  children,
}: PlaceProps) {
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
