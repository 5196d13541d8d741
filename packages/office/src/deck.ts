import type { Deck, Slide, Table } from '@samsyn/report';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type PptxGenJS from 'pptxgenjs';
import { renderPng } from './png.ts';

const MASTER = 'SAMSYN';
/** 16:9 in inches, and what is left between the title and the foot. */
const PAGE = { width: 13.33, height: 7.5 } as const;
const BODY = { x: 0.6, y: 1.55, w: PAGE.width - 1.2, h: 5.25 } as const;
const FONT = 'Calibri';
const INK = '1B1F23';

/** Slides whose titles are titles for a screen reader too, with notes on what to say. */
export async function renderDeck(deck: Deck): Promise<Buffer> {
  const loaded = await import('pptxgenjs');
  // The package is CommonJS: its class stands one step further in where it is not bundled.
  const Pptx = ((loaded.default as unknown as { default?: unknown }).default ??
    loaded.default) as typeof PptxGenJS;
  const pptx = new Pptx();
  const lang = deck.language === 'sv' ? 'sv-SE' : 'en-GB';
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = deck.title;
  pptx.subject = deck.subtitle;
  pptx.author = 'Samsyn';
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  pptx.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: BODY.x,
            y: 0.3,
            w: BODY.w,
            h: 1.1,
            fontSize: 28,
            bold: true,
            valign: 'middle',
            color: INK,
            align: 'left',
          },
          text: '',
        },
      },
      {
        text: {
          text: deck.source,
          options: { x: BODY.x, y: 6.95, w: 11, h: 0.35, fontSize: 12, color: INK, lang },
        },
      },
    ],
    slideNumber: { x: 12.4, y: 6.95, fontSize: 12, color: INK },
  });
  const add = (title: string): PptxGenJS.Slide => {
    const slide = pptx.addSlide({ masterName: MASTER });
    slide.addText(title, { placeholder: 'title', lang });
    return slide;
  };
  const first = add(deck.title);
  first.addText(deck.subtitle, { ...BODY, h: 1, fontSize: 24, color: INK, lang });
  for (const one of deck.slides) await fill(add(one.title), one, lang);
  const written = (await pptx.write({ outputType: 'nodebuffer' })) as Buffer;
  return markHeaderRows(written);
}

async function fill(slide: PptxGenJS.Slide, one: Slide, lang: string): Promise<void> {
  if (one.points.length > 0) {
    slide.addText(
      one.points.map((text) => ({ text, options: { bullet: true, breakLine: true, lang } })),
      { ...BODY, fontSize: 24, color: INK, valign: 'top', paraSpaceAfter: 10 },
    );
  }
  if (one.table !== undefined) addTable(slide, one.table, lang);
  if (one.picture !== undefined) {
    const { picture } = one;
    const scale = Math.min(BODY.w / picture.width, BODY.h / picture.height);
    const png = await renderPng(picture);
    const [w, h] = [picture.width * scale, picture.height * scale];
    slide.addImage({
      data: `image/png;base64,${png.toString('base64')}`,
      ...{ x: BODY.x + (BODY.w - w) / 2, y: BODY.y, w, h },
      altText: picture.alt,
    });
  }
  slide.addNotes(one.notes);
}

function addTable(slide: PptxGenJS.Slide, { head, rows, widths }: Table, lang: string): void {
  const shares = head.map((_, column) => widths?.[column] ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  slide.addTable(
    [
      head.map((text) => ({ text, options: { bold: true, fill: { color: 'E3EEF0' }, lang } })),
      ...rows.map((row) =>
        head.map((_, column) => ({ text: row[column] ?? '', options: { lang } })),
      ),
    ],
    {
      x: BODY.x,
      y: BODY.y,
      w: BODY.w,
      colW: shares.map((share) => (BODY.w * share) / whole),
      fontSize: 16,
      color: INK,
      fontFace: FONT,
      border: { type: 'solid', pt: 1, color: '7D7F7C' },
      margin: 0.08,
    },
  );
}

/** The library never says that a table's first row is its header; screen readers need it said. */
function markHeaderRows(deck: Buffer): Buffer {
  const files = unzipSync(deck);
  for (const [name, content] of Object.entries(files)) {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue;
    const xml = strFromU8(content);
    files[name] = strToU8(
      xml.replace(/<a:tblPr(?![^>]*firstRow)([^>]*?)(\/?)>/g, '<a:tblPr firstRow="1"$1$2>'),
    );
  }
  return Buffer.from(zipSync(files));
}
