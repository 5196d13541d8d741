import { useDraggable, useDroppable } from '@dnd-kit/core';
import { type RefObject, type SyntheticEvent, useEffect, useRef } from 'react';
import { type MoveItem, readItemKey } from './move-item.ts';
import { BOARD } from './places-under-pointer.ts';

/**
 * The one thing that the library knows as draggable, whatever marked thing the pointer went down
 * on, and the one place it knows to put it, the board. A hundred of them, each with hooks of its
 * own, would be drawn anew at every start and end.
 */
export function Grip({ things }: { readonly things: RefObject<HTMLElement | null> }) {
  const held = useRef<{ item: MoveItem | null }>({ item: null });
  const { setNodeRef: setThing, listeners } = useDraggable({ id: 'held', data: held.current });
  const { setNodeRef: setBoard } = useDroppable({ id: BOARD });
  const latest = useRef({ listeners, setThing, setBoard });
  latest.current = { listeners, setThing, setBoard };
  useEffect(() => {
    const root = things.current;
    if (root === null) return;
    const takeHold = (nativeEvent: Event, listener: string): void => {
      const thing = (nativeEvent.target as Element).closest<HTMLElement>('[data-movable]');
      const item = readItemKey(thing?.dataset.focusKey ?? '');
      if (thing === null || item === null) return;
      held.current.item = item;
      const now = latest.current;
      now.setThing(thing);
      // What one holds at the edge of the window scrolls whatever this lies in.
      now.setBoard(root.querySelector<HTMLElement>('[data-place^="stage:"]'));
      now.listeners?.[listener]?.({ nativeEvent } as SyntheticEvent);
    };
    /** Most presses are clicks: the library hears of one when it begins to be a movement. */
    const onMouse = (down: MouseEvent): void => {
      const until = new AbortController();
      const once = { capture: true, once: true, signal: until.signal };
      const onMove = (): void => {
        until.abort();
        takeHold(down, 'onMouseDown');
      };
      addEventListener('mousemove', onMove, once);
      addEventListener('mouseup', () => until.abort(), once);
    };
    const onTouch = (event: TouchEvent): void => takeHold(event, 'onTouchStart');
    root.addEventListener('mousedown', onMouse);
    root.addEventListener('touchstart', onTouch, { passive: true });
    root.dataset.grips = '';
    return () => {
      root.removeEventListener('mousedown', onMouse);
      root.removeEventListener('touchstart', onTouch);
      delete root.dataset.grips;
    };
  }, [things]);
  return null;
}
