import {
  type Actor,
  type Answer,
  type Cell,
  cellKey,
  isRole,
  type Placement,
  readCellKey,
} from '@samsyn/board';
import { CornerUpRight, Ellipsis, MoveHorizontal } from 'lucide-react';
import { memo, useMemo } from 'react';
import { ActorMark } from '../../board-parts/actor-mark.tsx';
import { HandTag } from '../../board-parts/hand-tag.tsx';
import { openThingMenu } from '../../board-parts/open-menu.ts';
import { openRoleMenu } from '../../board-parts/open-role.ts';
import { RoleName } from '../../board-parts/role-name.tsx';
import { useStage } from '../../board-parts/shown-stages.ts';
import { useIsStoodOn } from '../../board-parts/standing-on.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useTokenPress } from '../../board-parts/use-token-press.ts';
import { useT } from '../../i18n/use-t.ts';
import { DraggableItem } from '../moving/draggable-item.tsx';
import { LiftHandle } from '../moving/lift-handle.tsx';
import { openMoveDialog } from '../moving/move-store.ts';
import './map-token.css';
import { SettledRole, useSettledWords } from '../settle/settled-mark.tsx';
import { openStretch } from './open-stretch.ts';
import { StretchEdge } from './stretch-edge.tsx';

interface TokenProps {
  readonly actor: Actor;
  readonly placement: Placement<Answer>;
  readonly joins: { readonly before: boolean; readonly after: boolean };
  readonly stop: boolean;
  readonly fixed: boolean;
}

/** What an actor does in a stage. Its edges can be pulled over the neighbouring stages. */
export function MapToken(props: TokenProps) {
  const { placement, joins, fixed } = props;
  const { layer, stage, actor } = placement;
  const ends = `${joins.before ? '' : ' map-token--first'}${joins.after ? '' : ' map-token--last'}`;
  return (
    <DraggableItem
      as="div"
      item={{ kind: 'placement', cell: { layer, stage, actor } }}
      fixed={fixed}
      className={`map-token${ends}${isRole(placement.role) ? '' : ` map-token--${placement.role}`}`}
    >
      <TokenInside {...props} />
    </DraggableItem>
  );
}

const TokenInside = memo(function TokenInside({
  actor,
  placement,
  joins,
  stop,
  fixed,
}: TokenProps) {
  const t = useT();
  const labels = useLabels();
  const press = useTokenPress(placement, fixed);
  const { layer, stage, role, also, duration } = placement;
  const cell: Cell = { layer, stage, actor: actor.id };
  const name = useStage(stage)?.name ?? '';
  const roles =
    labels.role(role) +
    (also.length > 0 ? ` + ${also.map((one) => labels.role(one)).join(', ')}` : '');
  const lasts = duration === null || duration === 'regular' ? '' : t(`duration.${duration}`);
  const sentence = t('map.cell.sentence', {
    actor: actor.name,
    role: [roles, lasts].filter((word) => word !== '').join(' '),
    stage: name,
    layer: labels.layerShort(layer),
  });
  const settled = useSettledWords(cell, role);
  return (
    <>
      <button
        type="button"
        className="map-token__main"
        data-focus-part="main"
        tabIndex={stop ? 0 : -1}
        aria-haspopup={press === openRoleMenu ? 'menu' : press === null ? undefined : 'dialog'}
        aria-label={settled === '' ? sentence : `${sentence} · ${settled}`}
        aria-disabled={press === null || undefined}
        onClick={() => press?.(cell)}
      >
        <ActorMark group={actor.group} />
        <span className="map-token__words">
          <RoleName role={role} also={also} />
          {lasts !== '' && <span className="map-token__duration">{lasts}</span>}
          <SettledRole cell={cell} placed={role} />
        </span>
      </button>
      <HandTag of={`placement:${cellKey(cell)}`} />
      {!fixed && <TokenControls of={cellKey(cell)} name={actor.name} {...joins} />}
    </>
  );
});

/** What a role change leaves as it is. The key is a text, so that it stays the same. */
const TokenControls = memo(function TokenControls({
  of,
  name,
  before,
  after,
}: TokenProps['joins'] & {
  readonly of: string;
  readonly name: string;
}) {
  const cell = useMemo(() => readCellKey(of), [of]);
  if (cell === null) return null;
  return (
    <>
      {!before && <StretchEdge edge="left" cell={cell} />}
      {!after && <StretchEdge edge="right" cell={cell} />}
      <TokenButtons cell={cell} name={name} />
    </>
  );
});

function TokenButtons({ cell, name }: { readonly cell: Cell; readonly name: string }) {
  const t = useT();
  const reachable = useIsStoodOn(`placement:${cellKey(cell)}`);
  const thing = { kind: 'placement', cell } as const;
  const button = {
    type: 'button',
    className: 'map-token__button',
    tabIndex: reachable ? 0 : -1,
  } as const;
  return (
    <div className="map-token__buttons">
      <LiftHandle item={thing} name={name} reachable={reachable} />
      <button
        {...button}
        data-focus-part="move"
        aria-label={t('board.move.button', { what: name })}
        onClick={() => openMoveDialog(thing)}
      >
        <CornerUpRight size={16} aria-hidden="true" />
      </button>
      <button
        {...button}
        data-focus-part="stretch"
        aria-haspopup="dialog"
        aria-label={t('map.stretch.button', { actor: name })}
        onClick={() => openStretch(cell)}
      >
        <MoveHorizontal size={16} aria-hidden="true" />
      </button>
      <button
        {...button}
        className="map-token__button map-token__button--more"
        data-focus-part="more"
        aria-haspopup="menu"
        aria-label={t('board.more.label', { what: name })}
        onClick={() => openThingMenu(thing)}
      >
        <Ellipsis size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
