import type { PresenceCursor } from '@samsyn/sync';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a pointer is within a place, as parts of its width and height. */
export function cursorIn(place: string, box: Box, x: number, y: number): PresenceCursor {
  return {
    place,
    x: within(box.width === 0 ? 0 : (x - box.left) / box.width),
    y: within(box.height === 0 ? 0 : (y - box.top) / box.height),
  };
}

/** The same spot on another screen, where the place has another size. */
export function spotOf(
  cursor: PresenceCursor,
  box: Box,
): { readonly x: number; readonly y: number } {
  return { x: box.left + cursor.x * box.width, y: box.top + cursor.y * box.height };
}

/** Three decimals are finer than a pixel of any column, and short on the wire. */
function within(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 1000) / 1000;
}
