import type { Sheet } from '@samsyn/report';

/** The longest name that a sheet may have, and what may not be in it. */
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[\\/?*[\]:]/g;
/** The most that a cell holds. */
const LONGEST_CELL = 32_000;

/** A workbook with a header row that stays in sight. Texts are texts: no cell is a formula. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name.replace(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        row.map((value) => {
          if (value === null || value === '') return null;
          if (typeof value === 'number') return { value, type: Number };
          return { value: value.slice(0, LONGEST_CELL), type: String, wrap: true };
        }),
      ),
    ],
  }));
  return writeXlsxFile(written).toBuffer();
}
