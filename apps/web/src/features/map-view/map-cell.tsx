import type { Actor, Cell, StageId } from '@samsyn/board';
import { memo } from 'react';
import { useStage } from '../../board-parts/shown-stages.ts';
import { useLayer } from '../../board-parts/use-picture.ts';
import { useT } from '../../i18n/use-t.ts';
import { DropPlace } from '../moving/drop-place.tsx';
import { useHeldOverStage } from '../moving/move-store.ts';
import { usePutDown } from '../moving/use-put-down.ts';
import { SettledRole, useSettledWords } from '../settle/settled-mark.tsx';
import type { LanePart } from './lane-rows.ts';
import './map-cell.css';
import { MapDifference } from './map-difference.tsx';
import { useIsMapStop, useIsReached } from './map-stop.ts';
import { MapToken } from './map-token.tsx';
import { type CellContent, isDifference } from './use-map-rows.ts';

interface CellProps {
  readonly actor: Actor;
  readonly stage: StageId;
  readonly content: CellContent | null;
  readonly part: LanePart;
  /** Whether the lane comes from the stage before and goes on to the next. */
  readonly before: boolean;
  readonly after: boolean;
  readonly fixed: boolean;
}

/** An actor in a stage: what it does there, or the room to say so. */
export const MapCell = memo(function MapCell(props: CellProps) {
  const layer = useLayer();
  return (
    <DropPlace
      as="td"
      target={{ kind: 'stage', layer, stage: props.stage }}
      className={`map-cell map-cell--${props.part}`}
    >
      <CellInside {...props} />
    </DropPlace>
  );
});

const CellInside = memo(function CellInside(props: CellProps) {
  const { actor, stage, content, part, before, after, fixed } = props;
  const layer = useLayer();
  const stop = useIsMapStop(actor.id, stage);
  const reached = useIsReached(actor.id, stage);
  const over = useHeldOverStage(layer, stage) !== null;
  const joins = { before, after };
  return (
    <div
      className="map-cell__in"
      data-cell={`${actor.id} ${stage}`}
      data-reached={reached || undefined}
      data-over={over || undefined}
    >
      {content === null && (
        <EmptyCell
          actor={actor}
          stage={stage}
          part={part}
          before={before}
          stop={stop}
          fixed={fixed}
        />
      )}
      {content !== null && isDifference(content) && (
        <MapDifference actor={actor} difference={content} stop={stop} fixed={fixed} />
      )}
      {content !== null && !isDifference(content) && (
        <MapToken actor={actor} placement={content} joins={joins} stop={stop} fixed={fixed} />
      )}
    </div>
  );
});

function EmptyCell({
  actor,
  stage,
  part,
  before,
  stop,
  fixed,
}: Pick<CellProps, 'actor' | 'stage' | 'part' | 'before' | 'fixed'> & { readonly stop: boolean }) {
  const t = useT();
  const layer = useLayer();
  const putDown = usePutDown();
  const name = useStage(stage)?.name ?? '';
  const cell: Cell = { layer, stage, actor: actor.id };
  const kind = fixed ? 'empty' : part === 'break' ? 'placeBreak' : 'place';
  const settled = useSettledWords(cell, null);
  const label = t(`map.cell.${kind}`, { actor: actor.name, stage: name });
  return (
    <button
      type="button"
      className="map-empty"
      data-focus-key={`empty:${layer}/${stage}/${actor.id}`}
      data-focus-part="main"
      tabIndex={stop ? 0 : -1}
      aria-label={settled === '' ? label : `${label} · ${settled}`}
      aria-disabled={fixed || undefined}
      onClick={() => {
        if (fixed) return;
        putDown(
          { kind: 'actor', actor: cell.actor },
          { kind: 'stage', layer, stage },
          { copy: false },
        );
      }}
    >
      <SettledRole cell={cell} />
      {part === 'break' && before && settled === '' && (
        <span className="map-empty__break" aria-hidden="true">
          {t('map.break')}
        </span>
      )}
      <span className="map-empty__sign" aria-hidden="true">
        +
      </span>
    </button>
  );
}
