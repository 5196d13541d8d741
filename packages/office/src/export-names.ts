/** What every file that comes out of a snapshot is called. */
export const EXPORT_NAMES = [
  'report.docx',
  'slides.pptx',
  'procurement.docx',
  'application.docx',
  'participation.docx',
  'tables.xlsx',
  'placements.csv',
  'cards.csv',
  'answers.csv',
  'board.svg',
  'board.png',
  'board-wanted.svg',
  'board-wanted.png',
] as const;

export type ExportName = (typeof EXPORT_NAMES)[number];

export function isExportName(name: string): name is ExportName {
  return (EXPORT_NAMES as readonly string[]).includes(name);
}
