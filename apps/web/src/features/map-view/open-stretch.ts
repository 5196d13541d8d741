import type { Cell } from '@samsyn/board';
import { create } from 'zustand';

/** The placement that is being stretched by choosing stages from a list. */
export const useStretching = create<{ readonly cell: Cell | null }>()(() => ({ cell: null }));

export function openStretch(cell: Cell | null): void {
  useStretching.setState({ cell });
}
