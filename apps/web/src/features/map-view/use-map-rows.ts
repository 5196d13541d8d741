import {
  type Actor,
  type ActorId,
  type Answer,
  type Difference,
  isRole,
  type Placement,
  type StageId,
} from '@samsyn/board';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { NumberedStage } from '../../board-parts/shown-stages.ts';
import { usePicture } from '../../board-parts/use-picture.ts';
import { useBoard, useBoardInView, useInView, useTemplate } from '../../live/session-context.ts';
import { useSettings } from '../../local/settings-store.ts';
import { useDifferenceFilter } from '../difference/difference-filter.ts';
import { differencesOf } from '../difference/stage-difference.ts';
import { type LaneCells, type LaneRows, laneCells, laneRows } from './lane-rows.ts';

/** What a cell of the map shows: a placement, or how two pictures of it differ. */
export type CellContent = Placement<Answer> | Difference;

export function isDifference(content: CellContent): content is Difference {
  return 'kind' in content;
}

/** Whether the actor does something there; *no role* and *don't know* are not a part of its lane. */
export function isInvolved(content: CellContent | null): boolean {
  return content !== null && (isDifference(content) || isRole(content.role));
}

export interface MapRows extends LaneRows<CellContent> {
  readonly unfolded: boolean;
  readonly toggle: () => void;
}

/** The lanes to show. Those without a place are folded away, but never while one looks at them. */
export function useMapRows(stages: readonly NumberedStage[]): MapRows {
  const actors = useTemplate((template) => template.actors);
  const grouping = useSettings((settings) => settings.grouping);
  const cells = useCells(stages);
  const { round } = useInView();
  // An empty map opens with all its lanes: there would be nothing to put anything in. A round asks
  // about each of them.
  const [unfolded, setUnfolded] = useState(cells.size === 0 || round !== null);
  const seen = useRef(new Set<ActorId>());
  for (const actor of cells.keys()) seen.current.add(actor);
  const toggle = useCallback(() => {
    seen.current.clear();
    setUnfolded((open) => !open);
  }, []);
  const rows = useMemo(() => {
    const empty: LaneCells<CellContent> = new Array<null>(stages.length).fill(null);
    const keep = (actor: ActorId): boolean => unfolded || seen.current.has(actor);
    return laneRows(withStrangers(actors, cells), cells, grouping, empty, keep);
  }, [actors, cells, grouping, stages, unfolded]);
  return { ...rows, unfolded, toggle };
}

/** Actors that are placed though somebody has taken them out of the template. */
function withStrangers(
  actors: readonly Actor[],
  cells: ReadonlyMap<ActorId, unknown>,
): readonly Actor[] {
  const known = new Set(actors.map(({ id }) => id));
  const strangers = [...cells.keys()].filter((id) => !known.has(id));
  const blank = {
    short: '',
    group: '',
    sector: '',
    level: '',
    mandate: '',
    hidden: false,
  } as const;
  return [...actors, ...strangers.map((id) => ({ id, name: id, ...blank }))];
}

function useCells(stages: readonly NumberedStage[]): ReadonlyMap<ActorId, LaneCells<CellContent>> {
  const shared = useBoard((board) => board.placements);
  const placements = useBoardInView((board) => board.placements);
  const picture = usePicture();
  const hidden = useDifferenceFilter((filter) => filter.hidden);
  const last = useRef<ReadonlyMap<ActorId, LaneCells<CellContent>>>(new Map());
  return useMemo(() => {
    const ids: readonly StageId[] = stages.map(({ stage }) => stage.id);
    const contents: CellContent[] =
      picture === 'difference'
        ? [...differencesOf(shared).values()].filter(({ kind }) => !hidden.has(kind))
        : [...placements.values()].filter(({ layer }) => layer === picture);
    last.current = laneCells(contents, ids, last.current, sameContent);
    return last.current;
  }, [shared, placements, picture, hidden, stages]);
}

/** Differences are worked out anew each time; they are the same when both pictures are. */
function sameContent(a: CellContent, b: CellContent): boolean {
  if (a === b) return true;
  return isDifference(a) && isDifference(b) && a.today === b.today && a.wanted === b.wanted;
}
