import type { Collision, CollisionDetection } from '@dnd-kit/core';
import { readTargetKey } from './move-item.ts';
import type { PlaceUnderPointer } from './pointer-target.ts';

/** What the library knows the whole board as. */
export const BOARD = 'board';

/** The board, where a place of it lies under the pointer, with those places. */
export const boardUnderPointer: CollisionDetection = ({ pointerCoordinates }) => {
  const places = pointerCoordinates === null ? [] : placesAt(pointerCoordinates);
  return places.length === 0 ? [] : [{ id: BOARD, data: { places } }];
};

/** The stage and the card that lie under a point of the window. */
function placesAt({ x, y }: { readonly x: number; readonly y: number }): PlaceUnderPointer[] {
  const under = document.elementsFromPoint(x, y);
  return ['stage:', 'card:'].flatMap((kind): PlaceUnderPointer[] => {
    for (const element of under) {
      const place = element.closest<HTMLElement>(`[data-place^="${kind}"]`);
      const target = readTargetKey(place?.dataset.place ?? '');
      if (place === null || target === null) continue;
      const { top, height } = place.getBoundingClientRect();
      return [{ target, lower: y > top + height / 2 }];
    }
    return [];
  });
}

/** The places that `boardUnderPointer` has found, as they come with an event. */
export function placesOf(event: {
  readonly collisions: readonly Collision[] | null;
}): readonly PlaceUnderPointer[] {
  const [found] = event.collisions ?? [];
  return (found?.data as { places: readonly PlaceUnderPointer[] } | undefined)?.places ?? [];
}
