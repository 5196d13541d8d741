import { actorOrder, type Difference, type StageId } from '@samsyn/board';
import { useMemo } from 'react';
import { useBoard, useTemplate } from '../../live/session-context.ts';
import {
  countKinds,
  type DifferenceCounts,
  differencesAt,
  differencesOf,
} from './stage-difference.ts';

/** Every difference on the board, by `<stage>/<actor>`. */
export function useDifferences(): ReadonlyMap<string, Difference> {
  return useBoard(({ placements }) => differencesOf(placements));
}

/** The differences of one stage in order, and how many there are of each kind. */
export function useStageDifferences(stage: StageId): {
  readonly differences: readonly Difference[];
  readonly counts: DifferenceCounts;
} {
  const all = useDifferences();
  const actors = useTemplate((template) => template.actors);
  return useMemo(() => {
    const differences = differencesAt(all, stage, actorOrder(actors));
    return { differences, counts: countKinds(differences) };
  }, [all, stage, actors]);
}
