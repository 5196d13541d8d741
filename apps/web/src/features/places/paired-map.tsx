import { ActorMark, groupColour } from '../../board-parts/actor-mark.tsx';
import { ActorName } from '../../board-parts/actor-name.tsx';
import { numberStages } from '../../board-parts/shown-stages.ts';
import { useLabelsOf } from '../../board-parts/use-labels.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSettings } from '../../local/settings-store.ts';
import { laneCells, laneRows } from '../map-view/lane-rows.ts';
import { StillCells, StillHead } from '../snapshots/still-map.tsx';
import { type PlacePair, SIDES } from './place-pair.ts';
import { PlaceToken } from './place-token.tsx';
import { OnlyOn } from './two-maps.tsx';

/** Both maps in one: each actor has a line for either place, the one right above the other. */
export function PairedMap({
  pair,
  caption,
  lang,
}: {
  readonly pair: PlacePair;
  readonly caption: string;
  readonly lang: string;
}) {
  const t = useT();
  const { template, placements, placed } = pair;
  const labels = useLabelsOf(template.vocabulary);
  const grouping = useSettings((settings) => settings.grouping);
  const stages = numberStages(template.stages);
  const ids = stages.map(({ stage }) => stage.id);
  const cells = {
    there: laneCells(placements.there, ids, new Map()),
    here: laneCells(placements.here, ids, new Map()),
  };
  const keep = (actor: string): boolean => placed.has(actor);
  const { groups } = laneRows(template.actors, cells.here, grouping, [], keep);
  return (
    <div className="map still-map paired-map" lang={lang}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a container that scrolls must be reachable by keys */}
      <section className="map__scroll" tabIndex={0} aria-label={caption}>
        <table className="map__table">
          <caption className="visually-hidden">{caption}</caption>
          <colgroup>
            <col className="paired-map__actors" />
            <col className="paired-map__sides" />
          </colgroup>
          <StillHead
            stages={stages}
            under={(stage) => <OnlyOn pair={pair} stage={stage} />}
            corners={2}
          />
          {groups.map((group) => (
            <tbody key={group.id}>
              <tr className="map__group">
                <th scope="rowgroup" colSpan={ids.length + 2}>
                  <span>{labels.group(grouping, group.id)}</span>
                </th>
              </tr>
              {group.lanes.flatMap(({ actor }) =>
                SIDES.map((side) => (
                  <tr
                    key={`${actor.id}/${side}`}
                    className={`lane paired-map__lane--${side}`}
                    style={groupColour(actor.group)}
                  >
                    {side === 'there' && (
                      <th scope="rowgroup" rowSpan={SIDES.length} className="lane__head">
                        <span className="lane__actor">
                          <ActorMark group={actor.group} />
                          <span className="lane__name">
                            <ActorName actor={actor} />
                          </span>
                        </span>
                      </th>
                    )}
                    <th scope="row" className="paired-map__side">
                      {t(`places.short.${side}`)}
                    </th>
                    <StillCells
                      cells={cells[side].get(actor.id) ?? []}
                      ids={ids}
                      cell={(placement, before, after) => (
                        <PlaceToken
                          {...{ placement, labels, before, after }}
                          kind={pair.kindOf(placement)}
                        />
                      )}
                    />
                  </tr>
                )),
              )}
            </tbody>
          ))}
        </table>
      </section>
    </div>
  );
}
