import type { CellDifference } from '@samsyn/board';
import { create } from 'zustand';

interface DifferenceFilter {
  readonly hidden: ReadonlySet<CellDifference>;
  readonly toggle: (kind: CellDifference) => void;
}

/** Which kinds of difference this window leaves out. The same in all three views. */
export const useDifferenceFilter = create<DifferenceFilter>()((set) => ({
  hidden: new Set<CellDifference>(),
  toggle: (kind) =>
    set(({ hidden }) => {
      const next = new Set(hidden);
      if (!next.delete(kind)) next.add(kind);
      return { hidden: next };
    }),
}));
