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
/** Bold letters take more room: so much of a column's width is left for them. */
const BOLD = 0.85;
/** A column that is wider holds texts, whatever else. */
const WIDE = 20;

/** In points: a page of A4 that lies down, without margins, and a letter's share of a column at most. */
const ROOM = 740;
const LETTER = 6;
/** In percent, where columns go on beside the page: letters of 11 points are nearly 8 then. */
const SMALL = 70;

/** What stands at the foot of every printed page. */
interface Foot {
  readonly source: string;
  /** The word before the page's number. */
  readonly page: string;
}

/**
 * A workbook with a header row that stays in sight and is on every printed page; what is too wide for
 * one page goes on beside it, at a size that can be read. Texts are texts: no cell is a formula.
 */
export async function renderWorkbook(sheets: readonly Sheet[], foot: Foot): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: sheetName(name),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      headOf({ columns, rows }),
      ...rows.map((row) => {
        const height = heightOf(row, columns);
        return row.map((value, column) => {
          if (value === null || value === '') return null;
          const shared = { height, alignVertical: 'top' as const };
          if (typeof value === 'number') {
            const format = Number.isInteger(value) ? {} : { format: '0.000' };
            return { value, type: Number, ...format, ...shared, ...asNumber(columns, column) };
          }
          return { value: value.slice(0, LONGEST_CELL), type: String, wrap: true, ...shared };
        });
      }),
    ],
  }));
  const features = [printing(sheets, foot)];
  return writeXlsxFile(written, { fontFamily: 'Calibri', fontSize: 11, features }).toBuffer();
}

/** The titles of the columns, a number's as the numbers under it. */
function headOf({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>) {
  const titles = columns.map(({ title }) => title);
  const height = heightOf(titles, columns, BOLD);
  return titles.map((value, column) => ({
    ...{ value, type: String, wrap: true, alignVertical: 'top' as const, height },
    ...{ fontWeight: 'bold' as const, backgroundColor: '#E8EEF0' },
    ...(rows.some((row) => typeof row[column] === 'number') ? asNumber(columns, column) : {}),
  }));
}

function sheetName(name: string): string {
  return name.replace(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME);
}

/** Not every program works out how high a row with long texts must be. */
function heightOf(row: Sheet['rows'][number], columns: Sheet['columns'], share = 1): number {
  const lines = row.map((value, column) =>
    String(value ?? '')
      .split('\n')
      .reduce((sum, line) => sum + linesOf(line, (columns[column]?.width ?? 10) * share), 0),
  );
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

/** Numbers stand under each other, off the text that follows; a lone one beside texts as they do. */
function asNumber(columns: Sheet['columns'], column: number) {
  return (columns[column]?.width ?? 0) > WIDE
    ? { align: 'left' as const }
    : { align: 'right' as const, indent: 1 };
}

/**
 * Before which columns a page ends, where they do not all fit on one. A table without keys is made to
 * fit: rows that nothing names could not be followed to a page beside it.
 */
function pageEnds({ columns, keys = 0, printed = columns.length }: Sheet): number[] {
  if (keys === 0) return [];
  const room = (ROOM * 100) / SMALL / LETTER;
  const widthOf = (some: Sheet['columns']) => some.reduce((sum, { width }) => sum + width, 0);
  const named = widthOf(columns.slice(0, keys));
  const ends: number[] = [];
  let used = 0;
  for (const [column, { width }] of columns.slice(0, printed).entries()) {
    if (column > keys && used + width > room) {
      ends.push(column);
      used = named;
    }
    used += width;
  }
  return ends;
}

/** What a column is called: A, B … Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
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

/** What the library has no words for: what is on every page, what is printed how large, and a foot. */
function printing(
  sheets: readonly Sheet[],
  { source, page }: Foot,
): Feature<Stream | Buffer | Blob> {
  const ends = sheets.map(pageEnds);
  const defined = sheets.map((sheet, index) => {
    const { columns, rows, keys = 0, printed = columns.length } = sheet;
    const name = `'${sheetName(sheet.name).replaceAll("'", "''")}'`;
    const put = (what: string, where: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${index}">${asXml(where)}</definedName>`;
    const repeated = ends[index]?.length ? `${name}!$A:$${letters(keys - 1)},` : '';
    return (
      put('Print_Area', `${name}!$A$1:$${letters(printed - 1)}$${rows.length + 1}`) +
      put('Print_Titles', `${repeated}${name}!$1:$1`)
    );
  });
  const foot = asXml(`&L&8${source.replaceAll('&', '&&')}&R&8&A · ${page} &P/&N`);
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace(
              '<definedNames/>',
              () => `<definedNames>${defined.join('')}</definedNames>`,
            ),
        },
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, _at, _options, { sheetIndex }) => {
            if (tag !== 'pageSetup') return attributes;
            return ends[sheetIndex]?.length
              ? { ...attributes, scale: SMALL, pageOrder: 'overThenDown' }
              : { ...attributes, fitToWidth: 1, fitToHeight: 0 };
          },
          transform: (xml, _options, { sheetIndex }) => {
            const breaks = ends[sheetIndex] ?? [];
            const at = breaks
              .map((column) => `<brk id="${column}" max="1048575" man="1"/>`)
              .join('');
            const count = `count="${breaks.length}" manualBreakCount="${breaks.length}"`;
            return (
              xml
                .replace(/<worksheet [^>]*>/, (start) =>
                  breaks.length > 0
                    ? start
                    : `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
                )
                // Lines between the cells, on paper only, lead the eye across.
                .replace('<pageMargins', (start) => `<printOptions gridLines="1"/>${start}`)
                .replace('</worksheet>', (end) =>
                  [
                    `<headerFooter scaleWithDoc="0"><oddFooter>${foot}</oddFooter></headerFooter>`,
                    breaks.length > 0 ? `<colBreaks ${count}>${at}</colBreaks>` : '',
                    end,
                  ].join(''),
                )
            );
          },
        },
      },
    },
  };
}
