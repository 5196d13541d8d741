import { type ComponentProps, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { openThingMenu, useOpenMenu } from '../../board-parts/open-menu.ts';
import { closeRoleMenu } from '../../board-parts/open-role.ts';
import { useT } from '../../i18n/use-t.ts';
import { useView, type ViewName } from '../../local/view-store.ts';
import { useUnhurried } from '../../ui/use-unhurried.ts';
import type { ColumnSlots } from '../board/stage-column.tsx';
import { NewCardMenu } from '../cards/new-card-menu.tsx';
import { MovingProvider } from '../moving/moving-provider.tsx';
import './board-face.css';
import { KARTA, LISTA, PALETTE, TAVLA } from './forms.ts';

const RoleMenu = lazy(() => import('../placements/role-menu.tsx'));
const ThingMenu = lazy(() => import('../placements/thing-menu.tsx'));

/** What a face puts into each stage besides its actors, in each of the three forms. */
export interface StageParts {
  readonly ColumnFoot: ColumnSlots['Foot'];
  readonly MapFoot?: ComponentProps<typeof KARTA.Part>['Foot'];
  readonly ListStage?: ComponentProps<typeof LISTA.Part>['Stage'];
}

const CARDS: StageParts = {
  ColumnFoot: NewCardMenu,
};

/**
 * The board in view in one of its forms, with the palette beside it.
 *
 * @param beside what is open beside the board
 * @param parts what stands in each stage besides its actors; cards unless a face says otherwise
 */
export function BoardFace({
  beside,
  parts = CARDS,
}: {
  readonly beside?: ReactNode;
  readonly parts?: StageParts;
}) {
  const menu = useOpenMenu(({ thing }) => thing !== null);
  // Menus are of the window, not of the face: what they stand at goes with it.
  useEffect(
    () => () => {
      closeRoleMenu();
      openThingMenu(null);
    },
    [],
  );
  const view = useUnhurried(useView((state) => state.view));
  return (
    <MovingProvider holding={view !== 'lista'}>
      <div className="board-face">
        <Suspense>{view !== 'lista' && <PALETTE.Part />}</Suspense>
        <main className="board-face__main" id="main" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <View {...parts} view={view} />
          </Suspense>
          <Suspense>
            <RoleMenu />
            {menu && <ThingMenu />}
          </Suspense>
        </main>
        {beside}
      </div>
    </MovingProvider>
  );
}

function View({
  view,
  ColumnFoot,
  MapFoot,
  ListStage,
}: StageParts & { readonly view: ViewName }): ReactNode {
  if (view === 'karta') return <KARTA.Part Foot={MapFoot} />;
  if (view === 'lista') return <LISTA.Part Stage={ListStage} />;
  return <TAVLA.Part Foot={ColumnFoot} />;
}

function Loading() {
  const t = useT();
  return <p className="board-face__loading">{t('board.loading')}</p>;
}
