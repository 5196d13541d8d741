import { roundIsOpen } from '@samsyn/workshop';
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { PageFrame } from '../../entry/page-frame.tsx';
import { useT } from '../../i18n/use-t.ts';
import { InViewContext } from '../../live/in-view.ts';
import { useBoard, useSession, useTemplate, useWorkshop } from '../../live/session-context.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useReveal } from '../reveal/reveal-store.ts';
import type { Picture } from '../snapshots/picture.ts';
import { usePicture } from '../snapshots/use-picture.ts';
import { OneView } from './one-view.tsx';
import { stillInView } from './still-in-view.ts';
import { toldRounds } from './told-rounds.ts';
import { type Told, useTold } from './use-told.ts';
import { ViewsBar } from './views-bar.tsx';
import { ViewsContext, type ViewsParts, type WallWords } from './views-context.ts';
import { readPlace, type ViewsPlace, viewsPath } from './views-place.ts';
import './views.css';
import { leaveWholeScreen, Wall } from './wall.tsx';

/** The views of the open board, as it is or as it was; the address says which, and of when. */
export function ViewsOfBoard() {
  const search = useSearch();
  const place = useMemo(() => readPlace(search), [search]);
  return place.snapshot === null ? (
    <Views place={place} />
  ) : (
    <OfSnapshot key={place.snapshot} place={place} snapshot={place.snapshot} />
  );
}

function OfSnapshot({
  place,
  snapshot,
}: {
  readonly place: ViewsPlace;
  readonly snapshot: string;
}) {
  const { entry } = useSession();
  const { picture, problem } = usePicture(entry, snapshot);
  if (picture === null) return <Views place={place} waits={problem} />;
  return (
    <Still picture={picture}>
      <Views place={place} />
    </Still>
  );
}

/** Whatever is below draws the snapshot in the place of the board. */
function Still({ picture, children }: { readonly picture: Picture; readonly children: ReactNode }) {
  const { inView } = useSession();
  const still = useMemo(() => stillInView(picture, inView), [picture, inView]);
  return <InViewContext value={still}>{children}</InViewContext>;
}

/** @param waits for a snapshot that has not come; what is wrong with it, or empty */
function Views({ place, waits }: { readonly place: ViewsPlace; readonly waits?: string }) {
  const t = useT();
  const { entry } = useSession();
  const title = useBoard(({ meta }) => meta.title) || t('board.untitled');
  const [, navigate] = useLocation();
  const told = useTold(place.snapshot);
  const go = useCallback(
    (change: Partial<ViewsPlace>) => {
      // Asked of the address: were it another function at each place, all of a view would be drawn
      // anew before the next one is.
      const here = readPlace(window.location.search);
      navigate(viewsPath(entry.board, { ...here, ...change }), {
        // Another form of the same is no step back in the browser.
        replace: change.view === undefined && change.snapshot === undefined,
      });
    },
    [navigate, entry.board],
  );
  const { snapshot } = place;
  useEffect(() => useReveal.setState({ open: null }), [snapshot]);
  const end = useCallback(() => {
    leaveWholeScreen();
    go({ wall: false });
  }, [go]);
  const [words, onWall] = useState<WallWords>({ title: '', note: '' });
  const shown = waits === undefined && <Content {...{ told, place, go, onWall }} />;
  if (place.wall) {
    return (
      <Wall title={words.title || t(`views.name.${place.view}`)} note={words.note} onEnd={end}>
        {shown}
      </Wall>
    );
  }
  return (
    <PageFrame title={t('views.title', { title })} wide>
      <div className="views">
        <ViewsBar title={title} place={place} go={go} />
        <RoundIsOpen />
        {waits !== undefined && waits !== '' && (
          <Notice kind="problem">
            <p>{waits}</p>
          </Notice>
        )}
        {waits === '' && <Spinner words={t('pages.history.reading')} />}
        {shown}
      </div>
    </PageFrame>
  );
}

function Content({
  told: { analysis, problem, read },
  place,
  go,
  onWall,
}: Pick<ViewsParts, 'place' | 'go' | 'onWall'> & { readonly told: Told }) {
  const t = useT();
  const stages = useTemplate((template) => template.stages);
  const actors = useTemplate((template) => template.actors);
  // Another view is drawn in pieces behind the one that is there: a large one takes a while.
  const shown = useDeferredValue(place);
  const parts = useMemo(
    () =>
      analysis === null
        ? null
        : {
            ...{ told: analysis, rounds: toldRounds(analysis, { stages, actors }) },
            ...{ place: shown, go, onWall },
          },
    [analysis, stages, actors, shown, go, onWall],
  );
  return (
    <>
      {problem !== '' && (
        <Notice kind="problem">
          <p>{problem}</p>
          <p>
            <button type="button" className="view__link" onClick={read}>
              {t('views.again')}
            </button>
          </p>
        </Notice>
      )}
      {parts === null && problem === '' && <Spinner words={t('views.reading')} />}
      {parts !== null && (
        <ViewsContext value={parts}>
          <OneView />
        </ViewsContext>
      )}
    </>
  );
}

/** While all answer for themselves nobody is kept from it by what they read. */
function RoundIsOpen() {
  const t = useT();
  const { board } = useSession().entry;
  const open = useWorkshop(roundIsOpen);
  if (!open) return null;
  return (
    <Notice kind="warning">
      <p>
        {t('views.roundOpen')}{' '}
        <Link href={`/b/${board}`} className={buttonClass('plain')}>
          {t('views.toBoard')}
        </Link>
      </p>
    </Notice>
  );
}
