/** A cell of the map: 0 is the first row and the first stage. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

const PAGE = 8;

/**
 * The cell that a key leads to; null for keys that do not move. The edges hold: a lane has an end,
 * and one should feel it.
 */
export function nextGridPlace(
  place: GridPlace,
  size: { readonly rows: number; readonly columns: number },
  press: { readonly key: string; readonly ctrl: boolean },
): GridPlace | null {
  const { row, column } = place;
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const to = (nextRow: number, nextColumn: number): GridPlace => ({
    row: Math.max(0, Math.min(nextRow, lastRow)),
    column: Math.max(0, Math.min(nextColumn, lastColumn)),
  });
  switch (press.key) {
    case 'ArrowLeft':
      return to(row, press.ctrl ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, press.ctrl ? lastColumn : column + 1);
    case 'ArrowUp':
      return to(press.ctrl ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(press.ctrl ? lastRow : row + 1, column);
    case 'Home':
      return to(press.ctrl ? 0 : row, 0);
    case 'End':
      return to(press.ctrl ? lastRow : row, lastColumn);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'PageDown':
      return to(row + PAGE, column);
    default:
      return null;
  }
}
