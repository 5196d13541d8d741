import { type PartAtHand, partAtHand } from '../../entry/part-at-hand.tsx';
import type { ViewName } from '../../local/view-store.ts';
import { HOLDING } from '../moving/holding-part.ts';

/** The three forms of the board, each fetched apart: a phone that shows Lista needs no columns. */
export const TAVLA = partAtHand(async () => (await import('./columns.tsx')).Columns);
export const KARTA = partAtHand(async () => (await import('../map-view/map-view.tsx')).default);
export const LISTA = partAtHand(async () => (await import('../list-view/list-view.tsx')).default);
/** What stands beside the columns and the map. */
export const PALETTE = partAtHand(async () => (await import('./palette-side.tsx')).PaletteSide);

const PARTS: Readonly<Record<ViewName, readonly Pick<PartAtHand<never>, 'fetch'>[]>> = {
  tavla: [TAVLA, PALETTE, HOLDING],
  karta: [KARTA, PALETTE, HOLDING],
  lista: [LISTA],
};

/** Fetches all that a form of the board is made of. */
export function fetchForm(view: ViewName): Promise<unknown> {
  return Promise.all(PARTS[view].map((part) => part.fetch()));
}
