import type { Block, Page, Table as PageTable } from '@samsyn/report';
import type { Footer, ISectionOptions, Paragraph, Table, TableCell, TableOfContents } from 'docx';
import { renderPng } from './png.ts';
import type { Words } from './words.ts';

/** Loaded when a document is to be made: it takes longer than most commands take. */
type Docx = typeof import('docx');

const LEVELS = { 1: 'HEADING_1', 2: 'HEADING_2', 3: 'HEADING_3' } as const;
const FONT = 'Calibri';
/** A4 between margins of 2.5 cm, in twentieths of a point; what is left in pixels at 96 dpi. */
const PAPER = { width: 11906, height: 16838, margin: 1418 } as const;
const UPRIGHT: Room = { width: 604, height: 860, table: 9070, small: 16 };
/** Lying down, with room for a heading and a caption. */
const LYING: Room = { width: 930, height: 500, table: 14_002, small: 18 };

/** What there is room for: a picture in pixels, a table in twentieths of a point. */
interface Room {
  readonly width: number;
  readonly height: number;
  readonly table: number;
  /** In half points, of letters in tables with many columns. */
  readonly small: number;
}

/**
 * A document with real headings, contents, header rows, alternative texts, language and page
 * numbers, in styles that whoever goes on writing can change in one place.
 */
export async function renderDocument(page: Page, words: Words): Promise<Buffer> {
  const docx = await import('docx');
  // Contents with page numbers, also in programs that do not work them out by themselves.
  const { estimatePageNumbers } = await import('docx/layout');
  const { Document, HeadingLevel, LineRuleType, Packer, Paragraph, TextRun } = docx;
  const language = page.language === 'sv' ? 'sv-SE' : 'en-GB';
  const front = [
    new Paragraph({ text: page.title, heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun({ text: page.subtitle, size: 28 })] }),
  ];
  const sections = await Promise.all(
    inSections(page.blocks).map(async ({ wide, blocks }, index) => {
      const room = wide ? LYING : UPRIGHT;
      const children = await Promise.all(blocks.map((block) => render(block, words, docx, room)));
      return section([...(index === 0 ? front : []), ...children.flat()], wide, page, words, docx);
    }),
  );
  const document = new Document({
    title: page.title,
    subject: page.subtitle,
    description: page.source,
    creator: 'Samsyn',
    pageNumbers: estimatePageNumbers,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 22, language: { value: language } },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: { run: { font: FONT, size: 48, bold: true } },
        heading1: {
          run: { font: FONT, size: 34, bold: true },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
        },
        heading2: {
          run: { font: FONT, size: 28, bold: true },
          paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
        },
        heading3: {
          run: { font: FONT, size: 24, bold: true },
          paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
        },
      },
    },
    sections,
  });
  return Packer.toBuffer(document);
}

/** Runs of blocks on pages that stand or lie. */
function inSections(blocks: readonly Block[]): { wide: boolean; blocks: Block[] }[] {
  const sections: { wide: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const wide = block.is === 'wide';
    const last = sections.at(-1);
    if (wide) sections.push({ wide, blocks: [...block.blocks] });
    else if (last === undefined || last.wide) sections.push({ wide, blocks: [block] });
    else last.blocks.push(block);
  }
  return sections;
}

function section(
  children: readonly Child[],
  wide: boolean,
  page: Page,
  words: Words,
  docx: Docx,
): ISectionOptions {
  const { width, height, margin } = PAPER;
  const { LANDSCAPE, PORTRAIT } = docx.PageOrientation;
  return {
    properties: {
      page: {
        // The library turns the measures of a page that lies down by itself.
        size: { width, height, orientation: wide ? LANDSCAPE : PORTRAIT },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    footers: { default: footer(page, words, docx) },
    children,
  };
}

function footer(page: Page, words: Words, docx: Docx): Footer {
  const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = docx;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun({
            size: 18,
            children: [
              `${page.source} · ${words.page} `,
              PageNumber.CURRENT,
              '/',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}

type Child = Paragraph | Table | TableOfContents;

async function render(block: Block, words: Words, docx: Docx, room: Room): Promise<Child[]> {
  const { ImageRun, LineRuleType, Paragraph, TableOfContents, TextRun } = docx;
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: docx.HeadingLevel[LEVELS[block.level]],
          ...(block.newPage === true ? { pageBreakBefore: true } : {}),
        }),
      ];
    case 'text':
      return [
        new Paragraph({
          children: [
            new TextRun({
              text: block.text,
              ...(block.as === 'note' ? { italics: true } : {}),
              ...(block.as === 'lead' ? { size: 24 } : {}),
            }),
          ],
        }),
      ];
    case 'list':
      return block.items.map(
        (text) => new Paragraph({ text, bullet: { level: 0 }, spacing: { after: 60 } }),
      );
    case 'table':
      return table(block, docx, room);
    case 'picture': {
      const { picture, caption } = block;
      const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
      return [
        new Paragraph({
          keepNext: true,
          spacing: { line: 240, lineRule: LineRuleType.AUTO },
          children: [
            new ImageRun({
              type: 'png',
              data: await renderPng(picture),
              transformation: {
                width: Math.round(picture.width * scale),
                height: Math.round(picture.height * scale),
              },
              altText: { name: caption, title: caption, description: picture.alt },
            }),
          ],
        }),
        new Paragraph({ children: [new TextRun({ text: caption, italics: true })] }),
      ];
    }
    case 'contents':
      return [
        new Paragraph({ children: [new TextRun({ text: words.contents, bold: true, size: 28 })] }),
        new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
      ];
    case 'wide':
      return [];
  }
}

function table({ caption, head, rows, widths }: PageTable, docx: Docx, room: Room): Child[] {
  const { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
  const shares = head.map((_, column) => widths?.[column] ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const columnWidths = shares.map((share) => Math.floor((room.table * share) / whole));
  // Many columns are narrow: a smaller size keeps words whole.
  const size = head.length > 5 ? room.small : 20;
  const cell = (text: string, column: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(bold ? { shading: { fill: 'E8EEF0' } } : {}),
      children: [
        // A header is never left alone at the foot of a page.
        new Paragraph({
          keepNext: bold,
          spacing: { after: 0 },
          children: [new TextRun({ text, bold, size })],
        }),
      ],
    });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [new TextRun({ text: caption, bold: true, size: 20 })],
    }),
    new Table({
      width: { size: room.table, type: WidthType.DXA },
      columnWidths,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((text, column) => cell(text, column, true)),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: head.map((_, column) => cell(row[column] ?? '', column, false)),
            }),
        ),
      ],
    }),
    new Paragraph({ spacing: { after: 60 } }),
  ];
}
