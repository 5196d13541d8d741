import { LAYERS, type Sector } from '@samsyn/board';
import type { Analysis } from '../schema/analysis-schema.ts';
import type { StageFacts } from './stage-facts.ts';

type SectorCounts = Record<Sector | 'unsaid', number>;

export function countSectors(sectors: readonly (Sector | null)[]): SectorCounts {
  const counts: SectorCounts = { public: 0, civil: 0, business: 0, unsaid: 0 };
  for (const sector of sectors) counts[sector ?? 'unsaid']++;
  return counts;
}

/** The one sector that all actors at a stage belong to; null for several, none, or unknown ones. */
export function onlySector({ placements, sectorOf }: StageFacts): Sector | null {
  const sectors = new Set(placements.map(({ actor }) => sectorOf(actor)));
  const [only = null] = sectors;
  return sectors.size === 1 ? only : null;
}

/** Whether both sectors of society dance together: placements by sector, and stages with one only. */
export function sectorsOf(facts: readonly StageFacts[]): Analysis['sectors'] {
  return LAYERS.map((layer) => {
    const here = facts.filter((stage) => stage.layer === layer);
    return {
      layer,
      placements: countSectors(
        here.flatMap(({ placements, sectorOf }) => placements.map(({ actor }) => sectorOf(actor))),
      ),
      oneSector: here.filter((one) => onlySector(one) !== null).map(({ stage }) => stage.id),
    };
  });
}
