import type { Spot } from '@samsyn/workshop';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { divergenceKey } from './divergent-cells.ts';
import { revealKey } from './reveal-cell.tsx';
import { closeCell, useReveal } from './reveal-store.ts';

/** Closes an opened cell and goes back to what it was opened from. */
export function leaveCell(cell: Spot): void {
  const { from } = useReveal.getState();
  closeCell();
  focusThingSoon(from === 'widest' ? divergenceKey(cell) : revealKey(cell));
}
