import type { StageId } from '@samsyn/board';
import { openBoardStore } from '../../local/open-board-store.ts';

/** The stage that actors are being put out in from a list. */
export const usePlaceSheet = openBoardStore<{ readonly stage: StageId | null }>({ stage: null });

export function openPlaceSheet(stage: StageId | null): void {
  usePlaceSheet.setState({ stage });
}
