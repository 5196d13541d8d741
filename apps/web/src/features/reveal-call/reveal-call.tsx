import { type WorkshopState, widestDivergences } from '@samsyn/workshop';
import { Eye } from 'lucide-react';
import { useEffect } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { faceOfDay, facesOf } from '../../day/faces.ts';
import { isBusy, isWriting } from '../../day/is-busy.ts';
import { newlyRevealed } from '../../day/newly-revealed.ts';
import { chooseFace, faceNow, useFace, useGoToFace } from '../../day/use-face.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';
import { openBoardStore } from '../../local/open-board-store.ts';
import { isHolding } from '../moving/move-store.ts';
import { useReveal } from '../reveal/reveal-store.ts';

/** Whether one was in the middle of something when a round was revealed, and has stayed there. */
const useHeld = openBoardStore<{ readonly held: boolean }>({ held: false });

/**
 * Brings everybody to the reveal, from wherever they are, when a round is revealed. Who is writing,
 * holds something or has a dialog open stays, is told, and goes when they like.
 */
export default function RevealCall() {
  const t = useT();
  useFollowReveal();
  const held = useHeld((state) => state.held);
  const where = useWorkshop(faceOfDay);
  const face = useFace();
  const go = useGoToFace();
  if (!held || where !== 'reveal' || face === 'reveal') return null;
  return (
    <section className="notices" aria-label={t('reveal.call.label')}>
      <p className="notice notice--call">
        <Eye size={16} aria-hidden="true" />
        {t('reveal.call.held')}
        <button
          type="button"
          className="notice__button"
          onClick={() => {
            useHeld.setState({ held: false });
            useReveal.setState({ arriving: true });
            go('reveal');
          }}
        >
          {t('reveal.call.go')}
        </button>
      </p>
    </section>
  );
}

function useFollowReveal(): void {
  const t = useT();
  const { workshop, entry } = useSession();
  const leads = entry.role === 'facilitator';
  useEffect(() => {
    const hear = (day: WorkshopState, before: WorkshopState): void => {
      const round = newlyRevealed(day, before);
      if (round === null) return;
      const here = faceNow(before);
      // Whoever leads has just answered a dialog: that one is no reason to stay.
      const busy = isHolding() || (leads ? isWriting() : isBusy());
      const held = busy && here !== 'reveal' && facesOf(day).includes(here);
      useHeld.setState({ held });
      if (held) {
        chooseFace(here, day);
        say(t('reveal.call.held'), { topic: 'reveal' });
        return;
      }
      useReveal.setState({ round: null, open: null, large: false, arriving: true });
      chooseFace('reveal', day);
      const { results } = round;
      const cells = results?.cells.length ?? 0;
      const count = results === undefined ? 0 : widestDivergences(results).length;
      say(t('reveal.call.gone', { count, cells }), { topic: 'reveal' });
    };
    return workshop.subscribe(hear);
  }, [workshop, leads, t]);
}
