import type { Cell } from '@samsyn/board';
import { type PointerEvent, useEffect, useRef } from 'react';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { useMapStop } from './map-stop.ts';
import { columnAt, stretchedColumns } from './stretch.ts';
import { useStretch } from './use-stretch.ts';

const stop = (event: { stopPropagation: () => void }): void => event.stopPropagation();

/**
 * An edge of a token, to be pulled over the stages beside it. For pointers only: the keys and the
 * button *Sträck* do the same.
 */
export function StretchEdge({
  edge,
  cell,
}: {
  readonly edge: 'left' | 'right';
  readonly cell: Cell;
}) {
  const stages = useShownStages();
  const stretch = useStretch();
  const pulled = useRef<readonly string[] | null>(null);

  const reachAt = (x: number): readonly string[] => {
    const columns = stages.map(({ stage }) => {
      const head = document.querySelector(`[data-column="${CSS.escape(stage.id)}"]`);
      return head?.getBoundingClientRect() ?? { left: 0, right: 0 };
    });
    const from = stages.findIndex(({ stage }) => stage.id === cell.stage);
    return stretchedColumns(from, columnAt(x, columns), edge).flatMap(
      (column) => stages[column]?.stage.id ?? [],
    );
  };
  const end = (): readonly string[] => {
    const reach = pulled.current ?? [];
    if (pulled.current !== null) useMapStop.setState({ reach: null });
    pulled.current = null;
    return reach;
  };
  useCancelPull(end);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
    pulled.current = [];
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (pulled.current === null) return;
    const reach = reachAt(event.clientX);
    if (reach.length === pulled.current.length) return;
    pulled.current = reach;
    useMapStop.setState({ reach: { actor: cell.actor, stages: new Set(reach) } });
  };
  return (
    <span
      className={`stretch-edge stretch-edge--${edge}`}
      aria-hidden="true"
      onMouseDown={stop}
      onTouchStart={stop}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerCancel={end}
      onLostPointerCapture={end}
      onPointerUp={() => {
        const reach = end();
        if (reach.length > 0) stretch(cell, reach);
      }}
    />
  );
}

/** Esc lets go of the edge, and so does the token when somebody takes it away. */
function useCancelPull(end: () => void): void {
  const latest = useRef(end);
  latest.current = end;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') latest.current();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
      latest.current();
    };
  }, []);
}
