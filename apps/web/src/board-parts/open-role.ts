import type { Cell } from '@samsyn/board';
import { openBoardStore } from '../local/open-board-store.ts';

/** The placement whose role is being chosen in place; one menu serves the whole board. */
export const useOpenRole = openBoardStore<{ readonly cell: Cell | null }>({ cell: null });

/** Opens the eight roles at the placement with this cell, wherever in the view it is shown. */
export function openRoleMenu(cell: Cell): void {
  useOpenRole.setState({ cell });
}

export function closeRoleMenu(): void {
  useOpenRole.setState({ cell: null });
}
