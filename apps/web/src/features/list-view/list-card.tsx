import type { Card } from '@samsyn/board';
import { memo } from 'react';
import { BoardText } from '../../board-parts/board-text.tsx';
import { HandTag } from '../../board-parts/hand-tag.tsx';
import { KindMark } from '../../board-parts/kind-mark.tsx';
import { openThingMenu } from '../../board-parts/open-menu.ts';
import { useBoardNames } from '../../board-parts/use-board-names.ts';
import { useT } from '../../i18n/use-t.ts';
import { useIsHeldStill } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { openCard } from '../cards/open-card.ts';
import { openMoveDialog } from '../moving/move-store.ts';

/** A card with its whole text, and buttons for all that can be done with it. */
export const ListCard = memo(function ListCard({
  card,
  fixed,
}: {
  readonly card: Card;
  readonly fixed: boolean;
}) {
  const t = useT();
  const names = useBoardNames();
  const still = useIsHeldStill();
  const key = `card:${card.id}`;
  const what = names.card(card.id);
  const actors = card.actors.map((id) => names.actor(id)).join(', ');
  return (
    <li className="list-item list-item--card" data-focus-key={key}>
      <button
        type="button"
        className="list-item__open"
        data-focus-part="main"
        aria-haspopup="dialog"
        onClick={() => openCard(card.id)}
      >
        <KindMark kind={card.kind} />
        <span className="list-item__text">
          {card.text === '' ? t('board.card.empty') : <BoardText text={card.text} running />}
        </span>
        {actors !== '' && (
          <span className="list-item__marks">
            <BoardText text={actors} />
          </span>
        )}
      </button>
      <HandTag of={key} />
      {(!fixed || still) && (
        <div className="list-item__buttons">
          <Button
            data-focus-part="move"
            aria-disabled={still || undefined}
            aria-label={t('board.move.button.card', { what })}
            onClick={() => still || openMoveDialog({ kind: 'card', card: card.id })}
          >
            {t('board.move.short')}
          </Button>
          <Button
            data-focus-part="more"
            aria-haspopup="menu"
            aria-label={t('board.more.label', { what })}
            onClick={() => openThingMenu({ kind: 'card', card: card.id })}
          >
            {t('board.menu')}
          </Button>
        </div>
      )}
    </li>
  );
});
