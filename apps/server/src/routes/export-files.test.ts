import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

const HOSTILE = '<script>alert(1)</script>"&\u0000=1+1';

/** The snapshot of a whole day: everything that can be on a board is on it. */
function seededDay() {
  const file = new URL('../../fixtures/seeded-day.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

let app: AppUnderTest;
let full: { id: string; facilitator: string; participant: string };

async function boardOf(snapshot: unknown) {
  const { id, keys } = await app.createBoard({ snapshot });
  const facilitator = (await app.join(keys.facilitator)).token;
  const participant = (await app.join(keys.participant)).token;
  return { id, facilitator, participant };
}

beforeAll(async () => {
  app = await openApp();
  full = await boardOf(seededDay());
});
afterAll(() => app.close());

async function file(name: string, token = full.facilitator, board = full.id) {
  const response = await app.app.inject({
    method: 'GET',
    url: `/api/boards/${board}/export/${name}`,
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.statusCode, headers: response.headers, bytes: response.rawPayload };
}

const parts = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [name, strFromU8(content)]),
  );

describe('What comes out of a board', () => {
  it.each(['report.docx', 'procurement.docx', 'application.docx'])(
    'is a document with headings, header rows, contents, language and page numbers: %s',
    async (name) => {
      const { status, headers, bytes } = await file(name);
      expect(status).toBe(200);
      expect(headers['content-disposition']).toContain(name);
      const {
        'word/document.xml': document = '',
        'word/styles.xml': styles = '',
        ...others
      } = parts(bytes);
      expect(document).toContain('w:val="Heading1"');
      expect(document).toContain('<w:tblHeader/>');
      expect(document).toMatch(/TOC \\/);
      expect(styles).toContain('sv-SE');
      expect(Object.values(others).join('')).toContain('NUMPAGES');
    },
  );

  it('has alternative text for every picture of the report', async () => {
    const { bytes } = await file('report.docx');
    const document = parts(bytes)['word/document.xml'] ?? '';
    const pictures = document.match(/<wp:docPr [^>]*>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(picture).toMatch(/descr="[^"]{20,}"/);
  });

  it('is slides whose titles are titles, whose tables have header rows, with notes', async () => {
    const { status, bytes } = await file('slides.pptx');
    expect(status).toBe(200);
    const files = parts(bytes);
    const slides = Object.entries(files).filter(([name]) => /slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThan(3);
    for (const [name, slide] of slides) {
      expect(slide, name).toContain('type="title"');
      for (const table of slide.match(/<a:tblPr[^>]*>/g) ?? []) {
        expect(table).toContain('firstRow="1"');
      }
    }
    expect(Object.keys(files).some((name) => name.includes('notesSlide'))).toBe(true);
  });

  it('is tables with one row a cell, the empty ones too, that no spreadsheet calculates', async () => {
    const snapshot = JSON.parse((await file('snapshot.json')).bytes.toString()) as {
      stages: unknown[];
      actors: unknown[];
      cards: unknown[];
    };
    const lines = async (name: string) => (await file(name)).bytes.toString().trimEnd();
    const placements = await lines('placements.csv');
    expect(placements.startsWith('\ufeff')).toBe(true);
    const cells = 2 * snapshot.stages.length * snapshot.actors.length;
    // A note may hold line breaks: rows are counted by their first column.
    const rows = placements.split('\n').filter((line) => /^[\w-]+;\d{4}-/.test(line));
    expect(rows).toHaveLength(cells);
    const { status, bytes } = await file('tables.xlsx');
    expect(status).toBe(200);
    expect(Object.values(parts(bytes)).join('')).not.toContain('<f>');
  });

  it('keeps single answers for the facilitator', async () => {
    expect((await file('answers.csv', full.participant)).status).toBe(403);
    expect((await file('answers.csv')).status).toBe(200);
    expect((await file('report.docx', full.participant)).status).toBe(200);
  });

  it('is a picture with words for those who do not see it, and the same in pixels', async () => {
    const svg = (await file('board.svg')).bytes.toString();
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*>.*<title id="title">[^<]+<\/title><desc/s);
    const png = (await file('board.png')).bytes;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it('says of a name that there is no such file', async () => {
    expect((await file('report.exe')).status).toBe(404);
    expect((await file('__proto__')).status).toBe(404);
  });

  it('comes out of an empty board too', async () => {
    const { id, keys } = await app.createBoard({ template: 'blank', title: 'Tom' });
    const { token } = await app.join(keys.facilitator);
    for (const name of [
      'report.docx',
      'slides.pptx',
      'application.docx',
      'tables.xlsx',
      'board.png',
    ]) {
      expect((await file(name, token, id)).status, name).toBe(200);
    }
  });

  it('runs nothing of what somebody has typed', async () => {
    const snapshot = seededDay();
    snapshot.board.title = HOSTILE.replace('\u0000', '');
    for (const card of snapshot.cards) card.text = `=HYPERLINK("http://evil.example")${HOSTILE}`;
    const hostile = await boardOf(snapshot);
    const svg = (await file('board.svg', hostile.facilitator, hostile.id)).bytes.toString();
    expect(svg).not.toContain('<script');
    const csv = (await file('cards.csv', hostile.facilitator, hostile.id)).bytes.toString();
    expect(csv).not.toMatch(/(^|;)"?=/m);
    for (const name of ['report.docx', 'slides.pptx', 'tables.xlsx']) {
      const { status, bytes } = await file(name, hostile.facilitator, hostile.id);
      expect(status, name).toBe(200);
      const texts = Object.values(parts(bytes)).join('');
      expect(texts, name).not.toContain('<script');
      expect(texts, name).not.toContain('\u0000');
    }
  });
});
