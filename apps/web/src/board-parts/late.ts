import { useDeferredValue } from 'react';
import { movedTo } from './moved-things.ts';
import { useStandingOn } from './standing-on.ts';

/** Where nothing hovers, what waits for hovering elsewhere stands in the page and takes its room. */
const touch = matchMedia('(hover: none), (pointer: coarse)');

/**
 * False in the first drawing of the thing with that focus key, true right after it: for what is
 * only shown once one points at the thing or stands on it, such as its buttons. The picture is
 * there sooner. True at once for the thing that one stands on, which somebody may have moved.
 */
export function useLate(key: string): boolean {
  const { key: standing } = useStandingOn.getState();
  const stoodOn = standing !== null && (standing === key || movedTo(standing) === key);
  return useDeferredValue(true, touch.matches || stoodOn);
}
