import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useStandingOn } from '../../board-parts/standing-on.ts';
import { useInView } from '../../live/session-context.ts';
import { glidesBetween, type Spot } from './glide.ts';

const GLIDE_MS = 150;
/** More than this at once is a new picture, not a movement that an eye could follow. */
const MOST_GLIDES = 12;

/**
 * Lets what moved glide to its new place, and keeps the thing that one stands on where it is on
 * the screen when others put something above it.
 */
export function useGlide(root: RefObject<HTMLElement | null>, drawn: unknown): void {
  const { board } = useInView();
  const before = useRef<ReadonlyMap<string, Spot> | null>(null);

  useEffect(() => {
    // The store tells its listeners before React draws: this is how it looked until now.
    return board.store.subscribe(() => {
      before.current ??= spotsIn(root.current);
    });
  }, [board, root]);

  useLayoutEffect(() => {
    const was = before.current;
    before.current = null;
    if (was === null || root.current === null) return;
    keepInPlace(root.current, was);
    if (lessMotion()) return;
    const glides = glidesBetween(was, spotsIn(root.current));
    if (glides.length > MOST_GLIDES) return;
    for (const { key, dx, dy } of glides) {
      thingIn(root.current, key)?.animate(
        [{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }],
        { duration: GLIDE_MS, easing: 'ease-out' },
      );
    }
  }, [drawn]);
}

function spotsIn(root: HTMLElement | null): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const thing of root?.querySelectorAll<HTMLElement>('[data-focus-key]') ?? []) {
    const { left, top } = thing.getBoundingClientRect();
    spots.set(thing.dataset.focusKey ?? '', { left, top });
  }
  return spots;
}

function keepInPlace(root: HTMLElement, was: ReadonlyMap<string, Spot>): void {
  const { key } = useStandingOn.getState();
  const then = key === null ? undefined : was.get(key);
  const now = key === null ? undefined : thingIn(root, key)?.getBoundingClientRect();
  if (then === undefined || now === undefined) return;
  // Another column means that the thing itself was moved; then the eye should see where to.
  if (Math.abs(then.left - now.left) < 1) root.scrollTop += now.top - then.top;
}

function thingIn(root: HTMLElement, key: string): HTMLElement | null {
  return root.querySelector(`[data-focus-key="${CSS.escape(key)}"]`);
}

function lessMotion(): boolean {
  const chosen = document.documentElement.dataset.motion === 'less';
  return chosen || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
