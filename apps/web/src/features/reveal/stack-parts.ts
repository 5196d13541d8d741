import type { Role } from '@samsyn/board';
import { type Counts, rolesByCount } from '@samsyn/workshop';

/** One answer of a stack, as wide as the number of people who gave it. */
export interface StackPart {
  readonly answer: Role | 'none' | 'unknown';
  readonly count: number;
  /** 1 for the role that most people say, and so on; 0 for *no role* and *don't know*. */
  readonly rank: number;
}

/**
 * What was said about a cell, in the order in which it is drawn: the roles, most often first, then
 * *no role*, then *don't know*. Who sees the actor there is filled, who does not is left empty.
 */
export function stackParts(cell: {
  readonly counts: Counts;
  readonly unknown: number;
}): StackPart[] {
  const roles = rolesByCount(cell.counts).map(({ role, count }, index) => ({
    answer: role,
    count,
    rank: index + 1,
  }));
  const others = [
    { answer: 'none' as const, count: cell.counts.none ?? 0, rank: 0 },
    { answer: 'unknown' as const, count: cell.unknown, rank: 0 },
  ];
  return [...roles, ...others].filter(({ count }) => count > 0);
}
