import { analyse } from '@samsyn/analysis';
import { EXPORT_FILES } from '@samsyn/office';
import { subjectOf } from '@samsyn/report';
import { beforeAll, describe, expect, it } from 'vitest';
import { translatorFor } from './language.ts';
import { largeBoard } from './testing/large-board.ts';
import { partsOf } from './testing/said-in.ts';

/** In points: an A4 that lies down without its margins, a letter's share of a column, the letters. */
const PAPER = 741;
const LETTER = 5.5;
const SIZE = 11;

let parts: Record<string, string>;
beforeAll(async () => {
  const snapshot = largeBoard();
  const subject = subjectOf(snapshot, analyse(snapshot), translatorFor('sv'), 'Europe/Stockholm');
  parts = partsOf(await EXPORT_FILES['tables.xlsx'].render(subject));
});

const sheet = (index: number): string => parts[`xl/worksheets/sheet${index}.xml`] ?? '';
const columnAt = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** How a sheet is printed: the columns of each page side by side, and how large its letters are. */
function printed(index: number) {
  const xml = sheet(index);
  const book = parts['xl/workbook.xml'] ?? '';
  const defined = (what: string): string =>
    new RegExp(`${what}" localSheetId="${index - 1}">([^<]*)<`).exec(book)?.[1] ?? '';
  const widths = [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
  const last = columnAt(/:\$([A-Z]+)\$\d+$/.exec(defined('Print_Area'))?.[1] ?? '');
  const keys = columnAt(/!\$A:\$([A-Z]+)/.exec(defined('Print_Titles'))?.[1] ?? '');
  const ends = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id));
  const pages = [0, ...ends].map((start, page) => [
    ...(start === 0 ? [] : widths.slice(0, keys)),
    ...widths.slice(start, ends[page] ?? last),
  ]);
  const wide = Math.max(...pages.map((some) => some.reduce((sum, width) => sum + width, 0)));
  const scale = Number(/scale="(\d+)"/.exec(xml)?.[1] ?? 0) / 100;
  const fitted = Math.min(1, PAPER / (wide * LETTER));
  return { wide: wide * LETTER, scale: scale || fitted, keys, pages: pages.length };
}

describe('A workbook on paper', () => {
  it.each([1, 2, 3, 4, 5, 6])('can be read and is not cut (sheet %i)', (index) => {
    const { wide, scale } = printed(index);
    expect(scale * SIZE).toBeGreaterThan(7);
    expect(wide * scale).toBeLessThanOrEqual(PAPER + 1);
    // The foot of 8 points does not become smaller with the rest.
    expect(sheet(index)).toContain('<headerFooter scaleWithDoc="0">');
  });

  it.each([2, 3])('says on every page which row it is (sheet %i)', (index) => {
    const { keys, pages } = printed(index);
    expect(pages).toBeGreaterThan(1);
    expect(keys).toBe(3);
  });

  it('leaves room for a header on several lines', () => {
    const heights = [4, 5].map((index) =>
      Number(/<row r="1"[^>]* ht="(\d+)"/.exec(sheet(index))?.[1]),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(30);
  });
});
