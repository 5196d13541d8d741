import type { NumberedStage } from '../../board-parts/shown-stages.ts';

/** How far somebody has come in a round. */
export interface OwnProgress {
  readonly done: number;
  readonly stages: number;
  /** The stage to work with now: the one that is looked at, else the first that is left; null when
   * all are done. */
  readonly now: NumberedStage | null;
  /** What is left after that one. */
  readonly next: NumberedStage | null;
}

/**
 * @param looked the stage that is shown alone or was gone to last
 */
export function ownProgress(
  stages: readonly NumberedStage[],
  done: ReadonlySet<string>,
  looked: string | null,
): OwnProgress {
  const left = stages.filter(({ stage }) => !done.has(stage.id));
  const now = left.find(({ stage }) => stage.id === looked) ?? left[0] ?? null;
  const after = now === null ? -1 : stages.indexOf(now);
  const rest = left.filter((one) => one !== now);
  const next = rest.find((one) => stages.indexOf(one) > after) ?? rest[0] ?? null;
  return { done: stages.length - left.length, stages: stages.length, now, next };
}
