import type { Card } from '@samsyn/board';
import { X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import { ActorSearch } from '../../board-parts/actor-search.tsx';
import { BoardText } from '../../board-parts/board-text.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useTemplate } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';

/** The actors that a card is about. */
export function CardActors({ card }: { readonly card: Card }) {
  const t = useT();
  const { cards } = useSession();
  const actors = useTemplate((template) => template.actors);
  const [searching, setSearching] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const linked = useMemo(
    () => actors.filter(({ id }) => card.actors.includes(id)),
    [actors, card.actors],
  );
  const others = useMemo(
    () => actors.filter(({ id, hidden }) => !hidden && !card.actors.includes(id)),
    [actors, card.actors],
  );
  return (
    <div className="card-field">
      <p className="card-form__label">{t('map.card.actors')}</p>
      {linked.length === 0 && <p className="card-form__hint">{t('map.card.actors.none')}</p>}
      {linked.length > 0 && (
        <ul className="card-chips">
          {linked.map((actor) => (
            <li key={actor.id} className="card-chip" style={groupColour(actor.group)}>
              <ActorMark group={actor.group} />
              <BoardText text={actor.name} />
              <button
                type="button"
                className="card-chip__remove"
                aria-label={t('map.card.actors.remove', { actor: actor.name })}
                onClick={() => {
                  cards.linkActor(card.id, actor.id, false);
                  say(t('map.card.actors.removed', { actor: actor.name }));
                  opener.current?.focus();
                }}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button
        ref={opener}
        className="card-field__opener"
        aria-expanded={searching}
        onClick={() => setSearching(!searching)}
      >
        {t(searching ? 'map.card.actors.done' : 'map.card.actors.add')}
      </Button>
      {searching && (
        <ActorSearch
          actors={others}
          empty={t('map.card.actors.all')}
          nameOf={(actor) => t('map.card.actors.addOne', { actor: actor.name })}
          onPick={(actor) => {
            cards.linkActor(card.id, actor.id, true);
            say(t('map.card.actors.added', { actor: actor.name }));
          }}
        />
      )}
    </div>
  );
}
