import type { Layer } from '@samsyn/board';
import type { Place } from '@samsyn/workshop';
import type { Face } from '../../day/faces.ts';

/** A place while it is being chosen. */
export interface PlaceDraft {
  readonly what: 'face' | 'stage' | 'cell' | 'card';
  readonly stage: string;
  readonly actor: string;
  readonly card: string;
}

/** The place that is chosen; null while something is missing. */
export function placeOf(draft: PlaceDraft, layer: Layer, face: Face): Place | null {
  const { what, stage, actor, card } = draft;
  switch (what) {
    case 'face':
      return { face };
    case 'stage':
      return stage === '' ? null : { layer, stage };
    case 'cell':
      return stage === '' || actor === '' ? null : { layer, stage, actor };
    case 'card':
      return card === '' ? null : { card, stage };
  }
}
