import { takeKeyFromAddress } from './board-links.ts';

/**
 * The key that a link just brought to a board. It is kept for as long as the window, so that the
 * join page survives a reload though the key has left the address.
 */
export function pendingKey(board: string): string | null {
  const name = `samsyn.key.${board}`;
  const fresh = takeKeyFromAddress();
  try {
    if (fresh !== null) sessionStorage.setItem(name, fresh);
    return fresh ?? sessionStorage.getItem(name);
  } catch {
    return fresh;
  }
}

export function dropPendingKey(board: string): void {
  try {
    sessionStorage.removeItem(`samsyn.key.${board}`);
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
