import { openBoardStore } from '../local/open-board-store.ts';

/** The thing on the board that holds the focus, by its focus key; null when none does. */
export const useStandingOn = openBoardStore<{ readonly key: string | null }>({ key: null });

/** Whether the focus is in this thing. Its lesser buttons are Tab stops only then. */
export function useIsStoodOn(key: string): boolean {
  return useStandingOn((state) => state.key === key);
}
