/** Left and right edge of a column on the screen, in pixels. */
export interface ColumnEdges {
  readonly left: number;
  readonly right: number;
}

/** The column under a pointer; beyond the ends, the first or the last. */
export function columnAt(x: number, columns: readonly ColumnEdges[]): number {
  const found = columns.findIndex(({ right }) => x < right);
  return found === -1 ? columns.length - 1 : found;
}

/**
 * The columns that a stretch fills: those after `from` up to and with `to`, nearest first. An edge
 * pulled back over its own token fills nothing.
 */
export function stretchedColumns(from: number, to: number, edge: 'left' | 'right'): number[] {
  const step = edge === 'right' ? 1 : -1;
  const columns: number[] = [];
  for (let column = from + step; (to - column) * step >= 0; column += step) columns.push(column);
  return columns;
}

/** The unbroken run of filled cells around one of them. */
export function runAround(
  filled: readonly boolean[],
  column: number,
): { readonly first: number; readonly last: number } {
  let first = column;
  let last = column;
  while (filled[first - 1] === true) first--;
  while (filled[last + 1] === true) last++;
  return { first, last };
}

/** The cell that one step of stretching fills: the next after the run; null at the end of the map. */
export function nextToStretch(
  filled: readonly boolean[],
  column: number,
  edge: 'left' | 'right',
): number | null {
  const { first, last } = runAround(filled, column);
  const next = edge === 'right' ? last + 1 : first - 1;
  return next >= 0 && next < filled.length ? next : null;
}
