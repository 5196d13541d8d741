import type { Layer, StageId } from '@samsyn/board';
import { openBoardStore } from '../../local/open-board-store.ts';
import { itemKey, type MoveItem, type MoveTarget, targetKey } from './move-item.ts';

/** Something that is being held, by pointer or by keys. */
export interface Hold {
  readonly item: MoveItem;
  readonly by: 'pointer' | 'keys';
  readonly over: MoveTarget | null;
  readonly copy: boolean;
  /** For a held card: the card that it would stand before or after. */
  readonly beside: { readonly card: string; readonly after: boolean } | null;
}

export interface MoveDialogRequest {
  readonly item: MoveItem;
  readonly copy: boolean;
}

interface MoveState {
  readonly hold: Hold | null;
  readonly dialog: MoveDialogRequest | null;
}

/** Local to this window: what is held, where it is held, and which move is being asked about. */
export const useMoveStore = openBoardStore<MoveState>({ hold: null, dialog: null });

/** Opens the one dialog that moves, copies or places without dragging. */
export function openMoveDialog(item: MoveItem, choice: { readonly copy?: boolean } = {}): void {
  useMoveStore.setState({ dialog: { item, copy: choice.copy ?? false } });
}

/** Takes hold of something with the keys; the arrows then lead from place to place. */
export function lift(item: MoveItem): void {
  useMoveStore.setState({ hold: { item, by: 'keys', over: null, copy: false, beside: null } });
}

/** Whether the thing with this focus key is being held in this window. */
export function useIsHeld(key: string): boolean {
  return useMoveStore(({ hold }) => hold !== null && itemKey(hold.item) === key);
}

/** How a held thing is above this place: null when it is not. */
export function useHeldOver(target: MoveTarget): Hold | null {
  const key = targetKey(target);
  return useMoveStore(({ hold }) => {
    if (hold === null || hold.over === null) return null;
    return targetKey(hold.over) === key ? hold : null;
  });
}

/** How something is held above a stage: above the stage itself, or between its cards. */
export function useHeldOverStage(layer: Layer, stage: StageId): Hold | null {
  return useMoveStore(({ hold }) => {
    const over = hold?.over;
    if (over === null || over === undefined || over.kind === 'card') return null;
    return over.stage === stage && (over.kind === 'position' || over.layer === layer) ? hold : null;
  });
}

export function isHolding(): boolean {
  return useMoveStore.getState().hold !== null;
}
