interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 8;

/** Under its thing where there is room, else over it, and never outside the window. */
export function menuPlace(
  thing: Box,
  menu: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
): { readonly left: number; readonly top: number } {
  const fitsUnder = thing.bottom + 4 + menu.height <= window.height - MARGIN;
  const fitsOver = thing.top - 4 - menu.height >= MARGIN;
  const top =
    fitsUnder || !fitsOver
      ? Math.min(thing.bottom + 4, window.height - MARGIN - menu.height)
      : thing.top - 4 - menu.height;
  const left = Math.min(thing.left, window.width - MARGIN - menu.width);
  return { left: Math.max(MARGIN, left), top: Math.max(MARGIN, top) };
}
