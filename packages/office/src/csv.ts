import type { Rows } from '@samsyn/report';

/**
 * Separated values as Swedish spreadsheets open them: semicolons, a byte order mark, and no cell
 * that a spreadsheet would take for a formula.
 */
export async function renderCsv(rows: Rows): Promise<Buffer> {
  const { stringify } = await import('csv-stringify/sync');
  return Buffer.from(
    stringify(
      rows.map((row) => [...row]),
      { bom: true, delimiter: ';', escape_formulas: true },
    ),
  );
}
