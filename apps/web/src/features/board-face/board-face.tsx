import { lazy, type ReactNode, Suspense } from 'react';
import { usePicture } from '../../board-parts/use-picture.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard } from '../../live/session-context.ts';
import { useView } from '../../local/view-store.ts';
import type { ColumnSlots } from '../board/stage-column.tsx';
import { Tavla } from '../board/tavla.tsx';
import { NewCardMenu } from '../cards/new-card-menu.tsx';
import { DifferenceLegend, DifferenceStack } from '../difference/lazy-difference.ts';
import { MovingProvider } from '../moving/moving-provider.tsx';
import { PlacementToken } from '../placements/placement-token.tsx';
import { RoleMenu } from '../placements/role-menu.tsx';
import { ThingMenu } from '../placements/thing-menu.tsx';
import { SettledNone } from '../settle/settled-none.tsx';
import './board-face.css';
import { PaletteSide } from './palette-side.tsx';

const MapView = lazy(() => import('../map-view/map-view.tsx'));
const ListView = lazy(() => import('../list-view/list-view.tsx'));

const SLOTS: ColumnSlots = {
  Token: PlacementToken,
  NewCard: NewCardMenu,
  Difference: DifferenceStack,
  SettledNone,
};

/**
 * The board of the nearest opened board in one of its forms, with the palette beside it.
 *
 * @param beside what is open beside the board
 */
export function BoardFace({ beside }: { readonly beside?: ReactNode }) {
  const lang = useBoard(({ meta }) => meta.locale);
  const view = useView((state) => state.view);
  return (
    <MovingProvider>
      <div className="board-face">
        {view !== 'lista' && <PaletteSide />}
        <main className="board-face__main" id="main" tabIndex={-1} lang={lang}>
          <Suspense fallback={<Loading />}>
            <View />
          </Suspense>
          <RoleMenu />
          <ThingMenu />
        </main>
        {beside}
      </div>
    </MovingProvider>
  );
}

function View(): ReactNode {
  const view = useView((state) => state.view);
  const difference = usePicture() === 'difference';
  if (view === 'karta') return <MapView />;
  if (view === 'lista') return <ListView />;
  return (
    <>
      {difference && <DifferenceLegend />}
      <Tavla slots={SLOTS} />
    </>
  );
}

function Loading() {
  const t = useT();
  return <p className="board-face__loading">{t('board.loading')}</p>;
}
