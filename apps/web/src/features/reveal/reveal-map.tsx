import type { Answer } from '@samsyn/board';
import { type Label, type Spot, spotKey } from '@samsyn/workshop';
import { memo, useEffect, useState } from 'react';
import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import { ActorName } from '../../board-parts/actor-name.tsx';
import { showThingSoon } from '../../board-parts/focus-thing.ts';
import { useShownStages } from '../../board-parts/shown-stages.ts';
import { StageTitle } from '../../board-parts/stage-title.tsx';
import { useLabels } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useGrowing } from '../../ui/use-growing.ts';
import { PHONE, useMatches } from '../../ui/use-matches.ts';
import { PhaseRow } from '../map-view/phase-row.tsx';
import '../map-view/map-view.css';
import { RevealCell, revealKey } from './reveal-cell.tsx';
import type { RevealLane, RevealRows } from './reveal-lanes.ts';
import './reveal-map.css';
import { useReveal } from './reveal-store.ts';
import type { RevealedRound } from './revealed-rounds.ts';
import { type SpotGrid, useRevealKeys } from './use-reveal-keys.ts';
import type { RevealWords } from './use-reveal-words.ts';

/** So many lanes are drawn in one go. */
const LANES_AT_ONCE = 1;

interface MapParts {
  readonly round: RevealedRound;
  readonly rows: RevealRows;
  readonly words: RevealWords;
  /** One's own answers by `<stage>/<actor>`. */
  readonly own: ReadonlyMap<string, Answer>;
}

/** Karta, filled with what everybody answered: a lane for each actor, the stages across. */
export function RevealMap({ round, rows, words, own }: MapParts) {
  const t = useT();
  const labels = useLabels();
  const hidden = useReveal((state) => state.hidden);
  const open = useReveal((state) => state.open);
  const [unfolded, setUnfolded] = useState(false);
  const groups = [...rows.groups, ...(unfolded ? [{ id: 'quiet', lanes: rows.quiet }] : [])];
  const grid: SpotGrid = groups.flatMap(({ lanes }) =>
    lanes.map(({ cells }) =>
      cells.map((cell) => (cell === null || hidden.has(cell.label) ? null : cell)),
    ),
  );
  const keys = useRevealKeys(grid);
  const phone = useMatches(PHONE);
  const drawn = useGrowing(grid.length, LANES_AT_ONCE);
  const allDrawn = drawn === grid.length;
  useEffect(() => {
    if (open === null || !allDrawn) return;
    showThingSoon(revealKey(open));
  }, [open, allDrawn]);
  return (
    <div className="map reveal-map">
      <section
        className="map__scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a container that scrolls must be reachable by keys
        tabIndex={0}
        aria-label={t('reveal.map.label')}
      >
        {phone && <OverPhoneMap rows={rows} people={round.results.people} marked={own.size > 0} />}
        <table
          className="map__table"
          style={{ '--columns': rows.stages.length } as React.CSSProperties}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
        >
          <caption className="visually-hidden">
            {t('reveal.map.caption', {
              picture: labels.layer(round.layer),
              people: round.results.people,
              actors: round.actors.length,
              stages: round.stages.length,
            })}
          </caption>
          <Head rows={rows} people={round.results.people} marked={own.size > 0} />
          {firstLanes(groups, drawn).map((group) => (
            <tbody key={group.id} className="reveal-map__group">
              {group.lanes.map((lane) => (
                <Lane
                  key={lane.actor.id}
                  {...{ lane, round, rows, words, own, hidden }}
                  stop={stageIn(lane, keys.stop)}
                  open={stageIn(lane, open)}
                />
              ))}
            </tbody>
          ))}
          {rows.quiet.length > 0 && (
            <tbody>
              <tr className="map__absent">
                <td colSpan={rows.stages.length + 1}>
                  <button
                    type="button"
                    aria-expanded={unfolded}
                    onClick={() => setUnfolded(!unfolded)}
                  >
                    {t(unfolded ? 'reveal.quiet.hide' : 'reveal.quiet.show', {
                      count: rows.quiet.length,
                    })}
                  </button>
                </td>
              </tr>
            </tbody>
          )}
        </table>
      </section>
    </div>
  );
}

function firstLanes<Group extends { readonly lanes: readonly RevealLane[] }>(
  groups: readonly Group[],
  count: number,
): Group[] {
  let left = count;
  return groups.flatMap((group) => {
    const lanes = group.lanes.slice(0, Math.max(0, left));
    left -= group.lanes.length;
    return lanes.length === 0 ? [] : [{ ...group, lanes }];
  });
}

/** At which stage something is, where it is in the lane. */
function stageIn({ actor }: RevealLane, spot: Spot | null): string | null {
  return spot?.actor === actor.id ? spot.stage : null;
}

/** On a phone the map has room for the stages' numbers alone: here is what they are called. */
function OverPhoneMap({ rows: { stages }, people, marked }: HeadParts) {
  const t = useT();
  const numbers = new Map(useShownStages().map(({ stage, number }) => [stage.id, number]));
  return (
    <div className="reveal-map__names">
      <p>
        {t('reveal.figure', { people })}
        {marked && ` ${t('reveal.own.legend')}`}
      </p>
      <details>
        <summary>{t('reveal.map.stages')}</summary>
        <ul>
          {stages.map((stage) => (
            <li key={stage.id}>
              <StageTitle stage={stage} number={numbers.get(stage.id) ?? null} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

interface HeadParts {
  readonly rows: RevealRows;
  readonly people: number;
  /** Whether one's own answers are marked on the map. */
  readonly marked: boolean;
}

function Head({ rows: { stages }, people, marked }: HeadParts) {
  const t = useT();
  const numbers = new Map(useShownStages().map(({ stage, number }) => [stage.id, number]));
  const phone = useMatches(PHONE);
  return (
    <thead>
      <PhaseRow stages={stages} />
      <tr className="map__stages">
        <th scope="col" className="map__corner reveal-map__corner">
          {!phone && (
            <span className="reveal-map__key" aria-hidden="true">
              {t('reveal.figure', { people })}
              {marked && ` ${t('reveal.own.legend')}`}
            </span>
          )}
          {t('reveal.map.actors')}
        </th>
        {stages.map((stage) => (
          <th key={stage.id} scope="col" className="map__stage reveal-map__stage">
            {phone ? (
              <>
                <span aria-hidden="true">{numbers.get(stage.id) ?? '–'}</span>
                <span className="visually-hidden">{stage.name}</span>
              </>
            ) : (
              <StageTitle stage={stage} number={numbers.get(stage.id) ?? null} />
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Drawn anew only when something in it is another: a large map grows lane by lane. */
const Lane = memo(function Lane({
  lane: { actor, cells },
  round,
  rows,
  words,
  own,
  hidden,
  stop,
  open,
}: MapParts & {
  readonly lane: RevealLane;
  readonly hidden: ReadonlySet<Label>;
  /** Stages: where Tab stops, and whose cell is open. */
  readonly stop: string | null;
  readonly open: string | null;
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
      {cells.map((cell, column) => {
        const stage = rows.stages[column]?.id ?? '';
        if (cell === null || hidden.has(cell.label)) {
          return <td key={stage} className="reveal-cell reveal-cell--off" />;
        }
        return (
          <RevealCell
            key={stage}
            cell={cell}
            layer={round.layer}
            people={round.results.people}
            words={words}
            own={own.get(spotKey(cell)) ?? null}
            stop={stop === cell.stage}
            open={open === cell.stage}
          />
        );
      })}
    </tr>
  );
});
