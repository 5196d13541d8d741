import type { Cell } from '@samsyn/board';
import { openBoardStore } from '../../local/open-board-store.ts';

/** The placement that is being stretched by choosing stages from a list. */
export const useStretching = openBoardStore<{ readonly cell: Cell | null }>({ cell: null });

export function openStretch(cell: Cell | null): void {
  useStretching.setState({ cell });
}
