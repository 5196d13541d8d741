import { type RefObject, useLayoutEffect } from 'react';

/**
 * Notes on the grid, as `--room`, how wide it is while nothing is open beside the board. Where the
 * columns would not fit beside a panel anyway, they keep that width when one opens: no word on the
 * board moves, and nothing of it has to be laid out and painted anew.
 */
export function useRoom(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const scroller = root.current;
    const grid = scroller?.querySelector<HTMLElement>('.tavla__grid');
    if (scroller == null || grid == null) return;
    const watched = new ResizeObserver(([entry]) => {
      if (entry === undefined || scroller.closest('.board-face:has(> .side-panel)') !== null)
        return;
      grid.style.setProperty('--room', `${entry.contentRect.width}px`);
    });
    watched.observe(scroller);
    return () => watched.disconnect();
  }, [root]);
}
