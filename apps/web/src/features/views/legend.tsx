import type { ReactNode } from 'react';

export interface LegendEntry {
  /** The mark as it is drawn, in a box of sixteen by sixteen. */
  readonly mark: ReactNode;
  readonly words: string;
}

/** What the marks of a picture mean. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="legend">
      {entries.map(({ mark, words }) => (
        <li key={words}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            {mark}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
