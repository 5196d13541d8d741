import type { Actor, Stage } from '@samsyn/board';
import { cardsAt, placementsAt } from '@samsyn/board';
import { Plus } from 'lucide-react';
import { memo, Suspense, useMemo } from 'react';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useLayer } from '../../board-parts/use-picture.ts';
import { useT } from '../../i18n/use-t.ts';
import {
  useBoardInView,
  useIsHeldStill,
  useMayEditInView,
  useTemplate,
} from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { NewCardMenu } from '../cards/new-card-menu.tsx';
import { DifferenceStack } from '../difference/lazy-difference.ts';
import { SettledNone } from '../settle/settled-none.tsx';
import { ListCard } from './list-card.tsx';
import { ListPlacement } from './list-placement.tsx';
import { ListStageHead } from './list-stage-head.tsx';
import { openPlaceSheet } from './open-place-sheet.ts';

/** One stage with headings for its actors and its cards, and everything one can do there. */
export const ListStage = memo(function ListStage({
  stage,
  number,
  difference,
}: {
  readonly stage: Stage;
  readonly number: number;
  readonly difference: boolean;
}) {
  const group = `stage:${stage.id}`;
  return (
    <section className="list-stage">
      <ListStageHead stage={stage} number={number} group={group} />
      <StageActors stage={stage} group={group} difference={difference} />
      <StageCards stage={stage} group={group} />
    </section>
  );
});

function StageActors({
  stage,
  group,
  difference,
}: {
  readonly stage: Stage;
  readonly group: string;
  readonly difference: boolean;
}) {
  const t = useT();
  const labels = useLabels();
  const layer = useLayer();
  const may = useMayEditInView();
  const still = useIsHeldStill();
  const board = useBoardInView((whole) => whole);
  const list = useTemplate((template) => template.actors);
  const actors = useMemo(
    () => new Map<string, Actor>(list.map((actor) => [actor.id, actor])),
    [list],
  );
  const placements = useMemo(
    () => placementsAt(board, { actors: list }, layer, stage.id),
    [board, list, layer, stage.id],
  );
  return (
    <div className="list-stage__part">
      <h3 className="list-stage__part-title">
        {difference
          ? t('map.difference.title')
          : t('map.list.actors', { layer: labels.layerShort(layer), count: placements.length })}
      </h3>
      {difference && (
        <Suspense>
          <DifferenceStack stage={stage.id} />
        </Suspense>
      )}
      {!difference && placements.length === 0 && (
        <p className="list-stage__empty">{t('map.list.actors.none')}</p>
      )}
      {!difference && (
        <ul className="list-stage__items" data-focus-group={group}>
          {placements.map((placement) => (
            <ListPlacement
              key={placement.actor}
              placement={placement}
              actor={actors.get(placement.actor) ?? null}
              fixed={!may}
            />
          ))}
        </ul>
      )}
      {!difference && <SettledNone stage={stage.id} />}
      {(may || still) && (
        <Button
          className="list-stage__add"
          aria-disabled={still || undefined}
          icon={<Plus aria-hidden="true" />}
          aria-label={t('map.list.place.label', { stage: stage.name })}
          onClick={() => may && openPlaceSheet(stage.id)}
        >
          {t('map.list.place')}
        </Button>
      )}
    </div>
  );
}

function StageCards({ stage, group }: { readonly stage: Stage; readonly group: string }) {
  const t = useT();
  const may = useMayEditInView();
  const board = useBoardInView((whole) => whole);
  const cards = useMemo(() => cardsAt(board, stage.id), [board, stage.id]);
  return (
    <div className="list-stage__part">
      <h3 className="list-stage__part-title">{t('map.list.cards', { count: cards.length })}</h3>
      {cards.length === 0 && <p className="list-stage__empty">{t('map.list.cards.none')}</p>}
      <ul className="list-stage__items" data-focus-group={group}>
        {cards.map((card) => (
          <ListCard key={card.id} card={card} fixed={!may} />
        ))}
      </ul>
      <NewCardMenu stage={stage.id} />
    </div>
  );
}
