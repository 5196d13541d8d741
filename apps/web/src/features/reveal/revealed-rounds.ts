import type { Round, RoundResults, WorkshopState } from '@samsyn/workshop';

/** A round that everybody may see the results of. */
export interface RevealedRound extends Round {
  readonly results: RoundResults;
}

type Revealed = readonly RevealedRound[];

const cache = new WeakMap<readonly Round[], Revealed>();
let latest: Revealed = [];

/**
 * The revealed rounds, oldest first. Every change of the day brings the whole state anew; a round
 * that says the same as before stays the very same, so that its map is not drawn again.
 */
export function revealedRounds({ rounds }: Pick<WorkshopState, 'rounds'>): Revealed {
  let revealed = cache.get(rounds);
  if (revealed === undefined) {
    revealed = sameAs(latest, rounds.filter(isRevealed));
    latest = revealed;
    cache.set(rounds, revealed);
  }
  return revealed;
}

function isRevealed(round: Round): round is RevealedRound {
  return round.status === 'revealed' && round.results !== undefined;
}

function sameAs(before: Revealed, now: Revealed): Revealed {
  const kept = now.map((round) => {
    const old = before.find(({ id }) => id === round.id);
    return old !== undefined && JSON.stringify(old) === JSON.stringify(round) ? old : round;
  });
  return kept.length === before.length && kept.every((round, at) => round === before[at])
    ? before
    : kept;
}
