import { openBoardStore } from '../local/open-board-store.ts';
import { movedTo } from './moved-things.ts';
import { useStandingOn } from './standing-on.ts';

/** The thing that the mouse rests on, by its focus key; null when it rests on none. */
const usePointedAt = openBoardStore<{ readonly key: string | null }>({ key: null });

/** A mouse on its way across the board asks nothing of what it passes. */
const REST_MS = 40;
/** Where nothing hovers, the buttons of every thing are there all the time. */
const touch = matchMedia('(hover: none), (pointer: coarse)');

/**
 * Whether one is about to do something with the thing: points at it, stands on it, or touches. Its
 * lesser buttons are drawn then; three for each of a hundred things would be half of the page. The
 * same choices are in the menu or the form that the thing itself opens.
 */
export function useIsAtHand(key: string): boolean {
  const pointed = usePointedAt((state) => state.key === key);
  // Somebody may have moved what one stands on; its key names its stage.
  const stood = useStandingOn(
    (state) => state.key !== null && (state.key === key || movedTo(state.key) === key),
  );
  return pointed || stood || touch.matches;
}

/** Notes what the mouse rests on inside the element. */
export function watchPointing(root: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const point = (key: string | null): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => usePointedAt.setState({ key }), REST_MS);
  };
  const onOver = ({ pointerType, target }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    const thing = (target as Element).closest<HTMLElement>('[data-focus-key]');
    point(thing?.dataset.focusKey ?? null);
  };
  const onLeave = (): void => point(null);
  root.addEventListener('pointerover', onOver, { passive: true });
  root.addEventListener('pointerleave', onLeave, { passive: true });
  return () => {
    if (timer !== null) clearTimeout(timer);
    root.removeEventListener('pointerover', onOver);
    root.removeEventListener('pointerleave', onLeave);
  };
}
