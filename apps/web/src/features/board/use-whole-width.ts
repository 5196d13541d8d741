import { type RefObject, useLayoutEffect } from 'react';

/**
 * Notes on the grid, as `--whole-width`, how wide it is, or would be, with nothing open beside the
 * board. Where the columns would not fit beside a panel anyway, they keep that width when one opens:
 * no word on the board moves, and nothing of it has to be laid out and painted anew.
 */
export function useWholeWidth(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const scroller = root.current;
    const grid = scroller?.querySelector<HTMLElement>('.tavla__grid');
    if (scroller == null || grid == null) return;
    let noted = 0;
    const watched = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const whole = entry.contentRect.width + widthBeside();
      // What is added up is seldom the same to the last digit; a whole pixel too wide would be scrolled.
      if (Math.abs(whole - noted) < 0.1) return;
      noted = whole;
      grid.style.setProperty('--whole-width', `${whole}px`);
    });
    watched.observe(scroller);
    return () => watched.disconnect();
  }, [root]);
}

/** What is open beside the board takes so much, in pixels; a sheet lies over it and takes nothing. */
function widthBeside(): number {
  const panels = document.querySelectorAll('.side-panel:not(.side-panel--sheet)');
  return [...panels].reduce((sum, panel) => sum + panel.getBoundingClientRect().width, 0);
}
