import type { StageId } from '@samsyn/board';
import { create } from 'zustand';

/** The stage whose example cards are being looked at. They are never shown unasked. */
export const useExamples = create<{ readonly stage: StageId | null }>()(() => ({ stage: null }));

export function openExamples(stage: StageId | null): void {
  useExamples.setState({ stage });
}
