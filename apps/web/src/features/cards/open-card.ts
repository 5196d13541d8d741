import type { CardId } from '@samsyn/board';
import { create } from 'zustand';
import { useView } from '../../local/view-store.ts';

/** The card that this person has just made: if nothing comes of it, it goes away by itself. */
export const useFreshCard = create<{ readonly id: CardId | null }>()(() => ({ id: null }));

/** Opens a card beside the board. Only one thing is open beside it at a time. */
export function openCard(id: CardId, fresh = false): void {
  useFreshCard.setState({ id: fresh ? id : null });
  useView.getState().set({ openCard: id, openPlacement: null });
}
