import { type Actor, type Card, fieldsOf } from '@samsyn/board';
import { CornerUpRight, Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { ActorMark } from '../../board-parts/actor-mark.tsx';
import { useIsAtHand } from '../../board-parts/at-hand.ts';
import { BoardText } from '../../board-parts/board-text.tsx';
import { HandTag } from '../../board-parts/hand-tag.tsx';
import { KindMark } from '../../board-parts/kind-mark.tsx';
import { openThingMenu } from '../../board-parts/open-menu.ts';
import { useIsStoodOn } from '../../board-parts/standing-on.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useView } from '../../local/view-store.ts';
import { DraggableItem } from '../moving/draggable-item.tsx';
import { DropPlace } from '../moving/drop-place.tsx';
import { CardDropWord } from '../moving/drop-word.tsx';
import { LiftHandle } from '../moving/lift-handle.tsx';
import { openMoveDialog, useMoveStore } from '../moving/move-store.ts';
import './card-face.css';

/** A text of no more signs is shown whole: as a rule in six lines, where the columns are narrowest. */
const SHORT_TEXT = 90;

interface CardProps {
  readonly card: Card;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly fixed: boolean;
}

/** A card in its column: what kind it is, what it says, whom it concerns. Enter opens it. */
export const CardFace = memo(function CardFace(props: CardProps) {
  const { card, fixed } = props;
  return (
    <DraggableItem item={{ kind: 'card', card: card.id }} fixed={fixed} className="card-face">
      <CardBody {...props} />
    </DraggableItem>
  );
});

const CardBody = memo(function CardBody({ card, actors, fixed }: CardProps) {
  const t = useT();
  const set = useView((state) => state.set);
  const key = `card:${card.id}`;
  return (
    <>
      <InsertLine card={card.id} />
      <DropPlace target={{ kind: 'card', card: card.id }} className="card-face__drop">
        <button
          type="button"
          className="card-face__main"
          data-focus-part="main"
          aria-haspopup="dialog"
          onClick={() => set({ openCard: card.id })}
        >
          <KindMark kind={card.kind} />
          {card.text === '' ? (
            <span className="card-face__empty">{t('board.card.empty')}</span>
          ) : (
            <span
              className={`card-face__text${card.text.length > SHORT_TEXT ? ' card-face__text--long' : ''}`}
            >
              <BoardText text={card.text} running />
            </span>
          )}
        </button>
        <CardActors card={card} actors={actors} />
        <CardStatus card={card} />
        <HandTag of={key} />
        <CardDropWord card={card.id} />
      </DropPlace>
      {!fixed && <CardButtons id={card.id} focusKey={key} />}
    </>
  );
});

function CardActors({ card, actors }: Pick<CardProps, 'card' | 'actors'>) {
  const t = useT();
  if (card.actors.length === 0) return null;
  return (
    <ul className="card-face__actors" aria-label={t('board.card.actors')}>
      {card.actors.map((id) => {
        const actor = actors.get(id);
        return (
          <li key={id} title={actor?.name}>
            <ActorMark group={actor?.group ?? ''} />
            <span>
              {actor === undefined ? (
                t('board.actor.gone')
              ) : (
                <BoardText text={actor.short || actor.name} />
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The choices that tell how it stands with the card; the rest is seen when it is open. */
const STATUS_FIELDS = new Set(['status', 'gap', 'direction']);

function CardStatus({ card }: { readonly card: Card }) {
  const t = useT();
  const words = fieldsOf(card.kind).flatMap((field) => {
    const value = card.fields[field.name];
    if (field.type !== 'choice' || !STATUS_FIELDS.has(field.name)) return [];
    if (typeof value !== 'string' || value === 'other') return [];
    return [t(`choice.${card.kind}.${field.name}.${value}` as Parameters<typeof t>[0])];
  });
  return words.length === 0 ? null : <p className="card-face__status">{words.join(' · ')}</p>;
}

/** Where a held card would come in. */
function InsertLine({ card }: { readonly card: string }) {
  const side = useMoveStore(({ hold }) => {
    if (hold?.beside?.card !== card) return null;
    return hold.beside.after ? 'after' : 'before';
  });
  return side === null ? null : <span className="card-face__insert" data-side={side} />;
}

interface ButtonsProps {
  readonly id: string;
  readonly focusKey: string;
}

function CardButtons(props: ButtonsProps) {
  return useIsAtHand(props.focusKey) ? <Buttons {...props} /> : null;
}

function Buttons({ id, focusKey }: ButtonsProps) {
  const t = useT();
  const names = useBoardNames();
  const reachable = useIsStoodOn(focusKey);
  const tabIndex = reachable ? 0 : -1;
  const what = names.card(id);
  const thing = { kind: 'card', card: id } as const;
  return (
    <div className="thing-buttons">
      <LiftHandle item={thing} name={what} reachable={reachable} />
      <button
        type="button"
        className="thing-buttons__button"
        data-focus-part="move"
        tabIndex={tabIndex}
        aria-label={t('board.move.button.card', { what })}
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
        aria-label={t('board.more.label', { what })}
        onClick={() => openThingMenu(thing)}
      >
        <Ellipsis size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
