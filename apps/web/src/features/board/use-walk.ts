import { type RefObject, useEffect } from 'react';
import { focusThing } from '../../board-parts/focus-thing.ts';
import { walkTo } from './walk.ts';

/** Arrow keys lead from thing to thing while one stands on a thing's main control. */
export function useWalk(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const board = root.current;
    if (board === null) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const control = event.target as HTMLElement;
      if (control.dataset.focusPart !== 'main') return;
      const key = control.closest<HTMLElement>('[data-focus-key]')?.dataset.focusKey;
      const next = key === undefined ? null : walkTo(columnsOf(board), key, event.key);
      if (next === null) return;
      event.preventDefault();
      focusThing(next);
    };
    board.addEventListener('keydown', onKey);
    return () => board.removeEventListener('keydown', onKey);
  }, [root]);
}

function columnsOf(board: HTMLElement): string[][] {
  return [...board.querySelectorAll('.stage')].map((stage) =>
    [...stage.querySelectorAll<HTMLElement>('[data-focus-key]')].map(
      ({ dataset }) => dataset.focusKey ?? '',
    ),
  );
}
