import type { Round, RoundResults, WorkshopState } from '@samsyn/workshop';

/** A round that everybody may see the results of. */
export interface RevealedRound extends Round {
  readonly results: RoundResults;
}

const cache = new WeakMap<readonly Round[], readonly RevealedRound[]>();

/** The revealed rounds, oldest first; the same list for as long as the rounds are the same. */
export function revealedRounds({
  rounds,
}: Pick<WorkshopState, 'rounds'>): readonly RevealedRound[] {
  let revealed = cache.get(rounds);
  if (revealed === undefined) {
    revealed = rounds.filter((round): round is RevealedRound => isRevealed(round));
    cache.set(rounds, revealed);
  }
  return revealed;
}

function isRevealed(round: Round): boolean {
  return round.status === 'revealed' && round.results !== undefined;
}
