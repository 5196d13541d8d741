export { applicationPage } from './application.ts';
export { answerRows, cardRows, placementRows } from './long-tables.ts';
export { mapPicture } from './map-picture.ts';
export type { Block, Deck, Page, Picture, Rows, Sheet, Slide, Table } from './page.ts';
export { procurementPage } from './procurement.ts';
export { reportPage } from './report.ts';
export { slideDeck } from './slides.ts';
export { type Subject, subjectOf } from './subject.ts';
export { workbook } from './workbook.ts';
