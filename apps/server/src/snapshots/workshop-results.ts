import type { Locale } from '@samsyn/i18n';
import type { Snapshot, SnapshotRound, SnapshotSurvey, WorkshopResults } from '@samsyn/snapshot';
import type { WorkshopState } from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import { readKept, readKeptRound } from '../day/kept-answers.ts';
import { mayAnswer } from '../day/own-documents.ts';
import { readRaters } from '../day/raters.ts';
import { translatorOf } from '../errors/caller-language.ts';
import { roundPart, surveyPart, votesPart } from './results-of-day.ts';
import { openKept } from './snapshot-format.ts';

type Parts = Pick<AppParts, 'storage'>;

/** The rounds and surveys of a board's own day, as they stand in a snapshot. */
interface OwnResults {
  readonly rounds: readonly SnapshotRound[];
  readonly surveys: readonly SnapshotSurvey[];
  /** Everybody who was counted in any of it. */
  readonly counted: ReadonlySet<string>;
}

/**
 * What came out of a board's workshops: of the one that is in the snapshot from which it was opened,
 * and of its own day. Only what is revealed or closed, and nobody's name.
 */
export async function workshopResults(
  board: string,
  day: WorkshopState,
  locale: Locale,
  parts: Parts,
): Promise<WorkshopResults> {
  const [earlier, own] = await Promise.all([
    importedResults(board, parts),
    ownResults(board, day, locale, parts),
  ]);
  const votes = votesPart(day);
  const hasOwn = own.rounds.length + own.surveys.length + votes.size > 0;
  return {
    rounds: [...(earlier?.rounds ?? []), ...own.rounds],
    surveys: [...(earlier?.surveys ?? []), ...own.surveys],
    votes: new Map([...(earlier?.votes ?? []), ...votes]),
    // Until a day has brought something, it is that of the day before.
    participation:
      earlier?.participation !== undefined && !hasOwn
        ? earlier.participation
        : await participationIn(board, own.counted, parts),
  };
}

/** What a board's own day has brought so far; see `workshopResults`. */
export async function ownResults(
  board: string,
  day: Pick<WorkshopState, 'rounds' | 'surveys'>,
  locale: Locale,
  parts: Parts,
): Promise<OwnResults> {
  const raters = await readRaters(board, parts);
  const raterOf = (participant: string): string | null => raters.get(participant) ?? null;
  const counted = new Set<string>();
  const rounds = await Promise.all(
    day.rounds
      .filter(({ status }) => status === 'revealed')
      .map(async (round) => {
        const people = await readKeptRound(board, round.id, parts);
        for (const { rater } of people ?? []) counted.add(rater);
        return roundPart(round, people, raterOf);
      }),
  );
  const t = translatorOf(locale);
  const surveys = await Promise.all(
    day.surveys
      .filter(({ status }) => status === 'closed')
      .map(async (survey) => {
        const sheets = await readKept(board, 'survey', survey.id, parts);
        for (const { rater } of sheets ?? []) counted.add(rater);
        return surveyPart(survey, sheets, raterOf, t);
      }),
  );
  return { rounds, surveys, counted };
}

/** How many take part: those who are there to, and a facilitator who has answered something. */
async function participationIn(
  board: string,
  counted: ReadonlySet<string>,
  { storage }: Parts,
): Promise<Snapshot['participation']> {
  const people = (await storage.listParticipants(board)).filter(
    (person) => mayAnswer(person) && (person.role === 'participant' || counted.has(person.id)),
  );
  const byOrganisationType: Record<string, number> = {};
  for (const { organisationType: type } of people) {
    // The one id that JSON readers take for something else.
    if (type === '' || type === '__proto__') continue;
    byOrganisationType[type] = (byOrganisationType[type] ?? 0) + 1;
  }
  return {
    people: people.length,
    remote: people.filter(({ attendance }) => attendance === 'remote').length,
    byOrganisationType: Object.fromEntries(
      Object.entries(byOrganisationType).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

/** Rounds, votes and surveys of the snapshot that the board was opened from. */
async function importedResults(board: string, { storage }: Parts): Promise<WorkshopResults | null> {
  const imported = (await storage.listSnapshots(board)).findLast(
    ({ trigger }) => trigger === 'import',
  );
  const text = imported && (await storage.readSnapshot(board, imported.id));
  return text ? openKept(text).results : null;
}
