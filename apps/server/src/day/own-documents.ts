import { readOwn } from '@samsyn/documents';
import {
  answersIn,
  type Ballot,
  type OwnDocument,
  type RaterAnswers,
  type RatingSheet,
  ratingsIn,
  SMALL,
  votesIn,
} from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import type { ParticipantRecord } from '../storage/storage.ts';

type Parts = Pick<AppParts, 'storage' | 'hub'>;

/** Somebody who may answer, with what their own document says. It must not leave the server. */
export interface Answerer {
  readonly participant: string;
  readonly organisationType: string;
  /** True for those who are there to answer; a facilitator counts only once they have. */
  readonly isExpected: boolean;
  readonly own: OwnDocument;
}

/** Ratings of one person, with what is needed to show them among others'. */
export type Sheet = RatingSheet & { readonly organisationType: string };

/** Whether somebody may answer: not those who only look, and nobody who was shown out or left. */
export function mayAnswer({ role, removed }: Pick<ParticipantRecord, 'role' | 'removed'>): boolean {
  return role !== 'viewer' && !removed;
}

/** Reads the own document of everybody who may answer on a board. */
export async function readAnswerers(board: string, parts: Parts): Promise<Answerer[]> {
  const people = (await parts.storage.listParticipants(board)).filter(mayAnswer);
  return Promise.all(
    people.map(async ({ id: participant, organisationType, role }) => ({
      participant,
      // Who has not said where they come from is of no type that could be shown.
      organisationType: organisationType === '' ? SMALL : organisationType,
      isExpected: role === 'participant',
      own: await parts.hub.read({ board, kind: 'own', participant }, readOwn),
    })),
  );
}

/** What each said in a round; those who are not there to answer only if they have said something. */
export function answersOf(people: readonly Answerer[], round: string): RaterAnswers[] {
  return people.flatMap(({ participant: rater, organisationType, isExpected, own }) => {
    const said = answersIn(own, round);
    if (!isExpected && said.answers.length === 0 && said.done.length === 0) return [];
    return [{ rater, organisationType, ...said }];
  });
}

/** What each voted; those who have not voted are left out. */
export function ballotsOf(people: readonly Answerer[], vote: string): Ballot[] {
  return people.flatMap(({ participant: rater, organisationType, own }) => {
    const votes = votesIn(own, vote);
    return votes.length === 0 ? [] : [{ rater, organisationType, votes }];
  });
}

/** What each rated; those who have not rated anything are left out. */
export function sheetsOf(people: readonly Answerer[], survey: string): Sheet[] {
  return people.flatMap(({ participant: rater, organisationType, own }) => {
    const ratings = ratingsIn(own, survey);
    return ratings.length === 0 ? [] : [{ rater, organisationType, ratings }];
  });
}
