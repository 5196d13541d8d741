import type { CellDifference, Difference } from '@samsyn/board';
import { useMemo } from 'react';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { type DifferenceCounts, summaryParts } from './stage-difference.ts';

/** A kind's sign, which says the same as its word and its pattern. */
export const DIFFERENCE_SIGNS: Readonly<Record<CellDifference, string>> = {
  added: '+',
  removed: '−',
  changed: '⇄',
  same: '=',
};

/** Everything that is said about differences, in the room's own words. */
export interface DifferenceWords {
  readonly kind: (kind: CellDifference) => string;
  /** *utför → leder*, or the one role where there is only one. */
  readonly roles: (difference: Difference) => string;
  /** A sentence about one actor in one stage. */
  readonly sentence: (difference: Difference, actor: string, stage: string) => string;
  /** *3 tillkommer, 1 försvinner, 2 byter roll*. */
  readonly summary: (counts: DifferenceCounts) => string;
}

export function useDifferenceWords(): DifferenceWords {
  const t = useT();
  const labels = useLabels();
  return useMemo(() => {
    const today = ({ today: placement }: Difference): string =>
      placement === null ? '' : labels.role(placement.role);
    const wanted = ({ wanted: placement }: Difference): string =>
      placement === null ? '' : labels.role(placement.role);
    return {
      kind: (kind) => t(`map.difference.kind.${kind}`),
      roles: (difference) => {
        if (difference.kind === 'changed') return `${today(difference)} → ${wanted(difference)}`;
        return difference.kind === 'removed' ? today(difference) : wanted(difference);
      },
      sentence: (difference, actor, stage) => {
        const values = { actor, stage, today: today(difference), wanted: wanted(difference) };
        return t(`map.difference.sentence.${difference.kind}`, values);
      },
      summary: (counts) => {
        const parts = summaryParts(counts);
        if (parts.length > 0) {
          return parts
            .map(({ kind, count }) => t(`map.difference.count.${kind}`, { count }))
            .join(', ');
        }
        return t(counts.same > 0 ? 'map.difference.alike' : 'map.difference.nobody');
      },
    };
  }, [t, labels]);
}
