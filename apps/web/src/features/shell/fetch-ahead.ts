import { useEffect } from 'react';
import { fetchAhead } from '../../i18n/lazy-with-texts.ts';
import { useConnection } from '../../live/session-context.ts';
import { VIEWS } from '../../local/view-store.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import { fetchForm } from '../board-face/forms.ts';

/** The ways to work on the board that are not in the page's first script. */
const WAYS = [
  ...VIEWS.map((view) => () => fetchForm(view)),
  () => import('../list-view/place-sheet.tsx'),
  () => import('../moving/move-dialog.tsx'),
  () => import('../moving/pointer-moving.tsx'),
  () => import('../placements/thing-menu.tsx'),
  () => import('./beside.tsx'),
];

/**
 * Fetches what one works with as soon as the board is there and the page has nothing better to do:
 * whoever loses the line in a tunnel can go on, also with what they have not opened before. What
 * tells that something was not taken comes first. The page is marked when all is at hand.
 */
export function useFetchAhead(): void {
  const isThere = useConnection().sign === 'saved';
  useEffect(() => {
    if (!isThere) return;
    return whenIdle(() => {
      void fetchAhead()
        .then(() => Promise.allSettled(WAYS.map((load) => load())))
        // Some of what is to be fetched ahead is known only once all of them are here.
        .then(fetchAhead)
        .then(() => {
          document.documentElement.dataset.atHand = '';
        });
    });
  }, [isThere]);
}
