import type { Analysis } from '@samsyn/analysis';
import { createContext, useContext } from 'react';
import type { RevealedRound } from '../reveal/revealed-rounds.ts';
import type { ViewsPlace } from './views-place.ts';

/** What stands around a view on the wall, whichever page is shown. */
export interface WallWords {
  readonly title: string;
  readonly note: string;
}

/** What all views are drawn from. */
export interface ViewsParts {
  readonly told: Analysis;
  /** The rounds that it tells of, oldest first. */
  readonly rounds: readonly RevealedRound[];
  readonly place: ViewsPlace;
  readonly go: (change: Partial<ViewsPlace>) => void;
  /** Told by a view what it is called and what must stand with it, for every page on the wall. */
  readonly onWall: (words: WallWords) => void;
}

export const ViewsContext = createContext<ViewsParts | null>(null);

export function useViews(): ViewsParts {
  const parts = useContext(ViewsContext);
  if (parts === null) throw new Error('A view is drawn on the page of views.');
  return parts;
}
