import { create } from 'zustand';

const resets = new Set<() => void>();

/** A store about the board that is open in this window: the next board begins without it. */
export function openBoardStore<State extends object>(initial: State) {
  const store = create<State>()(() => initial);
  resets.add(() => store.setState(initial, true));
  return store;
}

/** Runs something whenever a board is left for another page. */
export function onLeaveBoard(reset: () => void): void {
  resets.add(reset);
}

/** Lets go of everything in this window that was about the board: its menus, dialogs and events. */
export function leaveBoard(): void {
  for (const reset of resets) reset();
}
