import { byPosition, cardsAt } from '@samsyn/board';
import { readBoard } from '@samsyn/documents';
import {
  type Effect,
  type Gathered,
  progressOf,
  type RaterAnswers,
  toolOf,
  type WorkshopState,
  withProgress,
} from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import { noteShown, readKeptRound, writeKept } from './kept-answers.ts';
import {
  answersOf,
  ballotsOf,
  mayAnswer,
  readAnswerers,
  type Sheet,
  sheetsOf,
} from './own-documents.ts';
import { nameRaters } from './raters.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'chance' | 'inTurn'>;
interface Given {
  readonly type: string;
  readonly [field: string]: unknown;
}

type Collected = Gathered & { readonly sheets?: readonly Sheet[] };

/** Collects what a command counts from people's own documents; undefined where it counts nothing. */
export async function gatherFor(
  command: Given,
  board: string,
  day: WorkshopState,
  stages: readonly string[],
  parts: Parts,
): Promise<Collected | undefined> {
  const meant = <One extends { id: string; status: string }>(
    list: readonly One[],
    status: string,
  ) =>
    list.find(
      (one) =>
        one.status === status && [command.round, command.vote, command.survey].includes(one.id),
    );
  switch (toolOf(command.type)?.gathers) {
    case 'answers': {
      const round = meant(day.rounds, 'closed');
      if (round === undefined) return undefined;
      const answers = await answersToReveal(board, round.id, parts);
      await noteShown(board, round, answers, parts);
      return { answers };
    }
    case 'ballots': {
      const vote = meant(day.votes, 'open');
      if (vote === undefined) return undefined;
      const ballots = ballotsOf(await readAnswerers(board, parts), vote.id);
      return { ballots, cards: await cardsOf(board, vote.kind, stages, parts) };
    }
    case 'sheets': {
      const survey = meant(day.surveys, 'open');
      return survey && { sheets: sheetsOf(await readAnswerers(board, parts), survey.id) };
    }
    default:
      return undefined;
  }
}

/**
 * Keeps what a command closes, before anybody is told that it is closed: should the server end in
 * between, the round is still open and what was kept is written over when it closes.
 */
export async function keepWhatCloses(
  board: string,
  next: WorkshopState,
  effects: readonly Effect[],
  gathered: Collected | undefined,
  parts: Parts,
): Promise<WorkshopState> {
  let state = next;
  for (const effect of effects) {
    if (effect.do === 'keep-answers') {
      const round = state.rounds.find(({ id }) => id === effect.round);
      if (round === undefined) continue;
      const people = answersOf(await readAnswerers(board, parts), round.id);
      const far = people.map((person) => progressOf(round, [person]));
      const heard = people.filter((_person, index) => (far[index]?.started ?? 0) > 0);
      await keepRound(board, round.id, heard, parts);
      state = withProgress(state, round.id, {
        people: people.length,
        started: heard.length,
        finished: far.reduce((sum, { finished }) => sum + finished, 0),
      });
    } else if (effect.do === 'keep-ballots') {
      const { cards = [], ballots = [] } = gathered ?? {};
      await writeKept(board, 'vote', effect.vote, { cards, ballots }, parts);
    } else if (effect.do === 'keep-sheets') {
      const sheets = gathered?.sheets ?? [];
      await nameRaters(
        board,
        sheets.map(({ rater }) => rater),
        parts,
      );
      await writeKept(board, 'survey', effect.survey, sheets, parts);
    }
  }
  return state;
}

async function keepRound(
  board: string,
  round: string,
  people: readonly RaterAnswers[],
  parts: Parts,
): Promise<void> {
  await nameRaters(
    board,
    people.map(({ rater }) => rater),
    parts,
  );
  await writeKept(board, 'round', round, people, parts);
}

/** As they were kept; whoever was shown out since then does not count, and never will. */
async function answersToReveal(board: string, round: string, parts: Parts) {
  const kept = await readKeptRound(board, round, parts);
  if (kept === null) {
    const people = answersOf(await readAnswerers(board, parts), round);
    await keepRound(board, round, people, parts);
    return people;
  }
  const people = await parts.storage.listParticipants(board);
  const counted = new Set(people.filter(mayAnswer).map(({ id }) => id));
  const left = kept.filter(({ rater }) => counted.has(rater));
  if (left.length < kept.length) await writeKept(board, 'round', round, left, parts);
  return left;
}

/** The cards of a kind in the order of the board: by stage, then as they lie there. */
async function cardsOf(
  board: string,
  kind: string,
  stages: readonly string[],
  { hub }: Parts,
): Promise<string[]> {
  const seen = await hub.read({ board, kind: 'board' }, readBoard);
  const known = new Set(stages);
  const elsewhere = [...seen.cards.values()].filter(({ stage }) => !known.has(stage));
  return [...stages.flatMap((stage) => cardsAt(seen, stage)), ...elsewhere.sort(byPosition)]
    .filter((card) => card.kind === kind)
    .map(({ id }) => id);
}
