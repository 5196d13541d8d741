import {
  type Answer,
  type Board,
  type Cell,
  cellKey,
  DEFAULT_ROLE,
  isRole,
  type Layer,
  ROLES,
  type StageId,
} from '@samsyn/board';
import type {
  ActionHistory,
  BoardEditor,
  CardEditor,
  PlacementEditing,
  TemplateState,
} from '@samsyn/documents';
import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand';
import { openBoardStore } from '../local/open-board-store.ts';
import { useView } from '../local/view-store.ts';
import type { LiveStore } from './live-store.ts';
import type { Presence } from './presence.ts';

/** What Tavla, Karta and Lista draw and change: the shared board, or somebody's own picture. */
export interface BoardInView {
  readonly board: LiveStore<Board<Answer>>;
  readonly template: { readonly store: StoreApi<TemplateState> };
  /** Others' hands over it, and what they are shown of one's own. */
  readonly presence: Pick<Presence, 'pointers' | 'show'>;
  readonly history: ActionHistory;
  readonly placing: PlacementEditing<Answer>;
  /** What an actor can be said to do in a cell. */
  readonly choices: readonly Answer[];
  /** Null where no cards are written. */
  readonly cards: CardEditor | null;
  /** The silent round that it is an answer to; null for the shared board. */
  readonly round: string | null;
  /** The only layer that it has; null where one chooses which to see. */
  readonly layer: Layer | null;
  /** The number by which the room knows a stage, where not all of them are shown. */
  readonly stageNumber: ((stage: StageId) => number | undefined) | null;
  /** Opens what else can be said about a placed actor. */
  readonly openDetails: (cell: Cell) => void;
}

/** Set by a face that shows something else than the shared board. */
export const InViewContext = createContext<BoardInView | null>(null);

export function useOtherInView(): BoardInView | null {
  return useContext(InViewContext);
}

/**
 * What the middle of the page shows instead of the shared board; for what stands outside it, such
 * as undo in the bar. Null = the shared board, or nothing that can be changed.
 */
export const useFaceInView = openBoardStore<{ readonly inView: BoardInView | null }>({
  inView: null,
});

/** The shared board as the views see it. */
export function sharedInView(parts: {
  readonly board: LiveStore<Board>;
  readonly template: LiveStore<TemplateState>;
  readonly presence: Presence;
  readonly history: ActionHistory;
  readonly edit: BoardEditor;
  readonly cards: CardEditor;
}): BoardInView {
  const { edit, ...shared } = parts;
  return {
    ...shared,
    placing: rolesOnly(edit),
    choices: ROLES,
    round: null,
    layer: null,
    stageNumber: null,
    openDetails: (cell) => useView.setState({ openPlacement: cellKey(cell) }),
  };
}

/** The shared board says who does something: what is no role is not among its choices. */
function rolesOnly(edit: BoardEditor): PlacementEditing<Answer> {
  const roleOf = (answer: Answer) => {
    if (!isRole(answer)) throw new Error(`The shared board takes no "${answer}".`);
    return answer;
  };
  return {
    place: (cell, role = DEFAULT_ROLE) => void edit.place(cell, roleOf(role)),
    setRole: (cell, role) => edit.setRole(cell, roleOf(role)),
    move: (from, to) => edit.move(from, to),
    copy: (from, to) => edit.copy(from, to),
    stretch: (from, stages) => edit.stretch(from, stages),
    remove: (cell) => edit.remove(cell),
  };
}
