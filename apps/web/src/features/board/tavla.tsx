import type { Actor, Layer, StageId } from '@samsyn/board';
import { type CSSProperties, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { watchPointing } from '../../board-parts/at-hand.ts';
import { BoardText } from '../../board-parts/board-text.tsx';
import { NoStages } from '../../board-parts/no-stages.tsx';
import { type NumberedStage, useShownStages } from '../../board-parts/shown-stages.ts';
import { useLayer, usePicture } from '../../board-parts/use-picture.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoardInView, useMayEditInView, useTemplate } from '../../live/session-context.ts';
import { useView } from '../../local/view-store.ts';
import { phaseSpans, type StageContent, stageContents } from './board-model.ts';
import { type ColumnSlots, StageColumn } from './stage-column.tsx';
import { StagePicker } from './stage-picker.tsx';
import { StageStrip } from './stage-strip.tsx';
import './tavla.css';
import { PHONE, useMatches } from '../../ui/use-matches.ts';
import { useGlide } from './use-glide.ts';
import { useWalk } from './use-walk.ts';
import { useWholeWidth } from './use-whole-width.ts';

const NOTHING: StageContent = { placements: [], cards: [] };

/** Tavla: the stages as columns with what stands in them. For working. */
export function Tavla({ slots }: { readonly slots: ColumnSlots }) {
  const stages = useShownStages();
  if (stages.length === 0) return <NoStages className="tavla__none" />;
  return <Stages stages={stages} slots={slots} />;
}

function Stages({
  stages,
  slots,
}: {
  /** At least one. */
  readonly stages: readonly NumberedStage[];
  readonly slots: ColumnSlots;
}) {
  const t = useT();
  // The switch answers at once; a board full of tokens may take its time to follow.
  const layer = useDeferredValue(useLayer());
  const difference = useDeferredValue(usePicture() === 'difference');
  const chosen = useView(({ stage }) => stage);
  const narrow = useMatches(PHONE);
  const contents = useStageContents(stages, layer);
  const root = useRef<HTMLElement>(null);
  useGlide(root);
  useWalk(root);
  useWholeWidth(root);
  useEffect(() => (root.current === null ? undefined : watchPointing(root.current)), []);

  const current = stages.find(({ stage }) => stage.id === chosen) ?? stages[0];
  const shown = narrow && current !== undefined ? [current] : stages;
  return (
    <div className="tavla">
      {narrow && current !== undefined && <StagePicker stages={stages} current={current} />}
      {!narrow && <StageStrip root={root} stages={stages} />}
      <section
        ref={root}
        id="tavla"
        className="tavla__scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a container that scrolls must be reachable by keys
        tabIndex={0}
        aria-label={t('board.tavla.label')}
      >
        <div className="tavla__grid" style={{ '--stages': shown.length } as CSSProperties}>
          {!narrow && <Phases stages={stages} />}
          <Columns
            stages={shown}
            layer={layer}
            difference={difference}
            contents={contents}
            slots={slots}
          />
        </div>
      </section>
    </div>
  );
}

function Columns({
  stages,
  layer,
  difference,
  contents,
  slots,
}: {
  readonly stages: readonly NumberedStage[];
  readonly layer: Layer;
  readonly difference: boolean;
  readonly contents: ReadonlyMap<StageId, StageContent>;
  readonly slots: ColumnSlots;
}) {
  const may = useMayEditInView();
  const list = useTemplate(({ actors }) => actors);
  const actors = useMemo(
    () => new Map<string, Actor>(list.map((actor) => [actor.id, actor])),
    [list],
  );
  return stages.map(({ stage, number }) => (
    <StageColumn
      key={stage.id}
      stage={stage}
      number={number}
      layer={layer}
      difference={difference}
      content={contents.get(stage.id) ?? NOTHING}
      actors={actors}
      fixed={!may}
      slots={slots}
    />
  ));
}

/** The phases over the columns, for the eye; each stage's heading says its phase as well. */
function Phases({ stages }: { readonly stages: readonly NumberedStage[] }) {
  const spans = phaseSpans(stages.map(({ stage }) => stage));
  return spans.map(({ name, from, length }) => (
    <div
      key={from}
      className="tavla__phase"
      aria-hidden="true"
      style={{ gridColumn: `span ${length}` }}
    >
      <span>
        <BoardText text={name} />
      </span>
    </div>
  ));
}

/** Content by stage; what did not change keeps its identity from one drawing to the next. */
function useStageContents(
  stages: readonly NumberedStage[],
  layer: Layer,
): ReadonlyMap<StageId, StageContent> {
  const board = useBoardInView((whole) => whole);
  const actors = useTemplate((template) => template.actors);
  const last = useRef<ReadonlyMap<StageId, StageContent>>(new Map());
  return useMemo(() => {
    const ids = stages.map(({ stage }) => stage.id);
    last.current = stageContents(board, actors, layer, ids, last.current);
    return last.current;
  }, [board, actors, layer, stages]);
}
