import { type Actor, type Answer, cellKey, isRole, type Placement } from '@samsyn/board';
import { CornerUpRight, Ellipsis } from 'lucide-react';
import { Fragment, memo } from 'react';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import { ActorName } from '../../board-parts/actor-name.tsx';
import { useIsAtHand } from '../../board-parts/at-hand.ts';
import { HandTag } from '../../board-parts/hand-tag.tsx';
import { openThingMenu } from '../../board-parts/open-menu.ts';
import { openRoleMenu } from '../../board-parts/open-role.ts';
import { RoleName } from '../../board-parts/role-name.tsx';
import { useIsStoodOn } from '../../board-parts/standing-on.ts';
import { useTokenPress } from '../../board-parts/use-token-press.ts';
import { useT } from '../../i18n/use-t.ts';
import { useInView } from '../../live/session-context.ts';
import { DraggableItem } from '../moving/draggable-item.tsx';
import { LiftHandle } from '../moving/lift-handle.tsx';
import { openMoveDialog } from '../moving/move-store.ts';
import { SettledMark } from '../settle/settled-mark.tsx';
import './placement-token.css';

interface TokenProps {
  readonly placement: Placement<Answer>;
  /** Null for an actor that has been taken out of the template. */
  readonly actor: Actor | null;
  /** True where this person may not change the board. */
  readonly fixed: boolean;
}

/** A placed actor, read as a sentence: *Arbetsförmedlingen anvisar*. */
export const PlacementToken = memo(function PlacementToken(props: TokenProps) {
  const { placement, actor, fixed } = props;
  const { layer, stage, actor: id } = placement;
  return (
    <DraggableItem
      item={{ kind: 'placement', cell: { layer, stage, actor: id } }}
      fixed={fixed}
      className={`token${isRole(placement.role) ? '' : ` token--${placement.role}`}`}
      style={groupColour(actor?.group ?? '')}
    >
      <TokenBody {...props} />
    </DraggableItem>
  );
});

const TokenBody = memo(function TokenBody({ placement, actor, fixed }: TokenProps) {
  const t = useT();
  const { layer, stage, actor: id, role, also } = placement;
  const cell = { layer, stage, actor: id };
  const key = `placement:${cellKey(cell)}`;
  const press = useTokenPress(placement, fixed);
  const name = actor ?? { name: t('board.actor.gone'), short: '' };
  return (
    <>
      <div className="token__row">
        <ActorMark group={actor?.group ?? ''} />
        <button
          type="button"
          className="token__main"
          data-focus-part="main"
          aria-haspopup={press === openRoleMenu ? 'menu' : press === null ? undefined : 'dialog'}
          aria-disabled={press === null || undefined}
          onClick={() => press?.(cell)}
        >
          <ActorName actor={name} /> <RoleName role={role} also={also} />
        </button>
      </div>
      <TokenMarks placement={placement} />
      <SettledMark cell={placement} placed={role} />
      <HandTag of={key} />
      {!fixed && (
        <TokenButtons thing={{ kind: 'placement', cell }} name={name.name} focusKey={key} />
      )}
    </>
  );
});

/** What is said of the placement besides its role, each as a small word. */
function TokenMarks({ placement }: { readonly placement: Placement<Answer> }) {
  const t = useT();
  const { round } = useInView();
  const { note, duration, until, level } = placement;
  const words = [
    duration === null ? null : t(`duration.${duration}`),
    until === null ? null : (
      <span className="token__until">{t('board.token.until', { date: until })}</span>
    ),
    level === null ? null : t(`level.${level}`),
    note === '' ? null : t(round === null ? 'board.token.note' : 'board.token.why'),
  ].filter((word) => word !== null);
  if (words.length === 0) return null;
  return (
    <p className="token__marks">
      {words.map((word, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {word}
        </Fragment>
      ))}
    </p>
  );
}

interface ButtonsProps {
  readonly thing: Extract<Parameters<typeof openThingMenu>[0], { kind: 'placement' }>;
  readonly name: string;
  readonly focusKey: string;
}

function TokenButtons(props: ButtonsProps) {
  return useIsAtHand(props.focusKey) ? <Buttons {...props} /> : null;
}

function Buttons({ thing, name, focusKey }: ButtonsProps) {
  const t = useT();
  const reachable = useIsStoodOn(focusKey);
  const tabIndex = reachable ? 0 : -1;
  return (
    <div className="thing-buttons">
      <LiftHandle item={thing} name={name} reachable={reachable} />
      <button
        type="button"
        className="thing-buttons__button"
        data-focus-part="move"
        tabIndex={tabIndex}
        aria-label={t('board.move.button', { what: name })}
        onClick={() => openMoveDialog(thing)}
      >
        <CornerUpRight size={16} aria-hidden="true" />
        <span className="thing-buttons__word">{t('board.move.short')}</span>
      </button>
      <button
        type="button"
        className="thing-buttons__button"
        data-focus-part="more"
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-label={t('board.more.label', { what: name })}
        onClick={() => openThingMenu(thing)}
      >
        <Ellipsis size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
