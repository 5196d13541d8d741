/** A part of a written document, without any say about its format. */
export type Block =
  | {
      readonly is: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** Whether a page begins with it. */
      readonly newPage?: boolean;
    }
  /** `note` is what limits or explains; `lead` opens a section. */
  | { readonly is: 'text'; readonly text: string; readonly as?: 'note' | 'lead' }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | Table
  | { readonly is: 'picture'; readonly picture: Picture; readonly caption: string }
  | { readonly is: 'contents' }
  /** Pages that lie down, for what is too wide for one that stands. */
  | { readonly is: 'wide'; readonly blocks: readonly Block[] };

/** A table whose first row is its header and whose first column names the row. */
export interface Table {
  readonly is: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width, one a column; alike where left out. */
  readonly widths?: readonly number[];
}

/** A drawing with what it says for those who do not see it. Sizes are in its own units. */
export interface Picture {
  readonly svg: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A document to go on writing in: its parts in order, and what it was made from. */
export interface Page {
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'sv' | 'en';
  /** Board, date and snapshot, at the foot of every page. */
  readonly source: string;
  readonly blocks: readonly Block[];
}

/** One slide: one idea, and what to say to it. */
export interface Slide {
  readonly title: string;
  readonly points: readonly string[];
  readonly table?: Table;
  readonly picture?: Picture;
  readonly notes: string;
}

export interface Deck {
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'sv' | 'en';
  readonly source: string;
  readonly slides: readonly Slide[];
}

/** A sheet of a workbook. Numbers stay numbers. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** As many of the first columns name the row: where it takes several pages, they stand on each. */
  readonly keys?: number;
  /** As many of the first columns are printed, all where left out; what follows is for programs. */
  readonly printed?: number;
}

/** Rows for a file of separated values; the first names the columns. */
export type Rows = readonly (readonly (string | number | null)[])[];

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ is: 'heading', level, text });
export const onNewPage = (level: 1 | 2 | 3, text: string): Block => ({
  ...{ is: 'heading', level, text },
  newPage: true,
});
export const text = (words: string): Block => ({ is: 'text', text: words });
export const note = (words: string): Block => ({ is: 'text', text: words, as: 'note' });
export const lead = (words: string): Block => ({ is: 'text', text: words, as: 'lead' });
/** As many bullets as there are sentences; nothing without any. */
export const list = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ is: 'list', items }];

/** A table, or one sentence where there is nothing to put in it. */
export function tableOr(
  empty: string,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths?: readonly number[],
): Block {
  if (rows.length === 0) return text(empty);
  return { is: 'table', caption, head, rows, ...(widths === undefined ? {} : { widths }) };
}

/** The table without those of the named columns in which no row says anything. */
export function withoutEmpty(block: Block, optional: readonly number[]): Block {
  if (block.is !== 'table') return block;
  const kept = block.head.flatMap((_, column) =>
    optional.includes(column) && block.rows.every((row) => !row[column]) ? [] : [column],
  );
  const of = <T>(cells: readonly T[]): T[] => kept.map((column) => cells[column] as T);
  return {
    ...block,
    head: of(block.head),
    rows: block.rows.map(of),
    ...(block.widths === undefined ? {} : { widths: of(block.widths) }),
  };
}
