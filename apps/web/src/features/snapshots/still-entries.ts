import type { ActorId, Board, Layer, Placement, Settled, StageId } from '@samsyn/board';

/** What is said of one actor at one stage: where it is placed, what was agreed, or both. */
export interface StillEntry {
  readonly stage: StageId;
  readonly actor: ActorId;
  readonly placement: Placement | null;
  readonly settled: Settled | null;
}

/** Everything that one layer of a picture says of its cells. */
export function stillEntries(
  { placements, settled }: Pick<Board, 'placements' | 'settled'>,
  layer: Layer,
): readonly StillEntry[] {
  const keys = new Set([...placements.keys(), ...settled.keys()]);
  return [...keys].flatMap((key) => {
    const [placement, agreed] = [placements.get(key) ?? null, settled.get(key) ?? null];
    const cell = placement ?? agreed;
    if (cell === null || cell.layer !== layer) return [];
    return [{ stage: cell.stage, actor: cell.actor, placement, settled: agreed }];
  });
}

/** Only who has a role is a part of a lane's band. */
export const isPlaced = ({ placement }: StillEntry): boolean => placement !== null;
