import type { ActorId, StageId } from '@samsyn/board';
import { openBoardStore } from '../../local/open-board-store.ts';

interface MapStop {
  /** The one cell of the map that Tab stops at; the arrows lead on from there. */
  readonly actor: ActorId | null;
  readonly stage: StageId | null;
  /** Cells that the token whose edge is being pulled would fill. */
  readonly reach: { readonly actor: ActorId; readonly stages: ReadonlySet<StageId> } | null;
}

/** Local to this window: where one is on the map. */
export const useMapStop = openBoardStore<MapStop>({ actor: null, stage: null, reach: null });

export function useIsMapStop(actor: ActorId, stage: StageId): boolean {
  return useMapStop((stop) => stop.actor === actor && stop.stage === stage);
}

export function useIsReached(actor: ActorId, stage: StageId): boolean {
  return useMapStop(
    ({ reach }) => reach !== null && reach.actor === actor && reach.stages.has(stage),
  );
}

/** Focuses the main control of a cell and brings it into view; false when it is not there. */
export function focusCell(actor: ActorId, stage: StageId): boolean {
  const place = `${CSS.escape(actor)} ${CSS.escape(stage)}`;
  const control = document.querySelector<HTMLElement>(
    `[data-cell="${place}"] [data-focus-part="main"]`,
  );
  if (control === null) return false;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}
