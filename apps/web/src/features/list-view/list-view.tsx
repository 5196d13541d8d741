import type { Stage } from '@samsyn/board';
import { type ComponentType, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { NoStages } from '../../board-parts/no-stages.tsx';
import { type NumberedStage, useShownStages } from '../../board-parts/shown-stages.ts';
import { usePicture } from '../../board-parts/use-picture.ts';
import { useView } from '../../local/view-store.ts';
import { PHONE, useMatches } from '../../ui/use-matches.ts';
import { DifferenceLegend } from '../difference/lazy-difference.ts';
import './list-view.css';
import { ListStage } from './list-stage.tsx';
import { usePlaceSheet } from './open-place-sheet.ts';
import { StageStepper } from './stage-stepper.tsx';
import { useSwipe } from './use-swipe.ts';

const PlaceSheet = lazy(() => import('./place-sheet.tsx'));

type StagePart = ComponentType<{
  readonly stage: Stage;
  readonly number: number;
  readonly difference: boolean;
}>;

/**
 * Lista: the board from the top down, one stage at a time or all of them. Nothing to drag.
 *
 * @param Stage one stage; what the board holds there unless a face has something else
 */
function ListView({ Stage = ListStage }: { readonly Stage?: StagePart | undefined }) {
  const stages = useShownStages();
  const phone = useMatches(PHONE);
  const [all, setAll] = useState(!phone);
  const difference = usePicture() === 'difference';
  const placing = usePlaceSheet(({ stage }) => stage !== null);
  const { current, go } = useCurrentStage(stages);
  useBeginAtTop(all ? null : current);
  const swipe = useSwipe((step) => {
    if (!all) go(step);
  });
  if (current === null) return <NoStages className="list__none" />;
  const shown = all ? stages : [current];
  return (
    <div className="list">
      <StageStepper stages={stages} current={all ? null : current} go={go} onAll={setAll} />
      <div className="list__scroll" id="lista" {...swipe}>
        {difference && (
          <div className="list__top">
            <Suspense>
              <DifferenceLegend />
            </Suspense>
          </div>
        )}
        {shown.map(({ stage, number }) => (
          <Stage key={stage.id} stage={stage} number={number} difference={difference} />
        ))}
      </div>
      <Suspense>{placing && <PlaceSheet />}</Suspense>
    </div>
  );
}

export default ListView;

/** Another stage is read from its beginning, however far down one was in the last one. */
function useBeginAtTop(alone: NumberedStage | null): void {
  const last = useRef(alone);
  useEffect(() => {
    const before = last.current;
    last.current = alone;
    if (alone === null || before === null || alone.stage.id === before.stage.id) return;
    const heading = `[data-focus-heading="stage:${CSS.escape(alone.stage.id)}"]`;
    document.querySelector(heading)?.scrollIntoView({ block: 'nearest' });
  }, [alone]);
}

/** The stage one is at; it is remembered when one changes view. */
function useCurrentStage(stages: readonly NumberedStage[]): {
  readonly current: NumberedStage | null;
  readonly go: (step: number) => void;
} {
  const chosen = useView((view) => view.stage);
  const set = useView((view) => view.set);
  const index = Math.max(
    0,
    stages.findIndex(({ stage }) => stage.id === chosen),
  );
  const latest = useRef(index);
  latest.current = index;
  const go = useMemo(() => {
    return (step: number): void => {
      const next = stages[latest.current + step];
      if (next !== undefined) set({ stage: next.stage.id });
    };
  }, [stages, set]);
  return { current: stages[index] ?? null, go };
}
