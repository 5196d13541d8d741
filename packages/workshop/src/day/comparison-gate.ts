import type { WorkshopState } from '../state.ts';

/** Why the map of another place is not shown to the room yet. */
export const COMPARISON_WAITS = ['no-round', 'round-open', 'not-revealed'] as const;
export type ComparisonWait = (typeof COMPARISON_WAITS)[number];

/**
 * What the room has to do before it sees the map of another place; null when nothing. Whoever has
 * seen how others do it answers that in a silent round, and not what they see themselves: the
 * room's own round comes first, and during every later one the other map is away again.
 */
export function comparisonWaitsFor({
  rounds,
}: Pick<WorkshopState, 'rounds'>): ComparisonWait | null {
  const has = (status: string): boolean => rounds.some((round) => round.status === status);
  if (has('open')) return 'round-open';
  if (has('revealed')) return null;
  return has('closed') ? 'not-revealed' : 'no-round';
}
