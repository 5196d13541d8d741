import {
  answerRows,
  applicationPage,
  cardRows,
  mapPicture,
  participationPage,
  placementRows,
  procurementPage,
  reportPage,
  type Subject,
  slideDeck,
  sourceOf,
  workbook,
} from '@samsyn/report';
import { renderCsv } from './csv.ts';
import { renderDeck } from './deck.ts';
import { renderDocument } from './document.ts';
import type { ExportName } from './export-names.ts';
import { renderPng } from './png.ts';
import { renderWorkbook } from './workbook.ts';

interface ExportFile {
  /** Media type. */
  readonly type: string;
  /** Whether it is for the facilitator only: single answers are in it, or who was there. */
  readonly facilitatorOnly: boolean;
  readonly render: (subject: Subject) => Promise<Buffer> | Buffer;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CSV = 'text/csv; charset=utf-8';

const wordsOf = ({ t }: Subject) => ({
  page: t('report.office.page'),
  contents: t('report.office.contents'),
});

const of = (type: string, render: ExportFile['render'], facilitatorOnly = false): ExportFile => ({
  type,
  render,
  facilitatorOnly,
});

/** How each file is made. To add one: its name in `export-names.ts` and a line here. */
export const EXPORT_FILES = {
  'report.docx': of(WORD, (s) => renderDocument(reportPage(s), wordsOf(s))),
  'slides.pptx': of(
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    (s) => renderDeck(slideDeck(s)),
  ),
  'procurement.docx': of(WORD, (s) => renderDocument(procurementPage(s), wordsOf(s))),
  'application.docx': of(WORD, (s) => renderDocument(applicationPage(s), wordsOf(s))),
  'participation.docx': of(WORD, (s) => renderDocument(participationPage(s), wordsOf(s)), true),
  'tables.xlsx': of('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', (s) =>
    renderWorkbook(workbook(s), { ...wordsOf(s), source: sourceOf(s) }),
  ),
  'placements.csv': of(CSV, ({ snapshot }) => renderCsv(placementRows(snapshot))),
  'cards.csv': of(CSV, ({ snapshot }) => renderCsv(cardRows(snapshot))),
  'answers.csv': of(CSV, ({ snapshot }) => renderCsv(answerRows(snapshot)), true),
  'board.svg': of('image/svg+xml', (s) => Buffer.from(mapPicture(s, 'today').svg)),
  'board.png': of('image/png', (s) => renderPng(mapPicture(s, 'today'))),
  'board-wanted.svg': of('image/svg+xml', (s) => Buffer.from(mapPicture(s, 'wanted').svg)),
  'board-wanted.png': of('image/png', (s) => renderPng(mapPicture(s, 'wanted'))),
} as const satisfies Readonly<Record<ExportName, ExportFile>>;
