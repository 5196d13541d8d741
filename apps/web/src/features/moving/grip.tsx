import { useDraggable } from '@dnd-kit/core';
import { type ReactNode, type SyntheticEvent, useRef } from 'react';
import { type MoveItem, readItemKey } from './move-item.ts';

/**
 * The one thing that the library knows as draggable: whatever marked thing the pointer went down
 * on. A hundred of them, each with hooks of its own, would be drawn anew at every start and end.
 */
export function Grip({ children }: { readonly children: ReactNode }) {
  const held = useRef<{ item: MoveItem | null }>({ item: null });
  const { setNodeRef, listeners } = useDraggable({ id: 'held', data: held.current });
  const takeHold = (event: SyntheticEvent, listener: string): void => {
    const thing = (event.target as Element).closest<HTMLElement>('[data-movable]');
    const item = readItemKey(thing?.dataset.focusKey ?? '');
    if (thing === null || item === null) return;
    held.current.item = item;
    setNodeRef(thing);
    listeners?.[listener]?.(event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what is done to the things in it
    <div
      className="grip"
      onMouseDown={(event) => takeHold(event, 'onMouseDown')}
      onTouchStart={(event) => takeHold(event, 'onTouchStart')}
    >
      {children}
    </div>
  );
}
