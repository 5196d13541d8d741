import type { Place, WorkshopState } from '@samsyn/workshop';
import { useEffect } from 'react';
import { create } from 'zustand';
import { say } from '../../announce/page-announcer.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { isBusy } from '../../day/is-busy.ts';
import { useFace, useGoToFace } from '../../day/use-face.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { isHolding } from '../moving/move-store.ts';
import { goToPlace, type Whereabouts, whereabouts } from './go-to-place.ts';
import { placeWords } from './place-words.ts';

/** The latest call to a place, as far as this page has come with it. */
interface Call {
  readonly place: Place;
  /** Where one was before one was brought along; null = one has not gone. */
  readonly from: Whereabouts | null;
}

export const useCall = create<{
  readonly call: Call | null;
  /** Id of the latest call that this page has taken notice of. */
  readonly heard: string | null;
}>()(() => ({ call: null, heard: null }));

/** Whoever comes later is not called. */
const STILL_CALLING_MS = 30_000;

/**
 * Brings one along when everybody is gathered, unless one is writing, holds something or has a
 * dialog open: then one is told and goes when one likes. Whoever leads stays where they are.
 */
export function useFollowGather(): void {
  const session = useSession();
  const t = useT();
  const names = useBoardNames();
  const face = useFace();
  const goToFace = useGoToFace();
  const leads = session.entry.role === 'facilitator';
  useEffect(() => {
    const hear = ({ gather }: WorkshopState): void => {
      if (gather === null || gather.id === useCall.getState().heard) return;
      useCall.setState({ heard: gather.id });
      if (serverNow() - Date.parse(gather.at) > STILL_CALLING_MS) return;
      const { place } = gather;
      const goes = !leads && !isBusy() && !isHolding();
      const from = goes ? whereabouts(face) : null;
      useCall.setState({ call: { place, from } });
      if (goes) goToPlace(place, goToFace);
      const where = placeWords(place, names, t);
      if (leads) say(t('day.gather.leads', { place: where }), { topic: 'gather' });
      else
        say(t(goes ? 'day.gather.gone' : 'day.gather.called', { place: where }), {
          topic: 'gather',
        });
    };
    hear(session.workshop.getState());
    return session.workshop.subscribe(hear);
  }, [session, t, names, face, goToFace, leads]);
}
