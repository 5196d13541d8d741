import { Suspense } from 'react';
import { facesOf } from '../../day/faces.ts';
import { useServerTime } from '../../day/use-time-left.ts';
import { type WhatNow, whatNow } from '../../day/what-now.ts';
import { lazyWithTexts } from '../../i18n/lazy-with-texts.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession, useWorkshop } from '../../live/session-context.ts';
import { FACE_PARTS } from '../shell/faces.ts';
import './day-band.css';
import { FaceTabs } from './face-tabs.tsx';
import { HandButton } from './hand-button.tsx';
import { nowWords } from './now-words.ts';
import { TimerFace } from './timer-face.tsx';
import { useAnnounceDay } from './use-announce-day.ts';

const RevealCall = lazyWithTexts(() => import('../reveal-call/reveal-call.tsx'));
const EyesNotices = lazyWithTexts(() => import('../eyes/eyes-notices.tsx'));

/** The thin band under the bar: what to do now, how long there is, and what the day has brought. */
export default function DayBand() {
  const t = useT();
  const { entry } = useSession();
  const day = useWorkshop((state) => state);
  const now = whatNow(day);
  const faces = facesOf(day).filter((face) => face === 'board' || FACE_PARTS[face] !== undefined);
  const timed = day.timer !== null;
  useAnnounceDay();
  useServerTime(timed);
  return (
    <>
      {(now !== null || timed || faces.length > 1) && (
        <section className="day-band" aria-label={t('board.day.label')}>
          {now !== null && <Now now={now} />}
          <div className="day-band__tools">
            <TimerFace />
            {entry.role === 'participant' && <HandButton />}
          </div>
          {faces.length > 1 && <FaceTabs faces={faces} />}
        </section>
      )}
      {day.rounds.length > 0 && (
        <Suspense>
          <RevealCall />
        </Suspense>
      )}
      {(day.gather !== null || day.spotlight !== null) && (
        <Suspense>
          <EyesNotices />
        </Suspense>
      )}
    </>
  );
}

function Now({ now }: { readonly now: WhatNow }) {
  const t = useT();
  const locale = useBoard(({ meta }) => meta.locale);
  const { title, purpose, state } = nowWords(now, t);
  // A step speaks the room's language, what is said for want of a step the page's.
  const lang = now.kind === 'step' ? locale : undefined;
  return (
    <div className="day-band__now">
      <h2 className="day-band__title" lang={lang}>
        {title}
      </h2>
      {(purpose !== '' || state !== '') && (
        <p className="day-band__purpose">
          <span lang={lang}>{purpose}</span>{' '}
          {state !== '' && <strong className="day-band__state">{state}</strong>}
        </p>
      )}
    </div>
  );
}
