import {
  progressOf,
  type WorkshopState,
  withoutParticipant,
  withProgress,
  withRenewedResults,
  withRenewedSurvey,
  withRenewedVote,
} from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import { renewAnswers } from '../snapshots/renew-answers.ts';
import { changeDay } from './day-state.ts';
import { noteConsent, noteShown, readKept, readKeptRound, writeKept } from './kept-answers.ts';
import { forgetRaters } from './raters.ts';
import { forgetWords } from './words.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'inTurn' | 'failed'>;

/**
 * Takes away all that was kept of what somebody said, and counts anew what was counted with it.
 * Who has left for good is not called upon any more either.
 */
export async function forgetAnswers(
  board: string,
  participant: string,
  parts: Parts,
): Promise<void> {
  await forgetWords(board, participant, parts);
  await changeDay(
    board,
    async (day) => {
      let state = withoutParticipant(day, participant);
      for (const { id } of day.rounds)
        state = await withoutRater(board, state, id, participant, parts);
      for (const { id } of day.votes)
        state = await withoutVoter(board, state, id, participant, parts);
      for (const { id } of day.surveys) {
        const sheets = await readKept(board, 'survey', id, parts);
        if (sheets === null) continue;
        const left = sheets.filter(({ rater }) => rater !== participant);
        if (left.length === sheets.length) continue;
        await writeKept(board, 'survey', id, left, parts);
        state = withRenewedSurvey(state, id, left);
      }
      return state;
    },
    parts,
  );
  await forgetRaters(board, participant, parts);
  await renewAnswers(board, 'own', parts);
}

async function withoutRater(
  board: string,
  state: WorkshopState,
  id: string,
  participant: string,
  parts: Parts,
): Promise<WorkshopState> {
  await noteConsent(board, { round: id, participant, given: false }, parts);
  const kept = await readKept(board, 'round', id, parts);
  const round = state.rounds.find((one) => one.id === id);
  if (kept === null || round === undefined) return state;
  const left = kept.filter(({ rater }) => rater !== participant);
  if (left.length === kept.length) return state;
  await writeKept(board, 'round', id, left, parts);
  const people = (await readKeptRound(board, id, parts)) ?? [];
  if (round.status === 'revealed') await noteShown(board, round, people, parts);
  const progress = { ...progressOf(round, people), people: (round.progress?.people ?? 1) - 1 };
  return withRenewedResults(withProgress(state, id, progress), id, people);
}

async function withoutVoter(
  board: string,
  state: WorkshopState,
  id: string,
  participant: string,
  parts: Parts,
): Promise<WorkshopState> {
  const kept = await readKept(board, 'vote', id, parts);
  if (kept === null) return state;
  const ballots = kept.ballots.filter(({ rater }) => rater !== participant);
  if (ballots.length === kept.ballots.length) return state;
  await writeKept(board, 'vote', id, { ...kept, ballots }, parts);
  return withRenewedVote(state, id, kept.cards, ballots);
}
