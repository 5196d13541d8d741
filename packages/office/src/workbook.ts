import type { Stream } from 'node:stream';
import { asXml, type Sheet } from '@samsyn/report';
import type { Feature } from 'write-excel-file/node';

/** The longest name that a sheet may have, and what may not be in it. */
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[\\/?*[\]:]/g;
/** The most that a cell holds. */
const LONGEST_CELL = 32_000;
/** Of a line, in points; a row is never higher than the most that a spreadsheet allows. */
const LINE = 15;
const HIGHEST = 400;

/** What stands at the foot of every printed page. */
interface Foot {
  readonly source: string;
  /** The word before the page's number. */
  readonly page: string;
}

/**
 * A workbook with a header row that stays in sight and is on every printed page; what is printed is
 * as wide as the paper. Texts are texts: no cell is a formula.
 */
export async function renderWorkbook(sheets: readonly Sheet[], foot: Foot): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: sheetName(name),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ title }) => ({
        ...{ value: title, type: String, wrap: true, alignVertical: 'top' as const },
        ...{ fontWeight: 'bold' as const, backgroundColor: '#E8EEF0' },
      })),
      ...rows.map((row) => {
        const height = heightOf(row, columns);
        return row.map((value) => {
          if (value === null || value === '') return null;
          const shared = { height, alignVertical: 'top' as const };
          if (typeof value === 'number') {
            const format = Number.isInteger(value) ? {} : { format: '0.000' };
            return { value, type: Number, ...format, ...shared };
          }
          return { value: value.slice(0, LONGEST_CELL), type: String, wrap: true, ...shared };
        });
      }),
    ],
  }));
  const names = written.map(({ sheet }) => sheet);
  const features = [printing(names, foot)];
  return writeXlsxFile(written, { fontFamily: 'Calibri', fontSize: 11, features }).toBuffer();
}

function sheetName(name: string): string {
  return name.replace(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME);
}

/** Not every program works out how high a row with long texts must be. */
function heightOf(row: Sheet['rows'][number], columns: Sheet['columns']): number {
  const lines = row.map((value, column) =>
    String(value ?? '')
      .split('\n')
      .reduce((sum, line) => sum + linesOf(line, columns[column]?.width ?? 10), 0),
  );
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

/** On how many lines words stand in a column, a word never being cut. */
function linesOf(words: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of words.split(' ')) {
    if (used > 0 && used + 1 + length > width - 1) {
      lines += 1;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
    while (used > width) {
      lines += 1;
      used -= width;
    }
  }
  return lines;
}

/** What the library has no words for: the header row on every page, as wide as the paper, a foot. */
function printing(
  names: readonly string[],
  { source, page }: Foot,
): Feature<Stream | Buffer | Blob> {
  const titles = names.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
      `${asXml(`'${name.replaceAll("'", "''")}'!$1:$1`)}</definedName>`,
  );
  const foot = asXml(`&L&8${source.replaceAll('&', '&&')}&R&8&A · ${page} &P/&N`);
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', () => `<definedNames>${titles.join('')}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
          insert: () => `<headerFooter><oddFooter>${foot}</oddFooter></headerFooter>`,
          transform: (xml) =>
            xml.replace(
              /<worksheet [^>]*>/,
              (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
            ),
        },
      },
    },
  };
}
