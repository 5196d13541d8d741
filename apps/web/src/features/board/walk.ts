/** The main controls of one column, from the top down: its heading's things, by focus key. */
export type Column = readonly string[];

/**
 * Which thing an arrow key leads to from `key`: up and down within the column, left and right to
 * the thing at the same height in the nearest column that holds any. Null where there is none.
 */
export function walkTo(columns: readonly Column[], key: string, arrow: string): string | null {
  const at = columns.findIndex((column) => column.includes(key));
  const column = columns[at];
  if (column === undefined) return null;
  const row = column.indexOf(key);
  if (arrow === 'ArrowDown') return column[row + 1] ?? null;
  if (arrow === 'ArrowUp') return column[row - 1] ?? null;
  if (arrow === 'Home') return column[0] ?? null;
  if (arrow === 'End') return column.at(-1) ?? null;
  const step = arrow === 'ArrowRight' ? 1 : arrow === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return null;
  for (let next = at + step; next >= 0 && next < columns.length; next += step) {
    const there = columns[next];
    if (there !== undefined && there.length > 0) {
      return there[Math.min(row, there.length - 1)] ?? null;
    }
  }
  return null;
}
