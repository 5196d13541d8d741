import type { Place } from '@samsyn/workshop';
import { useEffect } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { markedOf } from './place-selectors.ts';
import { placeWords } from './place-words.ts';

/**
 * Marks what is in the spotlight, in whichever form it is drawn now or later, by one rule for the
 * whole page instead of a question in every thing on the board.
 */
export function useMarkSpotlight(place: Place | null): void {
  const t = useT();
  const names = useBoardNames();
  const key = place === null ? '' : JSON.stringify(place);
  useEffect(() => {
    if (key === '') return;
    const place = JSON.parse(key) as Place;
    say(t('day.spotlight', { place: placeWords(place, names, t) }), { topic: 'spotlight' });
    const sheet = new CSSStyleSheet();
    const marked = markedOf(place).join(',\n');
    sheet.replaceSync(
      `${marked} {
        outline: 4px solid var(--accent);
        outline-offset: 2px;
        box-shadow: 0 0 0 6px var(--accent-wash);
        background-color: var(--accent-wash);
      }
      /* Columns stand side by side: what is drawn outside of one would lie over the next. */
      .stage:is(${marked}) {
        outline-offset: -1px;
      }`,
    );
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [key, names, t]);
}
