import type { StageId } from '@samsyn/board';
import { openBoardStore } from '../../local/open-board-store.ts';

/** The stage whose example cards are being looked at. They are never shown unasked. */
export const useExamples = openBoardStore<{ readonly stage: StageId | null }>({ stage: null });

export function openExamples(stage: StageId | null): void {
  useExamples.setState({ stage });
}
