import { type Board, cellKey, type Layer, type Role, type Settled } from '@samsyn/board';
import { agreedCells, type RoundResults } from '@samsyn/workshop';

/** What filling the common map with what the room agrees on would write, and what it would change. */
export interface FillPlan {
  readonly agreements: readonly Omit<Settled, 'at'>[];
  /** Actors that would be put on the map. */
  readonly placed: number;
  /** Actors that stand there with another role. */
  readonly changed: number;
  /** Actors that already stand there with that role. */
  readonly same: number;
  /** Cells that would be written down as *no role*. */
  readonly none: number;
  /** Actors among those that stand there now. */
  readonly removed: number;
  /** Cells that are settled already; they are left alone. */
  readonly already: number;
}

/**
 * The agreed cells of a round as agreements to write. What the room has settled itself goes before
 * what a count says.
 *
 * @param withNone whether *no role* is written down too
 */
export function fillPlan(
  round: { readonly layer: Layer; readonly results: RoundResults },
  board: Pick<Board, 'placements' | 'settled'>,
  withNone: boolean,
): FillPlan {
  const counts = { placed: 0, changed: 0, same: 0, none: 0, removed: 0, already: 0 };
  const agreements: Omit<Settled, 'at'>[] = [];
  for (const { stage, actor, role } of agreedCells(round.results)) {
    const cell = { layer: round.layer, stage, actor };
    if (role === 'none' && !withNone) continue;
    if (board.settled.has(cellKey(cell))) {
      counts.already++;
      continue;
    }
    const standing = board.placements.get(cellKey(cell))?.role ?? null;
    for (const count of countsOf(role, standing)) counts[count]++;
    agreements.push({ ...cell, role, note: '', dissent: [] });
  }
  return { agreements, ...counts };
}

function countsOf(
  role: Role | 'none',
  standing: Role | null,
): readonly ('placed' | 'changed' | 'same' | 'none' | 'removed')[] {
  if (role === 'none') return standing === null ? ['none'] : ['none', 'removed'];
  if (standing === null) return ['placed'];
  return standing === role ? ['same'] : ['changed'];
}
