import { type Actor, type Answer, type Cell, cellKey, type Placement } from '@samsyn/board';
import { memo } from 'react';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import { BoardText } from '../../board-parts/board-text.tsx';
import { HandTag } from '../../board-parts/hand-tag.tsx';
import { openThingMenu } from '../../board-parts/open-menu.ts';
import { RoleName } from '../../board-parts/role-name.tsx';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useSetRole } from '../../board-parts/use-set-role.ts';
import { useT } from '../../i18n/use-t.ts';
import { useInView, useIsHeldStill } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { openMoveDialog } from '../moving/move-store.ts';
import { SettledMark } from '../settle/settled-mark.tsx';

/** A placed actor with its role to choose, and buttons for all that can be done with it. */
export const ListPlacement = memo(function ListPlacement({
  placement,
  actor,
  fixed,
}: {
  readonly placement: Placement<Answer>;
  readonly actor: Actor | null;
  readonly fixed: boolean;
}) {
  const t = useT();
  const still = useIsHeldStill();
  const { layer, stage } = placement;
  const cell: Cell = { layer, stage, actor: placement.actor };
  const key = `placement:${cellKey(cell)}`;
  const name = actor?.name ?? t('map.actor.gone');
  return (
    <li className="list-item" style={groupColour(actor?.group ?? '')} data-focus-key={key}>
      <div className="list-item__words">
        <span className="list-item__name">
          <ActorMark group={actor?.group ?? ''} />
          <BoardText text={name} />
        </span>
        {fixed && !still && <RoleName role={placement.role} also={placement.also} />}
        <Marks placement={placement} />
        <SettledMark cell={placement} placed={placement.role} />
        <HandTag of={key} />
      </div>
      {(!fixed || still) && (
        <div className="list-item__buttons">
          <RoleSelect placement={placement} name={name} still={still} />
          <Button
            data-focus-part="move"
            aria-disabled={still || undefined}
            aria-label={t('board.move.button', { what: name })}
            onClick={() => still || openMoveDialog({ kind: 'placement', cell })}
          >
            {t('board.move.short')}
          </Button>
          <Button
            data-focus-part="more"
            aria-haspopup="menu"
            aria-label={t('board.more.label', { what: name })}
            onClick={() => openThingMenu({ kind: 'placement', cell })}
          >
            {t('board.menu')}
          </Button>
        </div>
      )}
    </li>
  );
});

function RoleSelect({
  placement,
  name,
  still,
}: {
  readonly placement: Placement<Answer>;
  readonly name: string;
  /** True while nothing may be changed; the role is still read here. */
  readonly still: boolean;
}) {
  const t = useT();
  const labels = useLabels();
  const names = useBoardNames();
  const setRole = useSetRole();
  const { choices } = useInView();
  return (
    <select
      className="list-item__role"
      data-focus-part="main"
      aria-label={t('map.list.role', { actor: name, stage: names.stage(placement.stage) })}
      aria-disabled={still || undefined}
      value={placement.role}
      onChange={(event) => {
        const role = choices.find((known) => known === event.target.value);
        if (role === undefined || still) return;
        setRole(placement, role);
      }}
    >
      {choices.map((role) => (
        <option key={role} value={role}>
          {labels.role(role)}
        </option>
      ))}
    </select>
  );
}

/** What is said of the placement besides its role. */
function Marks({ placement }: { readonly placement: Placement<Answer> }) {
  const t = useT();
  const labels = useLabels();
  const { also, duration, until, level, note } = placement;
  const words = [
    also.length === 0 ? '' : `+ ${also.map((role) => labels.role(role)).join(', ')}`,
    duration === null ? '' : t(`duration.${duration}`),
    until === null ? '' : t('board.token.until', { date: until }),
    level === null ? '' : t(`level.${level}`),
    note,
  ].filter((word) => word !== '');
  return words.length === 0 ? null : <span className="list-item__marks">{words.join(' · ')}</span>;
}
