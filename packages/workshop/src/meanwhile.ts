import type { Progress, Round } from './day/round.ts';
import type { Turnout } from './day/turnout.ts';
import { USUAL_VOTES } from './day/vote.ts';
import type { RaterAnswers } from './results/raters.ts';
import { publicResults, roundResults } from './results/round-results.ts';
import { type RatingSheet, surveyResults } from './results/survey-results.ts';
import { type Ballot, voteResults } from './results/vote-results.ts';
import type { WorkshopState } from './state.ts';

/**
 * What the server writes into the state without a command. Each gives the very same state back
 * when there is nothing new, so that nothing is sent.
 */

/** How far a round has come. Ignored once it is revealed: then its results say it. */
export function withProgress(
  state: WorkshopState,
  round: string,
  progress: Progress,
): WorkshopState {
  return withRound(state, round, (old) => {
    if (old.status === 'revealed' || sameFigures(old.progress, progress)) return old;
    return { ...old, progress };
  });
}

/** How many have voted in an open vote, or answered an open survey. */
export function withTurnout(state: WorkshopState, id: string, turnout: Turnout): WorkshopState {
  const counted = <One extends { id: string; status: string; turnout?: Turnout | undefined }>(
    list: One[],
  ): One[] => {
    const isNews = (one: One) =>
      one.id === id && one.status === 'open' && !sameFigures(one.turnout, turnout);
    return list.some(isNews) ? list.map((one) => (isNews(one) ? { ...one, turnout } : one)) : list;
  };
  const votes = counted(state.votes);
  const surveys = counted(state.surveys);
  const isNew = votes !== state.votes || surveys !== state.surveys;
  return isNew ? { ...state, votes, surveys } : state;
}

/**
 * Counts a revealed round anew: after a consent, or when somebody took their answers away. A round
 * that is not revealed stays without results.
 */
export function withRenewedResults(
  state: WorkshopState,
  round: string,
  people: readonly RaterAnswers[],
): WorkshopState {
  return withRound(state, round, (old) =>
    old.status === 'revealed' ? { ...old, results: publicResults(roundResults(old, people)) } : old,
  );
}

/** Counts a closed vote anew, when somebody took their votes away. */
export function withRenewedVote(
  state: WorkshopState,
  vote: string,
  cards: readonly string[],
  ballots: readonly Ballot[],
): WorkshopState {
  const votes = state.votes.map((old) =>
    old.id === vote && old.results !== undefined
      ? { ...old, results: voteResults(old.perPerson ?? USUAL_VOTES, cards, ballots) }
      : old,
  );
  return { ...state, votes };
}

/** Counts a closed survey anew, when somebody took their ratings away. */
export function withRenewedSurvey(
  state: WorkshopState,
  survey: string,
  sheets: readonly RatingSheet[],
): WorkshopState {
  const surveys = state.surveys.map((old) =>
    old.id === survey && old.results !== undefined
      ? { ...old, results: surveyResults(old.items, sheets) }
      : old,
  );
  return { ...state, surveys };
}

function withRound(
  state: WorkshopState,
  id: string,
  change: (round: Round) => Round,
): WorkshopState {
  const rounds = state.rounds.map((round) => (round.id === id ? change(round) : round));
  return rounds.every((round, index) => round === state.rounds[index])
    ? state
    : { ...state, rounds };
}

function sameFigures<Figures extends object>(old: Figures | undefined, next: Figures): boolean {
  return JSON.stringify(old) === JSON.stringify(next);
}
