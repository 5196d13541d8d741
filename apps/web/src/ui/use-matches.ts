import { useSyncExternalStore } from 'react';

/** Narrow enough to be held in a hand: one thing at a time, and nothing beside it. */
export const PHONE = '(max-width: 699px)';

/** Whether a media query holds now. */
export function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
