import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useStandingOn } from '../../board-parts/standing-on.ts';
import { useInView } from '../../live/session-context.ts';
import { afterFrame } from '../../ui/after-frame.ts';
import { movesBetween } from './glide.ts';
import { GlidePace } from './glide-pace.ts';

const GLIDE_MS = 150;
/** More than this at once is a new picture, not a movement that an eye could follow. */
const MOST_GLIDES = 12;

/** Width and height of the largest thing, in pixels. */
const LARGEST = 400;

/** Where a thing was on the screen. */
interface Spot {
  readonly left: number;
  readonly top: number;
}

/** The same, and in which of the lists of things. */
interface Stand extends Spot {
  readonly list: string | undefined;
}

/**
 * Lets what was moved glide to its new place, and keeps the thing that one stands on where it is on
 * the screen when others put something above it. Asks only for the places of those things: asking
 * for all of them takes longer than drawing the change.
 */
export function useGlide(root: RefObject<HTMLElement | null>): void {
  const { board } = useInView();
  const starts = useRef(new Map<string, Spot>());
  const stood = useRef<{ readonly key: string; readonly spot: Stand } | null>(null);
  const pace = useRef(new GlidePace());
  /** When the oldest change that is not on the screen yet was known. */
  const known = useRef<number | null>(null);
  /** What scrolling by whole pixels could not give back to the thing that one stands on. */
  const owed = useRef({ key: '', by: 0 });

  useEffect(() => {
    // The store tells its listeners before React draws: this is how it looked until now.
    return board.store.subscribe((now, before) => {
      if (root.current === null) return;
      known.current ??= performance.now();
      const { key } = useStandingOn.getState();
      const spot = key === null ? null : standOf(root.current, key);
      if (key !== null && spot !== null) stood.current ??= { key, spot };
      if (lessMotion() || !pace.current.mayGlide) return;
      for (const { from, to } of movesBetween(before, now)) {
        const start = starts.current.get(from) ?? spotOf(root.current, from);
        starts.current.delete(from);
        if (start !== null) starts.current.set(to, start);
      }
    });
  }, [board, root]);

  // After every drawing: whatever the board's news were, they are on the screen now.
  useLayoutEffect(() => {
    if (root.current === null) return;
    if (stood.current !== null) {
      const { key, spot } = stood.current;
      const before = owed.current.key === key ? owed.current.by : 0;
      owed.current = { key, by: keepInPlace(root.current, key, spot, before) };
    }
    stood.current = null;
    if (known.current !== null) {
      const since = known.current;
      known.current = null;
      afterFrame(() => pace.current.drawn(performance.now() - since));
    }
    if (starts.current.size === 0) return;
    if (starts.current.size <= MOST_GLIDES) glide(root.current, starts.current);
    starts.current.clear();
  });
}

/**
 * @param owed how far the thing had strayed before, in pixels
 * @returns how far it has strayed now: what no whole pixel could give back
 */
function keepInPlace(root: HTMLElement, key: string, then: Stand, owed: number): number {
  const now = standOf(root, key);
  // Another stage means that the thing itself was moved; then the eye should see where to.
  if (now === null || now.list !== then.list) return 0;
  const by = now.top - then.top + owed;
  const whole = Math.round(by);
  if (whole !== 0) root.scrollTop += whole;
  return by - whole;
}

function glide(root: HTMLElement, starts: ReadonlyMap<string, Spot>): void {
  // All places first: an animation that has begun makes the page work out places anew.
  const glides = [...starts].flatMap(([key, start]) => {
    const thing = thingIn(root, key);
    if (thing === null) return [];
    const { left, top } = thing.getBoundingClientRect();
    const dx = start.left - left;
    const dy = start.top - top;
    const moves = Math.abs(dx) + Math.abs(dy) > 1;
    return moves && (isOnScreen(start) || isOnScreen({ left, top })) ? [{ thing, dx, dy }] : [];
  });
  for (const { thing, dx, dy } of glides) {
    thing.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], {
      duration: GLIDE_MS,
      easing: 'ease-out',
    });
  }
}

/** Whether some of a thing with this corner may be seen: no thing is larger than this. */
function isOnScreen({ left, top }: Spot): boolean {
  return left < innerWidth && left > -LARGEST && top < innerHeight && top > -LARGEST;
}

function spotOf(root: HTMLElement, key: string): Spot | null {
  const box = thingIn(root, key)?.getBoundingClientRect();
  return box === undefined ? null : { left: box.left, top: box.top };
}

function standOf(root: HTMLElement, key: string): Stand | null {
  const spot = spotOf(root, key);
  const list = thingIn(root, key)?.closest<HTMLElement>('[data-focus-group]');
  return spot === null ? null : { ...spot, list: list?.dataset.focusGroup };
}

function thingIn(root: HTMLElement, key: string): HTMLElement | null {
  return root.querySelector(`[data-focus-key="${CSS.escape(key)}"]`);
}

const wantsLess = matchMedia('(prefers-reduced-motion: reduce)');

function lessMotion(): boolean {
  const chosen = document.documentElement.dataset.motion === 'less';
  return chosen || wantsLess.matches;
}
