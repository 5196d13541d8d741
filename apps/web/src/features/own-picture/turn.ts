import * as z from 'zod/mini';
import { type StoreApi, useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { browserShelf } from '../../entry/browser-shelf.ts';
import {
  EMPTY_PROFILE,
  type Profile,
  profileSchema,
  type Shelf,
} from '../../entry/stored-boards.ts';
import { onLeaveBoard } from '../../local/open-board-store.ts';

/** How somebody else's answers come in: they give them here themselves, or they are on paper. */
const wayIn = z.enum(['here', 'paper']);
export type WayIn = z.output<typeof wayIn>;

/** Somebody else who answers on this computer, as a person of their own. */
const otherSchema = z.object({
  id: z.string(),
  secret: z.string(),
  token: z.string(),
  profile: profileSchema,
});
export type Other = z.output<typeof otherSchema>;

const turnSchema = z.union([
  z.object({ at: z.literal('self') }),
  /** Nobody's answers are shown: the next one is about to begin. */
  z.object({ at: z.literal('between'), way: wayIn, finished: z.number(), last: profileSchema }),
  z.object({ at: z.literal('other'), way: wayIn, finished: z.number(), other: otherSchema }),
]);

/** Whose turn it is to answer on this computer. */
export type Turn = z.output<typeof turnSchema>;

const SELF: Turn = { at: 'self' };

export function turnName(board: string): string {
  return `samsyn.turn.${board}`;
}

export function readTurn(shelf: Shelf, board: string): Turn {
  try {
    const read = turnSchema.safeParse(JSON.parse(shelf.getItem(turnName(board)) ?? 'null'));
    if (read.success) return read.data;
  } catch {
    // What cannot be read is nobody's turn but one's own.
  }
  return SELF;
}

const stores = new Map<string, StoreApi<Turn>>();
onLeaveBoard(() => stores.clear());

/** Kept over a reload, which must not show one person another's answers. */
function storeOf(board: string): StoreApi<Turn> {
  const store = stores.get(board) ?? createStore<Turn>(() => readTurn(browserShelf, board));
  stores.set(board, store);
  return store;
}

export function useTurn(board: string): Turn {
  return useStore(storeOf(board));
}

export function setTurn(board: string, turn: Turn): void {
  storeOf(board).setState(turn, true);
  try {
    if (turn.at === 'self') browserShelf.removeItem(turnName(board));
    else browserShelf.setItem(turnName(board), JSON.stringify(turn));
  } catch {
    // A browser that keeps nothing shows one's own answers again after a reload.
  }
}

/** The next person begins: nothing of one's own is shown any more. */
export function handOver(board: string, way: WayIn): void {
  setTurn(board, { at: 'between', way, finished: 0, last: EMPTY_PROFILE });
}

/** What the next form begins with: colleagues come from the same place, but are not the same. */
export function nextProfile(last: Profile): Profile {
  return { ...last, name: '' };
}
