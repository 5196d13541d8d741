import type { Actor } from '@samsyn/board';
import { laneGroups } from '@samsyn/board';
import { type ReactNode, useId, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useSettings } from '../local/settings-store.ts';
import { ActorMark, groupColour } from './actor-mark.tsx';
import { BoardText } from './board-text.tsx';
import './actor-search.css';
import { findActors } from './find-actors.ts';
import { useLabels } from './use-labels.ts';

/** A search field and the actors it finds, grouped as the palette is; each is a button. */
export function ActorSearch({
  actors,
  onPick,
  note,
  nameOf,
  empty,
}: {
  readonly actors: readonly Actor[];
  readonly onPick: (actor: Actor) => void;
  /** A few words after an actor's name, such as the role it already has. */
  readonly note?: (actor: Actor) => ReactNode;
  /** The button's full name, saying what it does. */
  readonly nameOf: (actor: Actor) => string;
  /** What to say when there is nobody to choose. */
  readonly empty: string;
}) {
  const t = useT();
  const labels = useLabels();
  const grouping = useSettings((settings) => settings.grouping);
  const [query, setQuery] = useState('');
  const field = useId();
  const found = findActors(actors, query, (group) => labels.group('group', group));
  return (
    <div className="actor-search">
      <label className="actor-search__label" htmlFor={field}>
        {t('board.palette.search')}
      </label>
      <input
        id={field}
        className="actor-search__field"
        type="search"
        autoComplete="off"
        enterKeyHint="search"
        value={query}
        data-focus-part="search"
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          const [only] = found;
          if (event.key !== 'Enter' || query === '' || only === undefined) return;
          event.preventDefault();
          onPick(only);
          setQuery('');
        }}
      />
      <p className="actor-search__count" role="status">
        {actors.length === 0
          ? empty
          : query !== '' && t('board.palette.found', { count: found.length })}
      </p>
      {laneGroups(found, grouping).map((group) => (
        <div key={group.id}>
          <p className="actor-search__group">{labels.group(grouping, group.id)}</p>
          <ul className="actor-search__list">
            {group.actors.map((actor) => (
              <li key={actor.id} style={groupColour(actor.group)}>
                <button
                  type="button"
                  className="actor-search__actor"
                  aria-label={nameOf(actor)}
                  onClick={() => onPick(actor)}
                >
                  <ActorMark group={actor.group} />
                  <span className="actor-search__name">
                    <BoardText text={actor.name} />
                  </span>
                  {note !== undefined && <span className="actor-search__note">{note(actor)}</span>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
