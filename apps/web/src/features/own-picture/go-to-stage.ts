import type { StageId } from '@samsyn/board';
import { useView } from '../../local/view-store.ts';

/** Brings a stage into view in whatever form the picture has, without taking the focus there. */
export function goToStage(stage: StageId): void {
  useView.getState().set({ stage });
  // A list that shows one stage at a time draws another one first.
  requestAnimationFrame(() => {
    const place = [
      `[data-focus-heading="stage:${CSS.escape(stage)}"]`,
      `[data-column="${CSS.escape(stage)}"]`,
    ];
    document
      .querySelector(place.join(', '))
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
