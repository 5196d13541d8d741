import { useSyncExternalStore } from 'react';

/** Narrow enough to be held in a hand: one thing at a time, and nothing beside it. */
export const PHONE = '(max-width: 699px)';

interface Watched {
  readonly subscribe: (listener: () => void) => () => void;
  readonly holds: () => boolean;
}

/** One for each query: columns ask in every drawing, and a query is dear to make. */
const watched = new Map<string, Watched>();

function watch(query: string): Watched {
  const list = matchMedia(query);
  return {
    subscribe: (listener) => {
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    holds: () => list.matches,
  };
}

/** Whether a media query holds now. */
export function useMatches(query: string): boolean {
  let one = watched.get(query);
  if (one === undefined) {
    one = watch(query);
    watched.set(query, one);
  }
  return useSyncExternalStore(one.subscribe, one.holds);
}
