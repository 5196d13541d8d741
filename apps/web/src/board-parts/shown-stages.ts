import type { Stage, StageId } from '@samsyn/board';
import { useInView, useTemplate } from '../live/session-context.ts';

/** A stage that is shown, with the number that the digit keys jump to. */
export interface NumberedStage {
  readonly stage: Stage;
  readonly number: number;
}

const cache = new WeakMap<readonly Stage[], readonly NumberedStage[]>();

/**
 * The stages that are not hidden, numbered from 1. The same list as long as the stages are.
 *
 * @param known numbers that the stages have elsewhere and keep
 */
export function numberStages(
  stages: readonly Stage[],
  known: ((stage: StageId) => number | undefined) | null = null,
): readonly NumberedStage[] {
  let numbered = cache.get(stages);
  if (numbered === undefined) {
    numbered = stages
      .filter(({ hidden }) => !hidden)
      .map((stage, index) => ({ stage, number: known?.(stage.id) ?? index + 1 }));
    cache.set(stages, numbered);
  }
  return numbered;
}

export function useShownStages(): readonly NumberedStage[] {
  const { stageNumber } = useInView();
  return numberStages(
    useTemplate((template) => template.stages),
    stageNumber,
  );
}

/** The stage with that id, hidden ones too; null when it is gone from the template. */
export function useStage(id: StageId): Stage | null {
  return useTemplate((template) => template.stages.find((stage) => stage.id === id) ?? null);
}
