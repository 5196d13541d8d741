import type { Face } from '../../day/faces.ts';
import { useFace, useGoToFace } from '../../day/use-face.ts';
import { useT } from '../../i18n/use-t.ts';

/** The common map, one's own picture, the reveal …: what the day has brought, to go back and forth. */
export function FaceTabs({ faces }: { readonly faces: readonly Face[] }) {
  const t = useT();
  const here = useFace();
  const go = useGoToFace();
  return (
    <nav className="face-tabs" aria-label={t('board.face.label')}>
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
