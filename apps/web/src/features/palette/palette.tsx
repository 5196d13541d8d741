import { type Actor, GROUPINGS, type Grouping, laneGroups } from '@samsyn/board';
import { PanelLeftClose, Search } from 'lucide-react';
import { memo, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import { BoardText } from '../../board-parts/board-text.tsx';
import { findActors } from '../../board-parts/find-actors.ts';
import { HandTag } from '../../board-parts/hand-tag.tsx';
import { useIsStoodOn } from '../../board-parts/standing-on.ts';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useMayEditInView, useSession, useTemplate } from '../../live/session-context.ts';
import { useSettings } from '../../local/settings-store.ts';
import { DraggableItem } from '../moving/draggable-item.tsx';
import { LiftHandle } from '../moving/lift-handle.tsx';
import { openMoveDialog } from '../moving/move-store.ts';
import { openDialog } from '../shell/open-dialog.ts';
import './palette.css';

/** The support actors, grouped and searchable, to be laid out on the board. */
export function Palette({ onFold }: { readonly onFold: () => void }) {
  const t = useT();
  const labels = useLabels();
  const id = useId();
  const may = useMayEditInView();
  const actors = useTemplate((template) => template.actors);
  const grouping = useSettings((settings) => settings.grouping);
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const groups = useMemo(() => {
    const shown = actors.filter(({ hidden }) => !hidden);
    const name = (group: string): string => labels.group('group', group);
    return laneGroups(findActors(shown, sought, name), grouping);
  }, [actors, sought, grouping, labels]);
  const count = groups.reduce((sum, group) => sum + group.actors.length, 0);
  useSayFound(sought, count);
  return (
    <aside className="palette" aria-labelledby={id} id="palette">
      <div className="palette__head">
        <h2 id={id}>{t('board.palette.title')}</h2>
        <button
          type="button"
          className="palette__fold"
          data-focus-key="palette:fold"
          onClick={onFold}
        >
          <PanelLeftClose size={16} aria-hidden="true" /> {t('board.palette.fold')}
        </button>
      </div>
      <div className="palette__tools">
        <label className="palette__search" data-focus-key="palette:search">
          <Search size={16} aria-hidden="true" />
          <span className="visually-hidden">{t('board.palette.search')}</span>
          <input
            type="search"
            data-focus-part="main"
            value={search}
            placeholder={t('board.palette.search')}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <GroupingSelect grouping={grouping} />
      </div>
      <div className="palette__groups">
        {count === 0 && <p className="palette__none">{t('board.palette.none')}</p>}
        {groups.map((group) => (
          <section key={group.id} aria-label={labels.group(grouping, group.id)}>
            <h3>{labels.group(grouping, group.id)}</h3>
            <ul data-focus-group={`palette:${group.id}`}>
              {group.actors.map((actor) => (
                <PaletteActor key={actor.id} actor={actor} fixed={!may} />
              ))}
            </ul>
          </section>
        ))}
        <Missing />
      </div>
    </aside>
  );
}

/** The way to an actor that is not here: whoever leads decides about it. */
function Missing() {
  const t = useT();
  if (useSession().entry.role !== 'participant') return null;
  return (
    <p data-focus-key="palette:propose">
      <button
        type="button"
        className="palette__propose"
        data-focus-part="main"
        aria-haspopup="dialog"
        onClick={() => openDialog('propose', 'palette:propose')}
      >
        {t('board.palette.propose')}
      </button>
    </p>
  );
}

const TYPING_PAUSE_MS = 800;

/** Says how many actors a search found, when one has stopped typing. */
function useSayFound(search: string, count: number): void {
  const t = useT();
  useEffect(() => {
    if (search === '') return;
    const timer = setTimeout(() => say(t('board.palette.found', { count })), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [search, count, t]);
}

function GroupingSelect({ grouping }: { readonly grouping: Grouping }) {
  const t = useT();
  const set = useSettings((settings) => settings.set);
  return (
    <label className="palette__grouping">
      <span>{t('board.palette.grouping')}</span>
      <select
        value={grouping}
        onChange={(event) => {
          const chosen = GROUPINGS.find((known) => known === event.target.value);
          if (chosen !== undefined) set({ grouping: chosen });
        }}
      >
        {GROUPINGS.map((choice) => (
          <option key={choice} value={choice}>
            {t(`board.palette.grouping.${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

const PaletteActor = memo(function PaletteActor(props: {
  readonly actor: Actor;
  readonly fixed: boolean;
}) {
  const { actor, fixed } = props;
  return (
    <DraggableItem
      item={{ kind: 'actor', actor: actor.id }}
      fixed={fixed}
      className="palette__actor"
      style={groupColour(actor.group)}
    >
      <PaletteActorBody {...props} />
    </DraggableItem>
  );
});

function PaletteActorBody({ actor, fixed }: { readonly actor: Actor; readonly fixed: boolean }) {
  const t = useT();
  const reachable = useIsStoodOn(`actor:${actor.id}`);
  if (fixed) {
    return (
      <span className="palette__main">
        <ActorMark group={actor.group} />
        <span className="palette__name">
          <BoardText text={actor.name} />
        </span>
      </span>
    );
  }
  return (
    <>
      <button
        type="button"
        className="palette__main"
        data-focus-part="main"
        aria-haspopup="dialog"
        onClick={() => openMoveDialog({ kind: 'actor', actor: actor.id })}
      >
        <ActorMark group={actor.group} />
        <span className="palette__name">
          <BoardText text={actor.name} />
        </span>
        <HandTag of={`actor:${actor.id}`} />
        <span className="palette__place">{t('board.place.short')}</span>
      </button>
      <LiftHandle
        item={{ kind: 'actor', actor: actor.id }}
        name={actor.name}
        reachable={reachable}
      />
    </>
  );
}
