import type { Actor, StageId, Template } from '@samsyn/board';
import type { ReactNode } from 'react';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import { ActorName } from '../../board-parts/actor-name.tsx';
import { type NumberedStage, numberStages } from '../../board-parts/shown-stages.ts';
import { StageTitle } from '../../board-parts/stage-title.tsx';
import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSettings } from '../../local/settings-store.ts';
import { PhaseRow } from '../map-view/phase-row.tsx';
import '../map-view/map-cell.css';
import '../map-view/map-token.css';
import '../map-view/map-view.css';
import { laneCells, lanePart, laneRows } from '../map-view/lane-rows.ts';
import './still-map.css';

interface CellEntry {
  readonly stage: StageId;
  readonly actor: Actor['id'];
}

interface StillMapParts<T extends CellEntry> {
  readonly template: Pick<Template, 'stages' | 'actors' | 'vocabulary'>;
  readonly entries: readonly T[];
  readonly caption: string;
  /** Language of the names that the room has given. */
  readonly lang: string;
  /** What one cell says; `before` and `after` tell whether its neighbours are filled. */
  readonly cell: (entry: T, actor: Actor, before: boolean, after: boolean) => ReactNode;
  readonly foot?: { readonly word: string; readonly cell: (stage: StageId) => ReactNode };
  /** Whether what stands in a cell is a part of its lane's band; it is unless this says otherwise. */
  readonly joins?: (entry: T) => boolean;
  /** Actors that have a lane although nothing of theirs is there. */
  readonly keep?: ReadonlySet<Actor['id']>;
  /** What stands under the name of a stage. */
  readonly under?: (stage: StageId) => ReactNode;
}

/** Karta as it once was: the same table, with nothing in it to press. */
export function StillMap<T extends CellEntry>(parts: StillMapParts<T>) {
  const { template, entries, caption, lang, foot, keep, under } = parts;
  const labels = useLabelsOf(template.vocabulary);
  const grouping = useSettings((settings) => settings.grouping);
  const stages = numberStages(template.stages);
  const ids = stages.map(({ stage }) => stage.id);
  const cells = laneCells(entries, ids, new Map());
  const { groups } = laneRows(
    template.actors,
    cells,
    grouping,
    [],
    (actor) => keep?.has(actor) === true,
  );
  return (
    <div className="map still-map" lang={lang}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a container that scrolls must be reachable by keys */}
      <section className="map__scroll" tabIndex={0} aria-label={caption}>
        <table className="map__table">
          <caption className="visually-hidden">{caption}</caption>
          <StillHead stages={stages} under={under} />
          {groups.map((group) => (
            <tbody key={group.id}>
              <tr className="map__group">
                <th scope="rowgroup" colSpan={ids.length + 1}>
                  <span>{labels.group(grouping, group.id)}</span>
                </th>
              </tr>
              {group.lanes.map((lane) => (
                <Lane
                  key={lane.actor.id}
                  lane={lane}
                  ids={ids}
                  cell={parts.cell}
                  joins={parts.joins}
                />
              ))}
            </tbody>
          ))}
          {foot !== undefined && (
            <tfoot>
              <tr className="map__counts">
                <th scope="row">{foot.word}</th>
                {ids.map((stage) => (
                  <td key={stage}>{foot.cell(stage)}</td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
    </div>
  );
}

/** Phases and stages over a map. @param corners how many columns stand before the stages */
export function StillHead({
  stages,
  under,
  corners = 1,
}: {
  readonly stages: readonly NumberedStage[];
  readonly under: ((stage: StageId) => ReactNode) | undefined;
  readonly corners?: number;
}) {
  const t = useT();
  return (
    <thead>
      <PhaseRow stages={stages.map(({ stage }) => stage)} corners={corners} />
      <tr className="map__stages">
        <th scope="col" colSpan={corners} className="map__corner still-map__corner">
          {t('pages.history.actors')}
        </th>
        {stages.map(({ stage, number }) => (
          <th key={stage.id} scope="col" className="map__stage still-map__stage">
            <StageTitle stage={stage} number={number} />
            {under?.(stage.id)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Lane<T extends CellEntry>({
  lane: { actor, cells },
  ids,
  cell,
  joins,
}: {
  readonly lane: { readonly actor: Actor; readonly cells: readonly (T | null)[] };
  readonly ids: readonly StageId[];
  readonly cell: StillMapParts<T>['cell'];
  readonly joins: StillMapParts<T>['joins'] | undefined;
}) {
  return (
    <tr className="lane" style={groupColour(actor.group)}>
      <th scope="row" className="lane__head">
        <span className="lane__actor">
          <ActorMark group={actor.group} />
          <span className="lane__name">
            <ActorName actor={actor} />
          </span>
        </span>
      </th>
      <StillCells
        {...{ cells, ids, joins }}
        cell={(entry, before, after) => cell(entry, actor, before, after)}
      />
    </tr>
  );
}

/** The cells of one lane, joined into bands. */
export function StillCells<T>({
  cells,
  ids,
  cell,
  joins = () => true,
}: {
  readonly cells: readonly (T | null)[];
  readonly ids: readonly StageId[];
  readonly cell: (entry: T, before: boolean, after: boolean) => ReactNode;
  readonly joins?: ((entry: T) => boolean) | undefined;
}) {
  const filled = ids.map((_, column) => {
    const entry = cells[column];
    return entry != null && joins(entry);
  });
  return ids.map((stage, column) => {
    const entry = cells[column];
    const [before, after] = [filled[column - 1] === true, filled[column + 1] === true];
    return (
      <td key={stage} className={`map-cell map-cell--${lanePart(filled, column)}`}>
        <div className="map-cell__in">{entry != null && cell(entry, before, after)}</div>
      </td>
    );
  });
}
