import type { Round, WorkshopState } from '@samsyn/workshop';

type Rounds = Pick<WorkshopState, 'rounds'>;

/** The round that was revealed between two states of the day; null when none was. */
export function newlyRevealed(now: Rounds, before: Rounds): Round | null {
  const isNew = ({ id, status }: Round): boolean =>
    status === 'revealed' &&
    before.rounds.some((old) => old.id === id && old.status !== 'revealed');
  return now.rounds.findLast(isNew) ?? null;
}
