import type { Spot } from '@samsyn/workshop';
import { type KeyboardEvent, useState } from 'react';
import { nextGridPlace } from '../map-view/grid-navigation.ts';

/** A grid of cells, some of which are left out: rows of spots, null where there is nothing. */
export type SpotGrid = readonly (readonly (Spot | null)[])[];

const same = (a: Spot | null, b: Spot | null): boolean =>
  a !== null && b !== null && a.stage === b.stage && a.actor === b.actor;

/** The first cell at or after a place, going on in the same direction; null when there is none. */
export function nextSpot(
  grid: SpotGrid,
  from: { readonly row: number; readonly column: number },
  press: { readonly key: string; readonly ctrl: boolean },
): Spot | null {
  const size = { rows: grid.length, columns: grid[0]?.length ?? 0 };
  let place = from;
  for (;;) {
    const next = nextGridPlace(place, size, press);
    if (next === null || (next.row === place.row && next.column === place.column)) return null;
    const spot = grid[next.row]?.[next.column] ?? null;
    if (spot !== null) return spot;
    place = next;
  }
}

/** One cell is a Tab stop; arrows lead from cell to cell over those that are left out. */
export function useRevealKeys(grid: SpotGrid) {
  const [stop, setStop] = useState<Spot | null>(null);
  const spots = grid.flatMap((row) => row.filter((spot) => spot !== null));
  const here = spots.find((spot) => same(spot, stop)) ?? spots[0] ?? null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const spot = spotOf(event.target as Element);
    const row = grid.findIndex((line) => line.some((one) => same(one, spot)));
    const column = grid[row]?.findIndex((one) => same(one, spot)) ?? -1;
    if (column === -1) return;
    const next = nextSpot(grid, { row, column }, { key: event.key, ctrl: event.ctrlKey });
    if (next === null) return;
    event.preventDefault();
    focusSpot(next);
  };
  return {
    stop: here,
    onKeyDown,
    onFocus: (event: { readonly target: Element }) => {
      const spot = spotOf(event.target);
      if (spot !== null) setStop(spot);
    },
  };
}

function spotOf(element: Element): Spot | null {
  const [stage, actor] =
    element.closest<HTMLElement>('[data-spot]')?.dataset.spot?.split(' ') ?? [];
  return stage === undefined || actor === undefined ? null : { stage, actor };
}

function focusSpot({ stage, actor }: Spot): void {
  const control = document.querySelector<HTMLElement>(
    `[data-spot="${CSS.escape(stage)} ${CSS.escape(actor)}"]`,
  );
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
