import type { SnapshotSurvey } from '@samsyn/snapshot';
import { readSurveyResults, surveyResults } from '@samsyn/workshop';
import type { SurveyChangePart, SurveyPart } from '../schema/survey-part.ts';
import { itemsInBoth } from './survey-order.ts';

/** Of whom nothing is said, since too few answered. */
const NOTHING = { n: 0, counts: [], median: null, consensus: null };

type Sheet = SnapshotSurvey['answers'][number];

/**
 * How a survey was answered: distribution, median and Tastle and Wierman's consensus (see
 * `surveyResults`). The ready-made items on role clarity are this project's own words and no
 * validated scale, which the note says. Where the single answers were discarded, what they came to is
 * in the snapshot.
 */
export function analyseSurvey(survey: SnapshotSurvey, date: string): SurveyPart {
  const discarded = survey.answers.length > 0 ? null : readSurveyResults(survey.results);
  const { people, items } = discarded ?? resultsOf(survey.items, survey.answers);
  return {
    id: survey.id,
    title: survey.title,
    people,
    items: survey.items.map(({ id, text }) => {
      const { n, counts, median, consensus } = items.find(({ item }) => item === id) ?? NOTHING;
      return { item: id, text, n, counts, median, consensus };
    }),
    note: { key: 'analysis.note.survey', values: { people, date } },
  };
}

/** The same questions asked twice: the people who answered both surveys, before and after. */
export function analyseSurveyChange(
  from: SnapshotSurvey,
  to: SnapshotSurvey,
  dates: { readonly dateFrom: string; readonly dateTo: string },
): SurveyChangePart {
  const first = new Map(from.answers.map((sheet) => [sheet.rater, sheet]));
  const pairs = to.answers.flatMap((later): [Sheet, Sheet][] => {
    const earlier = first.get(later.rater);
    return earlier === undefined ? [] : [[earlier, later]];
  });
  return {
    from: from.id,
    to: to.id,
    people: pairs.length,
    items: itemsInBoth(from, to).map(({ id, text }) => itemChange({ id, text }, pairs)),
    note: { key: 'analysis.note.surveyChange', values: { people: pairs.length, ...dates } },
  };
}

function itemChange(
  { id, text }: { readonly id: string; readonly text: string },
  pairs: readonly (readonly [Sheet, Sheet])[],
): SurveyChangePart['items'][number] {
  const both = pairs.filter(([a, b]) => Object.hasOwn(a.values, id) && Object.hasOwn(b.values, id));
  const [before = NOTHING] = resultsOf(
    [{ id }],
    both.map(([sheet]) => sheet),
  ).items;
  const [after = NOTHING] = resultsOf(
    [{ id }],
    both.map(([, sheet]) => sheet),
  ).items;
  return {
    ...{ item: id, text, n: both.length },
    medianFrom: before.median,
    medianTo: after.median,
    countsFrom: before.counts,
    countsTo: after.counts,
    consensusFrom: before.consensus,
    consensusTo: after.consensus,
    moves: before.median === null ? null : movesOf(both, id),
  };
}

function resultsOf(items: readonly { readonly id: string }[], sheets: readonly Sheet[]) {
  return surveyResults(
    items,
    sheets.map(({ rater, values }) => ({
      rater,
      ratings: Object.entries(values).map(([item, value]) => ({ item, value })),
    })),
  );
}

function movesOf(pairs: readonly (readonly [Sheet, Sheet])[], item: string) {
  const moves = { up: 0, same: 0, down: 0 };
  for (const [before, after] of pairs) {
    const step = (after.values[item] ?? 0) - (before.values[item] ?? 0);
    moves[step > 0 ? 'up' : step < 0 ? 'down' : 'same']++;
  }
  return moves;
}
