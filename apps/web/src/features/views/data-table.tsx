import type { ReactNode } from 'react';
import { useGrowing } from '../../ui/use-growing.ts';
import './data-table.css';

/** So many rows are drawn in one go. */
const ROWS_AT_ONCE = 30;

/** What is drawn, as rows: the first cell of each names it. */
export interface TableOf {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly ReactNode[];
  }[];
  /** Places of the columns that hold figures. */
  readonly figures?: readonly number[];
}

/** The same as a picture, for whoever reads rather than looks; where it is too wide it scrolls. */
export function DataTable({ caption, head, rows, figures = [] }: TableOf) {
  const drawn = useGrowing(rows.length, ROWS_AT_ONCE);
  const align = (column: number) => (figures.includes(column) ? 'figure' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a container that scrolls must be reachable by keys
    <section className="data-table" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((word, column) => (
              <th key={word} scope="col" data-as={align(column)}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key={head[column]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={head[column]} data-as={align(column)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
