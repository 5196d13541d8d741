import { type Collision, type CollisionDetection, pointerWithin } from '@dnd-kit/core';
import type { MoveTarget } from './move-item.ts';
import type { PlaceUnderPointer } from './pointer-target.ts';

/** The stages that the library has measured, and the card that lies under the pointer now. */
export const placesUnderPointer: CollisionDetection = (args) => {
  const stages = pointerWithin(args);
  const card = args.pointerCoordinates && cardAt(args.pointerCoordinates);
  return card ? [...stages, { id: 'card', data: { place: card } }] : stages;
};

function cardAt({ x, y }: { readonly x: number; readonly y: number }): PlaceUnderPointer | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const key = element instanceof HTMLElement ? element.dataset.place : undefined;
    if (!key?.startsWith('card:')) continue;
    const { top, height } = element.getBoundingClientRect();
    const target: MoveTarget = { kind: 'card', card: key.slice('card:'.length) };
    return { target, lower: y > top + height / 2 };
  }
  return null;
}

interface Found {
  readonly place?: PlaceUnderPointer;
  readonly droppableContainer?: { readonly data: { readonly current?: Record<string, unknown> } };
}

/** What `placesUnderPointer` has found, as it comes with an event. */
export function placesOf(event: {
  readonly collisions: readonly Collision[] | null;
}): PlaceUnderPointer[] {
  return (event.collisions ?? []).flatMap(({ data }) => {
    const { place, droppableContainer } = (data ?? {}) as Found;
    if (place !== undefined) return [place];
    const target = droppableContainer?.data.current?.target as MoveTarget | undefined;
    return target === undefined ? [] : [{ target, lower: false }];
  });
}
