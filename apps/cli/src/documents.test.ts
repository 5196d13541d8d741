import { readFileSync } from 'node:fs';
import { analyse } from '@samsyn/analysis';
import { EXPORT_FILES, type ExportName } from '@samsyn/office';
import { reportPage, subjectOf } from '@samsyn/report';
import { readSnapshot, type Snapshot } from '@samsyn/snapshot';
import { describe, expect, it } from 'vitest';
import { translatorFor } from './language.ts';
import { emptyBoard, largeBoard } from './testing/large-board.ts';
import { partsOf, saidInDocument, saidInSlides, saidInWorkbook } from './testing/said-in.ts';

/** The snapshot of a whole invented day. */
function seededDay(): Snapshot {
  const file = new URL('../../server/fixtures/seeded-day.json', import.meta.url);
  const read = readSnapshot(readFileSync(file, 'utf8'));
  if ('problems' in read) throw new Error('The seeded day can be read.');
  return read.snapshot;
}

const BOARDS = { day: seededDay(), empty: emptyBoard(), large: largeBoard() };

const files = new Map<string, Promise<Buffer>>();

/** A file of a board, made once. */
function made(
  board: keyof typeof BOARDS,
  file: ExportName,
  lang: 'sv' | 'en' = 'sv',
): Promise<Buffer> {
  const key = `${board} ${file} ${lang}`;
  const found = files.get(key);
  if (found !== undefined) return found;
  const snapshot = BOARDS[board];
  const t = translatorFor(lang);
  const subject = subjectOf(snapshot, analyse(snapshot), t, 'Europe/Stockholm');
  const bytes = Promise.resolve(EXPORT_FILES[file].render(subject));
  files.set(key, bytes);
  return bytes;
}

/** What a file says, whatever the bytes that it is packed in. */
async function said(...[board, file, lang]: Parameters<typeof made>): Promise<string> {
  const bytes = await made(board, file, lang);
  if (file.endsWith('.docx')) return saidInDocument(bytes);
  if (file.endsWith('.pptx')) return saidInSlides(bytes);
  return file.endsWith('.xlsx') ? saidInWorkbook(bytes) : bytes.toString();
}

const DOCUMENTS = ['report.docx', 'procurement.docx', 'application.docx'] as const;
const FILES = [
  ...([...DOCUMENTS, 'slides.pptx', 'tables.xlsx'] as const),
  ...(['placements.csv', 'cards.csv'] as const),
];

/** After a wanted change, `vitest run -u` on this file writes what is expected anew. */
const expected = (board: string, file: string, lang = 'sv') =>
  `../expected/${board}-${lang}/${/\.(csv|svg)$/.test(file) ? file : `${file}.txt`}`;

describe('What comes out of a board says what is expected', () => {
  it.each(FILES)('of a whole day: %s', async (file) => {
    await expect(await said('day', file)).toMatchFileSnapshot(expected('day', file));
  });

  it.each(['board.svg', 'board-wanted.svg'] as const)('of a whole day, drawn: %s', async (file) => {
    await expect(await said('day', file)).toMatchFileSnapshot(expected('day', file));
  });

  it.each(['report.docx', 'slides.pptx', 'procurement.docx', 'application.docx'] as const)(
    'of a whole day, in English: %s',
    async (file) => {
      await expect(await said('day', file, 'en')).toMatchFileSnapshot(expected('day', file, 'en'));
    },
  );

  it.each([...FILES, 'board.svg'] as const)('of an empty board: %s', async (file) => {
    await expect(await said('empty', file)).toMatchFileSnapshot(expected('empty', file));
  });
});

describe.each(['day', 'large', 'empty'] as const)('The documents of a board (%s)', (board) => {
  it.each(DOCUMENTS)(
    'are built for whoever goes on writing and whoever listens: %s',
    async (file) => {
      const {
        'word/document.xml': xml = '',
        'word/styles.xml': styles = '',
        ...others
      } = partsOf(await made(board, file));
      // Headings come in order: none is passed over on the way down.
      const levels = [...xml.matchAll(/<w:pStyle w:val="Heading(\d)"/g)].map(([, one]) =>
        Number(one),
      );
      expect(levels[0]).toBe(1);
      for (const [index, level] of levels.entries()) {
        expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      }
      // Every table has a header row that is repeated, and no row is cut by the end of a page.
      for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
        expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
        expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(
          table.match(/<w:tr[ >]/g)?.length ?? 0,
        );
      }
      for (const [picture] of xml.matchAll(/<wp:docPr [^>]*>/g)) {
        expect(picture).toMatch(/descr="[^"]{20,}"/);
      }
      expect(styles).toContain('w:val="sv-SE"');
      // The contents name a page for every heading that they list.
      const contents = [...xml.matchAll(/<w:pStyle w:val="TOC\d".*?<\/w:p>/gs)];
      expect(contents.length).toBeGreaterThan(1);
      for (const [entry] of contents) expect(entry).toMatch(/<w:t[^>]*>\d+<\/w:t>/);
      expect(Object.values(others).join('')).toContain('NUMPAGES');
    },
  );

  it('are slides with a title each, tables with header rows and notes in the language', async () => {
    const parts = partsOf(await made(board, 'slides.pptx'));
    const slides = Object.entries(parts).filter(([name]) => /slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThan(2);
    for (const [name, slide] of slides) {
      expect(slide.match(/type="title"/g), name).toHaveLength(1);
      expect(slide, name).toContain('lang="sv-SE"');
      for (const [table] of slide.matchAll(/<a:tblPr[^>]*>/g)) {
        expect(table).toContain('firstRow="1"');
      }
      for (const [picture] of slide.matchAll(/<p:pic>.*?<p:cNvPr [^>]*>/gs)) {
        expect(picture).toMatch(/descr="[^"]{20,}"/);
      }
    }
  });
});

describe('The agreement map of the report', () => {
  const mapsOf = (rounds: Snapshot['rounds']): string[] => {
    const snapshot = { ...BOARDS.day, rounds };
    const subject = subjectOf(snapshot, analyse(snapshot), translatorFor('sv'), 'Europe/Stockholm');
    return reportPage(subject)
      .blocks.flatMap((block) => (block.is === 'wide' ? block.blocks : [block]))
      .flatMap((block) => (block.is === 'picture' ? [block.picture.alt] : []))
      .filter((alt) => alt.startsWith('Enighetskarta'));
  };
  const round = BOARDS.day.rounds.slice(0, 1);

  it('counts nothing where too few have answered', () => {
    const few = round.map((one) => ({ ...one, answers: one.answers.slice(0, 4) }));
    const [map = ''] = mapsOf(few);
    expect(map).toContain('För få svar');
    expect(map).not.toMatch(/\d\/\d/);
    expect(mapsOf(round)[0]).toMatch(/\d\/\d/);
  });

  it('is there only where a round is revealed', () => {
    expect(mapsOf([])).toEqual([]);
  });
});

describe('Of a large workshop', () => {
  it('everything that is written is in the report', async () => {
    const report = await said('large', 'report.docx');
    const snapshot = BOARDS.large;
    for (const { name } of [...snapshot.stages, ...snapshot.actors]) expect(report).toContain(name);
    const gaps = snapshot.cards.filter(({ kind }) => kind === 'gap');
    const rows = report.slice(report.indexOf('\n# Luckor\n'), report.indexOf('\n# Finansiering\n'));
    expect(rows.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(gaps.length);
  });

  it('no slide holds more than a room can read', async () => {
    const slides = (await said('large', 'slides.pptx')).split('\n\n');
    for (const slide of slides) {
      const lines = slide.split('\n');
      expect(lines.filter((line) => /^[|*] /.test(line)).length).toBeLessThanOrEqual(10);
      for (const line of lines.filter((one) => one.startsWith('* '))) {
        expect(line.length).toBeLessThan(220);
      }
    }
  });
});
