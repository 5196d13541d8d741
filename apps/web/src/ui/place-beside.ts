const GAP = 4;
const MARGIN = 8;

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Where something of this size goes beside an anchor, inside the window: below it and from its
 * left edge if there is room, else above, else from its right edge. Pixels from the window's corner.
 */
export function placeFor(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): { readonly top: number; readonly left: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - size.height;
  const fitsBelow = below + size.height <= window.height - MARGIN;
  const top = fitsBelow || above < MARGIN ? below : above;
  const left =
    anchor.left + size.width > window.width - MARGIN ? anchor.right - size.width : anchor.left;
  return {
    top: Math.max(MARGIN, Math.min(top, window.height - MARGIN - size.height)),
    left: Math.max(MARGIN, left),
  };
}

/** Puts an open popover beside what opened it. */
export function placeBeside(anchor: HTMLElement, popover: HTMLElement): void {
  const place = placeFor(
    anchor.getBoundingClientRect(),
    { width: popover.offsetWidth, height: popover.offsetHeight },
    { width: innerWidth, height: innerHeight },
  );
  popover.style.top = `${place.top}px`;
  popover.style.left = `${place.left}px`;
}
