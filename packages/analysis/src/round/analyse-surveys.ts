import type { Snapshot, SnapshotSurvey } from '@samsyn/snapshot';
import { surveyResults } from '@samsyn/workshop';
import type { SurveyChangePart, SurveyPart } from '../schema/survey-part.ts';

/** Where a survey's own figures are not said, since too few answered. */
const NOTHING = { n: 0, counts: [], median: null, consensus: null };

type Sheet = SnapshotSurvey['answers'][number];

/**
 * How each survey was answered: distribution, median and Tastle and Wierman's consensus (see
 * `surveyResults`). The ready-made items on role clarity are this project's own words and no
 * validated scale, which the note says.
 */
export function analyseSurvey(survey: SnapshotSurvey, { takenAt }: Snapshot): SurveyPart {
  const { people, items } = resultsOf(survey, survey.answers);
  return {
    id: survey.id,
    title: survey.title,
    people,
    items: survey.items.map(({ id, text }, index) => {
      const { n, counts, median, consensus } = items[index] ?? NOTHING;
      return { item: id, text, n, counts, median, consensus };
    }),
    note: {
      key: 'analysis.note.survey',
      values: { people, date: openedAt(survey) ?? takenAt },
    },
  };
}

/** The same items asked twice: the people who answered both surveys, before and after. */
export function analyseSurveyChange(
  from: SnapshotSurvey,
  to: SnapshotSurvey,
  { takenAt }: Snapshot,
): SurveyChangePart {
  const first = new Map(from.answers.map((sheet) => [sheet.rater, sheet]));
  const pairs = to.answers.flatMap((later): [Sheet, Sheet][] => {
    const earlier = first.get(later.rater);
    return earlier === undefined ? [] : [[earlier, later]];
  });
  const items = to.items.filter(({ id }) => from.items.some((item) => item.id === id));
  return {
    from: from.id,
    to: to.id,
    people: pairs.length,
    items: items.map(({ id, text }) => {
      const both = pairs.filter(([a, b]) => id in a.values && id in b.values);
      const [before] = resultsOf(
        { items: [{ id }] },
        both.map(([a]) => a),
      ).items;
      const [after] = resultsOf(
        { items: [{ id }] },
        both.map(([, b]) => b),
      ).items;
      const shown = before?.median != null;
      return {
        ...{ item: id, text, n: both.length },
        medianFrom: before?.median ?? null,
        medianTo: after?.median ?? null,
        countsFrom: before?.counts ?? [],
        countsTo: after?.counts ?? [],
        consensusFrom: before?.consensus ?? null,
        consensusTo: after?.consensus ?? null,
        moves: shown ? movesOf(both, id) : null,
      };
    }),
    note: {
      key: 'analysis.note.surveyChange',
      values: {
        people: pairs.length,
        dateFrom: openedAt(from) ?? takenAt,
        dateTo: openedAt(to) ?? takenAt,
      },
    },
  };
}

/** Whether two surveys ask anything alike. */
export function askAlike(a: SnapshotSurvey, b: SnapshotSurvey): boolean {
  return a.items.some(({ id }) => b.items.some((item) => item.id === id));
}

/**
 * The round that each survey belongs to: the last that had opened before it. Where times are not
 * known, the first survey belongs to the first round and so on; null where no round came before.
 */
export function roundOfSurvey(
  survey: SnapshotSurvey,
  index: number,
  rounds: Snapshot['rounds'],
): string | null {
  const time = openedAt(survey);
  if (time === null || rounds.some((round) => round.openedAt === null)) {
    return (rounds[index] ?? rounds.at(-1))?.id ?? null;
  }
  const before = rounds.filter((round) => Date.parse(round.openedAt ?? '') <= Date.parse(time));
  return before.at(-1)?.id ?? null;
}

/** Known to files of newer servers; the format leaves fields open. */
function openedAt(survey: SnapshotSurvey): string | null {
  return typeof survey.openedAt === 'string' ? survey.openedAt : null;
}

function resultsOf(
  { items }: { readonly items: readonly { readonly id: string }[] },
  sheets: readonly Sheet[],
) {
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
