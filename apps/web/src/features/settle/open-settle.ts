import type { Cell } from '@samsyn/board';
import { openBoardStore } from '../../local/open-board-store.ts';

interface OpenSettle {
  readonly cell: Cell | null;
  /** Focus key and part of the button that opened it, to go back to. */
  readonly from: { readonly key: string; readonly part: string } | null;
}

/** The cell that the room is agreeing on; one dialog serves every face. */
export const useOpenSettle = openBoardStore<OpenSettle>({ cell: null, from: null });

export function openSettle(cell: Cell, key: string, part = 'main'): void {
  useOpenSettle.setState({ cell, from: { key, part } });
}
