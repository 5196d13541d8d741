import { type Place, roundIsOpen } from '@samsyn/workshop';
import { Lightbulb, Users } from 'lucide-react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useCommand } from '../../day/use-command.ts';
import { useFace, useGoToFace } from '../../day/use-face.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';
import { useCall, useFollowGather } from './follow-gather.ts';
import { goBack, goToPlace, whereabouts } from './go-to-place.ts';
import { placeWords } from './place-words.ts';
import { useMarkSpotlight } from './use-mark-spotlight.ts';

/** Where everybody is to look: a call to a place, and what is in the spotlight. */
export default function EyesNotices() {
  const t = useT();
  useFollowGather();
  const called = useCall(({ call }) => call !== null);
  // Nobody is drawn to a place while all answer for themselves.
  const lit = useWorkshop((day) => (roundIsOpen(day) ? null : day.spotlight));
  useMarkSpotlight(lit);
  if (!called && lit === null) return null;
  return (
    <section className="notices" aria-label={t('day.eyes.label')}>
      <GatherNotice />
      {lit !== null && <SpotlightNotice place={lit} />}
    </section>
  );
}

function GatherNotice() {
  const t = useT();
  const names = useBoardNames();
  const face = useFace();
  const goToFace = useGoToFace();
  const call = useCall((state) => state.call);
  const leads = useSession().entry.role === 'facilitator';
  if (call === null) return null;
  const { place, from } = call;
  const words = leads ? 'leads' : from === null ? 'called' : 'gone';
  const end = (): void => {
    useCall.setState({ call: null });
    // Closing a notice is no wish to be anywhere else; going somewhere takes the focus along.
    focusThingSoon('day:hand');
  };
  return (
    <p className="notice notice--call">
      <Users size={16} aria-hidden="true" />
      {t(`day.gather.${words}`, { place: placeWords(place, names, t) })}
      {from === null ? (
        <button
          type="button"
          className="notice__button"
          onClick={() => {
            useCall.setState({ call: { place, from: whereabouts(face) } });
            goToPlace(place, goToFace);
          }}
        >
          {t('day.gather.go')}
        </button>
      ) : (
        <button
          type="button"
          className="notice__button"
          onClick={() => {
            useCall.setState({ call: null });
            goBack(from, goToFace);
          }}
        >
          {t('day.gather.back')}
        </button>
      )}
      <button type="button" className="notice__button" onClick={end}>
        {t('board.close')}
      </button>
    </p>
  );
}

function SpotlightNotice({ place }: { readonly place: Place }) {
  const t = useT();
  const names = useBoardNames();
  const command = useCommand();
  const goToFace = useGoToFace();
  const leads = useSession().entry.role === 'facilitator';
  return (
    <p className="notice notice--call">
      <Lightbulb size={16} aria-hidden="true" />
      {t('day.spotlight', { place: placeWords(place, names, t) })}
      <button type="button" className="notice__button" onClick={() => goToPlace(place, goToFace)}>
        {t('day.gather.go')}
      </button>
      {leads && (
        <button
          type="button"
          className="notice__button"
          onClick={() => void command({ type: 'spotlight.set', place: null })}
        >
          {t('board.spotlight.end')}
        </button>
      )}
    </p>
  );
}
