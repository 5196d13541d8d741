import { NOW } from '../../api/snapshots.ts';

/** Two times to compare: ids of snapshots, or the board as it is now. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** The most that can be compared at once. */
const PAIR = 2;

/** Ids of what is chosen, in the order of choosing. A third takes the place of the first. */
export function toggleChosen(chosen: readonly string[], id: string): readonly string[] {
  if (chosen.includes(id)) return chosen.filter((one) => one !== id);
  return [...chosen, id].slice(-PAIR);
}

/**
 * What to compare, the earlier first; one alone is compared with the board as it is now. Null while
 * there is nothing to compare.
 *
 * @param newestFirst ids of all snapshots
 */
export function pairOf(chosen: readonly string[], newestFirst: readonly string[]): Pair | null {
  const line = [NOW, ...newestFirst];
  const places = [...new Set(chosen)].map((id) => line.indexOf(id)).filter((at) => at !== -1);
  if (places.length === 1) places.push(0);
  const [to, from] = places.sort((a, b) => a - b).map((at) => line[at]);
  return from === undefined || to === undefined || from === to ? null : { from, to };
}
