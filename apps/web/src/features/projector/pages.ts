/** One screenful of a table: from which column and row on, and how many. */
export interface Page {
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
}

/**
 * Cuts a table into screenfuls of about the same size, since what a room must read is paged and
 * never shrunk. Rows first: all stages of some actors, then the next actors, then further stages.
 *
 * @param columns how many there are, and how many fit at once
 * @param rows likewise
 */
export function pagesOf(
  columns: { readonly count: number; readonly fit: number },
  rows: { readonly count: number; readonly fit: number },
): Page[] {
  const across = spans(columns);
  const down = spans(rows);
  return across.flatMap(([column, width]) =>
    down.map(([row, height]) => ({ column, columns: width, row, rows: height })),
  );
}

function spans({
  count,
  fit,
}: {
  readonly count: number;
  readonly fit: number;
}): [number, number][] {
  const pages = Math.max(1, Math.ceil(count / Math.max(1, fit)));
  const size = Math.ceil(count / pages);
  return Array.from({ length: pages }, (_, page) => [
    page * size,
    Math.max(0, Math.min(size, count - page * size)),
  ]);
}
