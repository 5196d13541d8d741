import { lazy, Suspense, useEffect, useRef } from 'react';
import { useLayer } from '../../board-parts/use-picture.ts';
import { useFace } from '../../day/use-face.ts';
import { takeArrival } from '../../entry/arrival.ts';
import { lazyWithTexts } from '../../i18n/lazy-with-texts.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { useSettings } from '../../local/settings-store.ts';
import { useView } from '../../local/view-store.ts';
import { BoardFace } from '../board-face/board-face.tsx';
import { Bar } from './bar.tsx';
import { FACE_PARTS } from './faces.ts';
import { useFetchAhead } from './fetch-ahead.ts';
import { useFollowSaved } from './not-taken.ts';
import { Notices } from './notices.tsx';
import './shell.css';
import { SkipLinks } from './skip-links.tsx';
import { watchFocus } from './sticky-focus.ts';
import { useUndoKeys } from './use-undo.ts';

const Announcements = lazy(() => import('../activity/announcements.tsx'));
const Cursors = lazy(() => import('../presence/cursors.tsx'));
const FacilitatorBar = lazyWithTexts(() => import('../facilitate/facilitator-bar.tsx'));
const DayBand = lazy(() => import('../day-band/day-band.tsx'));
const PauseScreen = lazy(() => import('../day-band/pause-screen.tsx'));
const OpenBeside = lazy(() => import('./beside.tsx'));

/** The board page: one thin bar, what the day is at, and what opens beside it. */
export function Shell() {
  useUndoKeys();
  useFollowSaved();
  useFetchAhead();
  useShowWhere();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => (root.current === null ? undefined : watchFocus(root.current)), []);
  useEffect(() => {
    // Read aloud first, and what Tab goes on from: a focus on nothing begins nowhere.
    if (takeArrival()) root.current?.querySelector<HTMLElement>('h1')?.focus();
  }, []);
  const face = useFace();
  const leads = useSession().entry.role === 'facilitator';
  return (
    <div ref={root} className="shell">
      <SkipLinks />
      <Bar />
      <Suspense>
        <DayBand />
      </Suspense>
      {leads && (
        <Suspense>
          <FacilitatorBar />
        </Suspense>
      )}
      <Notices />
      <div className="shell__coverable">
        <div className="shell__middle" id="under-pause">
          <Middle />
        </div>
        <Suspense>
          <PauseScreen />
        </Suspense>
      </div>
      <Suspense>
        <Announcements />
        {face === 'board' && <OthersCursors />}
      </Suspense>
    </div>
  );
}

function Middle() {
  const t = useT();
  const Other = FACE_PARTS[useFace()];
  if (Other === undefined) return <BoardFace beside={<Beside />} />;
  return (
    <div className="shell__row">
      <Suspense fallback={<p className="shell__loading">{t('board.loading')}</p>}>
        <Other />
      </Suspense>
      <Beside />
    </div>
  );
}

/** Fetched after the first picture, which has nothing open beside it. */
function Beside() {
  return (
    <Suspense>
      <OpenBeside />
    </Suspense>
  );
}

function OthersCursors() {
  const wanted = useSettings((settings) => settings.cursors);
  return wanted ? <Cursors /> : null;
}

/** Whoever is not on the shared board has no place on it. */
const NOWHERE = { where: null, cursor: null, holding: null, typing: null };

/** Lets others know which view and layer one looks at, so that pointers are drawn where they mean something. */
function useShowWhere(): void {
  const { presence } = useSession();
  const shared = useFace() === 'board';
  const view = useView((state) => state.view);
  const stage = useView((state) => state.stage);
  const layer = useLayer();
  useEffect(() => {
    if (shared) presence.show({ where: { view, layer, stage } });
    else presence.show(NOWHERE);
  }, [presence, shared, view, layer, stage]);
}
