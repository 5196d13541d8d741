import type { Board } from './board.ts';
import type { ActorId, StageId } from './ids.ts';
import { cellKey, type Placement } from './placements.ts';

/** How the wanted picture of one cell differs from today's. */
export type CellDifference = 'same' | 'added' | 'removed' | 'changed';

export interface Difference {
  readonly stage: StageId;
  readonly actor: ActorId;
  readonly kind: CellDifference;
  readonly today: Placement | null;
  readonly wanted: Placement | null;
}

/** How today and the wanted picture differ, by `<stage>/<actor>`; cells empty in both are left out. */
export function differenceOf(board: Board): ReadonlyMap<string, Difference> {
  const differences = new Map<string, Difference>();
  for (const { stage, actor } of board.placements.values()) {
    const key = `${stage}/${actor}`;
    if (differences.has(key)) continue;
    const today = board.placements.get(cellKey({ layer: 'today', stage, actor })) ?? null;
    const wanted = board.placements.get(cellKey({ layer: 'wanted', stage, actor })) ?? null;
    differences.set(key, { stage, actor, kind: kindOf(today, wanted), today, wanted });
  }
  return differences;
}

function kindOf(today: Placement | null, wanted: Placement | null): CellDifference {
  if (today === null) return 'added';
  if (wanted === null) return 'removed';
  return today.role === wanted.role ? 'same' : 'changed';
}
