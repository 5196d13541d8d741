import type { MessageKey, MessageValues, Translator } from '@samsyn/i18n';

/** What can be wrong with a snapshot: the end of a key in the texts' area `snapshot`. */
export type ProblemCode = MessageKey extends infer Key
  ? Key extends `snapshot.problem.${infer Code}`
    ? Code
    : never
  : never;

/** One thing that is wrong, where, and what the sentence about it needs. */
export interface SnapshotProblem {
  /** Names and indexes with full stops between, as `placements.3.role`; empty for the whole. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly params: MessageValues;
}

export function describeProblem(problem: SnapshotProblem, t: Translator): string {
  return t(`snapshot.problem.${problem.code}`, problem.params);
}
