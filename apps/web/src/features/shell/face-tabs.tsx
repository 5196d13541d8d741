import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { facesOf } from '../../day/faces.ts';
import { useFace, useGoToFace } from '../../day/use-face.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { FACE_PARTS } from './faces.ts';

/** The common map, one's own picture, the reveal …: what the day has brought, to go back and forth. */
export function FaceTabs() {
  const t = useT();
  const { workshop } = useSession();
  const faces = useStore(workshop, useShallow(facesOf)).filter(
    (face) => face === 'board' || FACE_PARTS[face] !== undefined,
  );
  const here = useFace();
  const go = useGoToFace();
  if (faces.length < 2) return null;
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
