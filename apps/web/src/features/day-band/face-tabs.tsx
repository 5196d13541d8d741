import { useLayoutEffect, useRef } from 'react';
import type { Face } from '../../day/faces.ts';
import { useFace, useGoToFace } from '../../day/use-face.ts';
import { useT } from '../../i18n/use-t.ts';

/** The common map, one's own picture, the reveal …: what the day has brought, to go back and forth. */
export function FaceTabs({ faces }: { readonly faces: readonly Face[] }) {
  const t = useT();
  const here = useFace();
  const go = useGoToFace();
  const list = useRef<HTMLElement>(null);
  // On a phone there is room for some: the one that is shown is among them.
  useLayoutEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>(`[data-focus-key="face:${here}"]`);
    if (list.current === null || tab == null) return;
    const room = list.current.clientWidth - tab.offsetWidth;
    list.current.scrollLeft = tab.offsetLeft - list.current.offsetLeft - room / 2;
  }, [here]);
  return (
    <nav ref={list} className="face-tabs" aria-label={t('board.face.label')}>
      {faces.map((face) => (
        <span key={face} data-focus-key={`face:${face}`}>
          <button
            type="button"
            data-focus-part="main"
            aria-current={face === here ? 'page' : undefined}
            onClick={() => go(face)}
          >
            {t(`board.face.${face}`)}
          </button>
        </span>
      ))}
    </nav>
  );
}
