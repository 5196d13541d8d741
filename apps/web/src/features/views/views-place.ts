/** What can be read on the page, in the order in which a room would. */
export const VIEWS = [
  'agreement',
  'divergences',
  'organisations',
  'coverage',
  'funding',
  'time',
  'compare',
] as const;
export type ViewName = (typeof VIEWS)[number];

/** Views that look at more than one snapshot, which viewers may not read. */
export const OVER_SNAPSHOTS: ReadonlySet<ViewName> = new Set(['time', 'compare']);

/** Where one is on the page: all of it stands in the address, so that it can be linked to. */
export interface ViewsPlace {
  readonly view: ViewName;
  /** Id of a snapshot; null = the board as it is now. */
  readonly snapshot: string | null;
  /** What is drawn, or the same as a table. */
  readonly form: 'picture' | 'table';
  /** As large as a wall needs, and nothing else. */
  readonly wall: boolean;
}

/** The views' names in the address, which is in Swedish as the others are. */
const WORDS: Readonly<Record<ViewName, string>> = {
  agreement: 'enighet',
  divergences: 'skillnader',
  organisations: 'organisationer',
  coverage: 'tackning',
  funding: 'pengar',
  time: 'over-tid',
  compare: 'jamfor',
};

/** Reads an address's search part; what it does not say, or says wrong, is as it is at first. */
export function readPlace(search: string): ViewsPlace {
  const said = new URLSearchParams(search);
  const snapshot = said.get('lage');
  return {
    view: VIEWS.find((view) => WORDS[view] === said.get('vy')) ?? 'agreement',
    snapshot: snapshot === null || snapshot === '' ? null : snapshot,
    form: said.get('som') === 'tabell' ? 'table' : 'picture',
    wall: said.has('duk'),
  };
}

export function writePlace({ view, snapshot, form, wall }: ViewsPlace): string {
  const said = new URLSearchParams({ vy: WORDS[view] });
  if (snapshot !== null) said.set('lage', snapshot);
  if (form === 'table') said.set('som', 'tabell');
  if (wall) said.set('duk', '1');
  return said.toString();
}

/** The address of the views of a board, without the origin. */
export function viewsPath(board: string, place?: ViewsPlace): string {
  const path = `/b/${encodeURIComponent(board)}/underlag`;
  return place === undefined ? path : `${path}?${writePlace(place)}`;
}
