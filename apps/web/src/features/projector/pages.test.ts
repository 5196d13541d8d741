import { describe, expect, it } from 'vitest';
import { pagesOf } from './pages.ts';

describe('a table on the projector', () => {
  it('is one page where it fits', () => {
    expect(pagesOf({ count: 8, fit: 8 }, { count: 12, fit: 14 })).toEqual([
      { column: 0, columns: 8, row: 0, rows: 12 },
    ]);
  });

  it('is cut into pages of about the same size', () => {
    const pages = pagesOf({ count: 8, fit: 5 }, { count: 24, fit: 15 });
    expect(pages.map(({ columns, rows }) => [columns, rows])).toEqual(Array(4).fill([4, 12]));
  });

  it('is one empty page where there is nothing', () => {
    expect(pagesOf({ count: 0, fit: 8 }, { count: 0, fit: 8 })).toHaveLength(1);
  });

  it('shows every cell once, and never more than fits', () => {
    const counts = [0, 1, 7, 8, 24, 41];
    const fits = [1, 3, 8, 13];
    const each = (all: readonly number[], run: (value: number) => void) => all.forEach(run);
    each(counts, (columns) =>
      each(fits, (across) =>
        each(counts, (rows) =>
          each(fits, (down) => {
            const pages = pagesOf({ count: columns, fit: across }, { count: rows, fit: down });
            const cells = pages.flatMap((page) =>
              Array.from({ length: page.columns * page.rows }, (_, index) => {
                const column = page.column + (index % page.columns);
                return `${column}/${page.row + Math.floor(index / page.columns)}`;
              }),
            );
            expect(cells).toHaveLength(columns * rows);
            expect(new Set(cells).size).toBe(columns * rows);
            for (const page of pages) {
              expect(page.columns).toBeLessThanOrEqual(across);
              expect(page.rows).toBeLessThanOrEqual(down);
            }
          }),
        ),
      ),
    );
  });
});
