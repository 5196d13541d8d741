import {
  DndContext,
  type DragEndEvent,
  type DragMoveEvent,
  DragOverlay,
  type DragStartEvent,
  MeasuringStrategy,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { memo, type RefObject, useEffect, useMemo } from 'react';
import { useInView } from '../../live/session-context.ts';
import { Grip } from './grip.tsx';
import { HeldFace } from './held-face.tsx';
import type { MoveItem } from './move-item.ts';
import { useMoveStore } from './move-store.ts';
import { boardUnderPointer, placesOf } from './places-under-pointer.ts';
import { pointerTarget } from './pointer-target.ts';
import { usePutDown } from './use-put-down.ts';

/** What the library would say itself, in English and too much of it. Nothing here is spoken. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};
const MOUSE = { activationConstraint: { distance: 4 } };
const TOUCH = { activationConstraint: { delay: 200, tolerance: 8 } };
const MEASURING = { droppable: { strategy: MeasuringStrategy.WhileDragging } };
const COPY_KEYS = new Set(['Alt', 'Control', 'Meta']);

/** Moving by mouse and touch: whatever is marked as movable among the things can be dragged. */
function PointerMoving({ things }: { readonly things: RefObject<HTMLElement | null> }) {
  const { board } = useInView();
  const putDown = usePutDown();
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  // The library's live region goes to an element outside the page: one voice speaks here.
  const accessibility = useMemo(
    () => ({ ...SILENT, container: document.createElement('div') }),
    [],
  );
  useCopyKeys();

  const onStart = ({ active, activatorEvent }: DragStartEvent): void => {
    const item = active.data.current?.item as MoveItem | null;
    if (item === null) return;
    const copy = isCopy(activatorEvent as MouseEvent);
    useMoveStore.setState({ hold: { item, by: 'pointer', over: null, copy, beside: null } });
  };
  const onMove = (event: DragMoveEvent): void => {
    const { hold } = useMoveStore.getState();
    if (hold === null) return;
    const found = pointerTarget(board.store.getState(), hold.item, placesOf(event));
    const over = found?.target ?? null;
    const beside = found?.beside ?? null;
    if (sameValue(over, hold.over) && sameValue(beside, hold.beside)) return;
    useMoveStore.setState({ hold: { ...hold, over, beside } });
  };
  const onEnd = (event: DragEndEvent): void => {
    const { hold } = useMoveStore.getState();
    // Let go of already, because somebody else took it away.
    if (hold === null) return;
    const found = pointerTarget(board.store.getState(), hold.item, placesOf(event));
    useMoveStore.setState({ hold: null });
    if (found !== null) putDown(hold.item, found.target, { copy: hold.copy });
  };
  const onCancel = (): void => useMoveStore.setState({ hold: null });

  return (
    <DndContext
      sensors={sensors}
      accessibility={accessibility}
      measuring={MEASURING}
      collisionDetection={boardUnderPointer}
      onDragStart={onStart}
      onDragMove={onMove}
      onDragOver={onMove}
      onDragEnd={onEnd}
      onDragCancel={onCancel}
    >
      <Grip things={things} />
      <DragOverlay dropAnimation={null} className="held-overlay">
        <HeldFace />
      </DragOverlay>
    </DndContext>
  );
}

/** The library draws all of its own anew with each drawing, so only when there is a reason. */
export default memo(PointerMoving);

/** Alt or Ctrl may be pressed and let go at any time while something is held. */
function useCopyKeys(): void {
  const holding = useMoveStore(({ hold }) => hold?.by === 'pointer');
  useEffect(() => {
    if (!holding) return;
    const onKey = (event: KeyboardEvent): void => {
      if (!COPY_KEYS.has(event.key)) return;
      event.preventDefault();
      const copy = isCopy(event);
      useMoveStore.setState(({ hold }) => ({ hold: hold && { ...hold, copy } }));
    };
    // Pressed between the button going down and the first movement, a key is seen only here.
    const onMouse = (event: MouseEvent): void => {
      const copy = isCopy(event);
      if (useMoveStore.getState().hold?.copy === copy) return;
      useMoveStore.setState(({ hold }) => ({ hold: hold && { ...hold, copy } }));
    };
    addEventListener('mousemove', onMouse);
    addEventListener('keydown', onKey);
    addEventListener('keyup', onKey);
    return () => {
      removeEventListener('mousemove', onMouse);
      removeEventListener('keydown', onKey);
      removeEventListener('keyup', onKey);
    };
  }, [holding]);
}

function isCopy(event: { altKey?: boolean; ctrlKey?: boolean; metaKey?: boolean }): boolean {
  return Boolean(event.altKey || event.ctrlKey || event.metaKey);
}

function sameValue(a: object | null, b: object | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
