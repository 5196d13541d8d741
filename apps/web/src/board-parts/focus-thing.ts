import { afterFrame } from '../ui/after-frame.ts';

/**
 * Things on the board carry `data-focus-key`, and their controls `data-focus-part`, so that focus
 * can find them again after they have moved to another place in the page.
 */
export function findThing(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-focus-key="${CSS.escape(key)}"]`);
}

/**
 * Scrolls a thing into view by no more than is needed, if it is there, once what is being opened
 * beside it has taken its room.
 */
export function showThingSoon(key: string): void {
  afterFrame(() => findThing(key)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
}

/** Focuses a thing's control; its main one unless told otherwise. False when it is not there. */
export function focusThing(key: string, part = 'main'): boolean {
  const thing = findThing(key);
  if (thing === null) return false;
  const control =
    thing.querySelector<HTMLElement>(`[data-focus-part="${part}"]`) ??
    thing.querySelector<HTMLElement>('[data-focus-part="main"]') ??
    thing;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return document.activeElement === control;
}

const FRAMES_TO_WAIT = 20;

/**
 * Focuses a thing as soon as it is on the screen: at once, or when what has just been changed is
 * drawn, which may be at the end of this turn or take a few frames.
 */
export function focusThingSoon(key: string, part = 'main'): void {
  if (focusThing(key, part)) return;
  const attempt = (frames: number): void => {
    if (focusThing(key, part) || frames === 0) return;
    requestAnimationFrame(() => attempt(frames - 1));
  };
  queueMicrotask(() => attempt(FRAMES_TO_WAIT));
}
