/** Addresses that lead to a board. The key stands in the fragment, which browsers never send. */

export function linkWithKey(origin: string, board: string, key: string): string {
  return `${origin}/b/${encodeURIComponent(board)}#k=${encodeURIComponent(key)}`;
}

/** The board's address for the screen on the wall. */
export function projectorPath(board: string): string {
  return `/b/${encodeURIComponent(board)}/projektor`;
}

/** The board's address for what is printed and handed out. */
export function paperPath(board: string): string {
  return `/b/${encodeURIComponent(board)}/papper`;
}

/** The board as a participant sees it, for whoever leads. */
export function previewPath(board: string): string {
  return `/b/${encodeURIComponent(board)}/som-deltagare`;
}

export function linkWithCode(origin: string, code: string): string {
  return `${origin}/j/${encodeURIComponent(code)}`;
}

/** The address of one snapshot, without the origin. */
export function snapshotPath(board: string, snapshot: string): string {
  return `/b/${encodeURIComponent(board)}/lagesbild/${encodeURIComponent(snapshot)}`;
}

/** The key in an address's fragment; null when there is none. */
export function keyInFragment(fragment: string): string | null {
  const key = new URLSearchParams(fragment.replace(/^#/, '')).get('k');
  return key === null || key === '' ? null : key;
}

/** Takes the key out of the address at once, so that it is in no history and no screenshot. */
export function takeKeyFromAddress(): string | null {
  const key = keyInFragment(location.hash);
  if (key !== null) {
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  }
  return key;
}
