import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { focusThingSoon } from '../../board-parts/focus-thing.ts';
import { lazyWithTexts } from '../../i18n/lazy-with-texts.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, useSession } from '../../live/session-context.ts';
import { useSettings } from '../../local/settings-store.ts';
import { useLayer, useView } from '../../local/view-store.ts';
import { useAnnounceChanges } from '../activity/use-announce-changes.ts';
import { useAnnounceRoom } from '../activity/use-announce-room.ts';
import type { ColumnSlots } from '../board/stage-column.tsx';
import { Tavla } from '../board/tavla.tsx';
import { NewCardMenu } from '../cards/new-card-menu.tsx';
import { DifferenceLegend, DifferenceStack } from '../difference/lazy-difference.ts';
import { MovingProvider } from '../moving/moving-provider.tsx';
import { PlacementToken } from '../placements/placement-token.tsx';
import { RoleMenu } from '../placements/role-menu.tsx';
import { ThingMenu } from '../placements/thing-menu.tsx';
import { Cursors } from '../presence/cursors.tsx';
import { Bar } from './bar.tsx';
import { DIALOGS } from './dialogs.ts';
import { useFollowSaved } from './not-taken.ts';
import { Notices } from './notices.tsx';
import { useOpenDialog } from './open-dialog.ts';
import { PaletteSide } from './palette-side.tsx';
import './shell.css';
import { SkipLinks } from './skip-links.tsx';
import { watchFocus } from './sticky-focus.ts';
import { useUndoKeys } from './use-undo.ts';

const MapView = lazy(() => import('../map-view/map-view.tsx'));
const ListView = lazy(() => import('../list-view/list-view.tsx'));
const CardDialog = lazyWithTexts(() => import('../cards/card-dialog.tsx'));
const PlacementDialog = lazyWithTexts(() => import('../placement-details/placement-dialog.tsx'));

const SLOTS: ColumnSlots = {
  Token: PlacementToken,
  NewCard: NewCardMenu,
  Difference: DifferenceStack,
};

/** The board page: one thin bar, the board in one of its forms, and what opens beside it. */
export function Shell() {
  useAnnounceChanges();
  useAnnounceRoom();
  useUndoKeys();
  useFollowSaved();
  useShowWhere();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => (root.current === null ? undefined : watchFocus(root.current)), []);
  const lang = useBoard(({ meta }) => meta.locale);
  const view = useView((state) => state.view);
  return (
    <div ref={root} className="shell">
      <SkipLinks />
      <Bar />
      <Notices />
      <MovingProvider>
        <div className="shell__row">
          {view !== 'lista' && <PaletteSide />}
          <main className="shell__main" id="main" tabIndex={-1} lang={lang}>
            <Suspense fallback={<Loading />}>
              <View />
            </Suspense>
            <RoleMenu />
            <ThingMenu />
          </main>
          <Beside />
        </div>
      </MovingProvider>
      <OthersCursors />
    </div>
  );
}

function View(): ReactNode {
  const view = useView((state) => state.view);
  const difference = useView((state) => state.picture === 'difference');
  if (view === 'karta') return <MapView />;
  if (view === 'lista') return <ListView />;
  return (
    <>
      {difference && <DifferenceLegend />}
      <Tavla slots={SLOTS} />
    </>
  );
}

/** What is open beside the board, or over it where it is a dialog. */
function Beside() {
  const card = useView((state) => state.openCard !== null);
  const placement = useView((state) => state.openPlacement !== null);
  const { name, from } = useOpenDialog();
  const Dialog = name === null ? null : DIALOGS[name];
  const close = (): void => {
    useOpenDialog.setState({ name: null, from: null });
    if (from !== null) focusThingSoon(from);
  };
  return (
    <Suspense>
      {card && <CardDialog />}
      {placement && <PlacementDialog />}
      {Dialog !== null && <Dialog onClose={close} />}
    </Suspense>
  );
}

function OthersCursors() {
  const wanted = useSettings((settings) => settings.cursors);
  return wanted ? <Cursors /> : null;
}

function Loading() {
  const t = useT();
  return <p className="shell__loading">{t('board.loading')}</p>;
}

/** Lets others know which view and layer one looks at, so that pointers are drawn where they mean something. */
function useShowWhere(): void {
  const { presence } = useSession();
  const view = useView((state) => state.view);
  const stage = useView((state) => state.stage);
  const layer = useLayer();
  useEffect(() => {
    presence.show({ where: { view, layer, stage } });
  }, [presence, view, layer, stage]);
}
