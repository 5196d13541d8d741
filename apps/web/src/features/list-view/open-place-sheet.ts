import type { StageId } from '@samsyn/board';
import { create } from 'zustand';

/** The stage that actors are being put out in from a list. */
export const usePlaceSheet = create<{ readonly stage: StageId | null }>()(() => ({ stage: null }));

export function openPlaceSheet(stage: StageId | null): void {
  usePlaceSheet.setState({ stage });
}
