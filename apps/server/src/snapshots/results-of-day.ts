import type { Translator } from '@samsyn/i18n';
import type { SnapshotRound, SnapshotSurvey, WorkshopResults } from '@samsyn/snapshot';
import {
  cellsOf,
  pooledTypes,
  type RaterAnswers,
  ROLE_CLARITY,
  type Round,
  type Survey,
  spotKey,
  type WorkshopState,
} from '@samsyn/workshop';
import type { Sheet } from '../day/own-documents.ts';

/** The random id under which somebody is shown; null for somebody who has none. */
export type RaterOf = (participant: string) => string | null;

/**
 * A revealed round as it stands in a snapshot. Rows are in the order of their random ids, which
 * says nothing of who they are; reasons, and answers about other cells, are not among them.
 *
 * @param people what was kept of the round; null where it was discarded
 */
export function roundPart(
  round: Round,
  people: readonly RaterAnswers[] | null,
  raterOf: RaterOf,
): SnapshotRound {
  const { id, question, layer, stages, actors, cells, controls, templateHash } = round;
  return {
    ...{ id, question, layer },
    openedAt: round.openedAt ?? null,
    closedAt: round.closedAt ?? null,
    revealedAt: round.revealedAt ?? null,
    ...{ stages, actors },
    cells: cells ?? null,
    controls: controls ?? [],
    templateHash: templateHash ?? '',
    answers: people === null ? [] : answerRows(round, people, raterOf),
    ...(round.discarded && round.results ? { results: round.results } : {}),
  };
}

function answerRows(
  round: Round,
  people: readonly RaterAnswers[],
  raterOf: RaterOf,
): SnapshotRound['answers'] {
  const cells = new Set(cellsOf(round).map(spotKey));
  const stages = new Set(cellsOf(round).map(({ stage }) => stage));
  const types = pooledTypes(people);
  return byRater(
    people.flatMap((person, index) => {
      const rater = raterOf(person.rater);
      const organisationType = types[index];
      if (rater === null || organisationType === undefined) return [];
      const roles = person.answers
        .filter((answer) => answer.layer === round.layer && cells.has(spotKey(answer)))
        .map(({ stage, actor, role }) => ({ stage, actor, role }));
      const done = person.done.filter((stage) => stages.has(stage));
      return [{ rater, organisationType, done, roles }];
    }),
  );
}

/** A closed survey as it stands in a snapshot, in the words of the board's language. */
export function surveyPart(
  survey: Survey,
  sheets: readonly Sheet[] | null,
  raterOf: RaterOf,
  t: Translator,
): SnapshotSurvey {
  const types = pooledTypes(sheets ?? []);
  const isReady = survey.kind === ROLE_CLARITY.kind;
  return {
    id: survey.id,
    kind: survey.kind,
    title: isReady ? t('survey.role-clarity.name') : '',
    openedAt: survey.openedAt ?? null,
    closedAt: survey.closedAt ?? null,
    items: survey.items.map(({ id, text }) => ({ id, text: text ?? readyText(id, t) })),
    answers: byRater(
      (sheets ?? []).flatMap((sheet, index) => {
        const rater = raterOf(sheet.rater);
        const organisationType = types[index];
        if (rater === null || organisationType === undefined) return [];
        const asked = new Set(survey.items.map(({ id }) => id));
        const values = sheet.ratings.filter(({ item }) => asked.has(item));
        return [
          {
            rater,
            organisationType,
            values: Object.fromEntries(values.map(({ item, value }) => [item, value])),
          },
        ];
      }),
    ),
    ...(survey.discarded && survey.results ? { results: survey.results } : {}),
  };
}

function readyText(id: string, t: Translator): string {
  const known = ROLE_CLARITY.items.find((item) => item === id);
  return known === undefined ? '' : t(`survey.role-clarity.${known}`);
}

/** What each card got in the votes that are closed; the latest vote on a card stands. */
export function votesPart(
  day: Pick<WorkshopState, 'votes'>,
): NonNullable<WorkshopResults['votes']> {
  const cards = day.votes.flatMap(({ results }) => results?.cards ?? []);
  return new Map(
    cards.map(({ card, total, people, organisationTypes }) => [
      card,
      { total, people, organisationTypes },
    ]),
  );
}

function byRater<Row extends { readonly rater: string }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => (a.rater < b.rater ? -1 : 1));
}
