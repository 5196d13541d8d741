import { type TouchEvent, useRef } from 'react';

const FAR_ENOUGH = 64;

/** Which way a finger has swept: 1 onwards, -1 back, null when it scrolled or hardly moved. */
export function swipeStep(dx: number, dy: number): 1 | -1 | null {
  if (Math.abs(dx) < FAR_ENOUGH || Math.abs(dx) < Math.abs(dy) * 2) return null;
  return dx < 0 ? 1 : -1;
}

/** Sweeping sideways goes to the stage beside; the buttons do the same. */
export function useSwipe(onSwipe: (step: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches[0];
      const field = (event.target as Element).closest('input, select, textarea');
      const one = event.touches.length === 1 && field === null && touch !== undefined;
      start.current = one ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: (event: TouchEvent) => {
      const touch = event.changedTouches[0];
      if (start.current === null || touch === undefined) return;
      const step = swipeStep(touch.clientX - start.current.x, touch.clientY - start.current.y);
      start.current = null;
      if (step !== null) onSwipe(step);
    },
  };
}
