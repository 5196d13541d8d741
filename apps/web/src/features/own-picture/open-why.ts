import type { Cell } from '@samsyn/board';
import { openBoardStore } from '../../local/open-board-store.ts';

/** The answer whose reason is being written. */
export const useOpenWhy = openBoardStore<{ readonly cell: Cell | null }>({ cell: null });

export function openWhy(cell: Cell | null): void {
  useOpenWhy.setState({ cell });
}
