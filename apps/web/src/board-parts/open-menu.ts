import type { Cell } from '@samsyn/board';
import { openBoardStore } from '../local/open-board-store.ts';

/** The thing whose *Mer* menu is open; one menu serves the whole board. */
export type MenuThing =
  | { readonly kind: 'placement'; readonly cell: Cell }
  | { readonly kind: 'card'; readonly card: string };

export const useOpenMenu = openBoardStore<{ readonly thing: MenuThing | null }>({ thing: null });

export function openThingMenu(thing: MenuThing | null): void {
  useOpenMenu.setState({ thing });
}
