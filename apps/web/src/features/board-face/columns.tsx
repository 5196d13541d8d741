import { useMemo } from 'react';
import { usePicture } from '../../board-parts/use-picture.ts';
import type { ColumnSlots } from '../board/stage-column.tsx';
import { Tavla } from '../board/tavla.tsx';
import { DifferenceLegend, DifferenceStack } from '../difference/lazy-difference.ts';
import { PlacementToken } from '../placements/placement-token.tsx';
import { SettledNone } from '../settle/settled-none.tsx';

/** Tavla with what other features put into its columns. */
export function Columns({ Foot }: Pick<ColumnSlots, 'Foot'>) {
  const slots = useMemo<ColumnSlots>(
    () => ({ Token: PlacementToken, Foot, Difference: DifferenceStack, SettledNone }),
    [Foot],
  );
  const difference = usePicture() === 'difference';
  return (
    <>
      {difference && <DifferenceLegend />}
      <Tavla slots={slots} />
    </>
  );
}
