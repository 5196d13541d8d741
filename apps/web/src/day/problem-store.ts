import { openBoardStore } from '../local/open-board-store.ts';

/** What last went wrong with something the bar was asked to do; null when nothing did. */
export const useProblem = openBoardStore<{ readonly text: string | null }>({ text: null });
