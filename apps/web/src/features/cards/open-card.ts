import type { CardId } from '@samsyn/board';
import { openBoardStore } from '../../local/open-board-store.ts';
import { useView } from '../../local/view-store.ts';

/** The card that this person has just made: if nothing comes of it, it goes away by itself. */
export const useFreshCard = openBoardStore<{ readonly id: CardId | null }>({ id: null });

/** Opens a card beside the board. Only one thing is open beside it at a time. */
export function openCard(id: CardId, fresh = false): void {
  // In this order: whoever leaves another card that is fresh is still known to do so.
  useView.getState().set({ openCard: id, openPlacement: null });
  useFreshCard.setState({ id: fresh ? id : null });
}
