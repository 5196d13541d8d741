import type { Layer } from '@samsyn/board';
import { useInView } from '../live/session-context.ts';
import { type Picture, useView } from '../local/view-store.ts';

/** Which picture is shown: what one has chosen, or the only one that there is. */
export function usePicture(): Picture {
  const { layer } = useInView();
  const chosen = useView((state) => state.picture);
  return layer ?? chosen;
}

/** The layer that a drop changes: the difference is looked at, and changed in the wanted picture. */
export function useLayer(): Layer {
  const picture = usePicture();
  return picture === 'difference' ? 'wanted' : picture;
}
