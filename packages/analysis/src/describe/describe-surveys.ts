import type { Translator } from '@samsyn/i18n';
import type { Analysis } from '../schema/analysis-schema.ts';
import { describeNote } from './describe-note.ts';
import { spokenFigures } from './figures.ts';

/** What the surveys tell, item by item, and what moved between two that asked the same. */
export function describeSurveys(analysis: Analysis, t: Translator, timeZone: string): string[] {
  const { decimal } = spokenFigures(t);
  const surveys = [...analysis.rounds.flatMap((round) => round.surveys), ...analysis.surveys];
  return [
    ...surveys.flatMap(({ items, note }) => [
      ...items.map(({ text, n, median, consensus }) =>
        median === null
          ? t('findings.survey.few', { text, n })
          : t('findings.survey.item', {
              ...{ text, n, median: t.number(median), consensus: decimal(consensus) },
            }),
      ),
      describeNote(note, t, timeZone),
    ]),
    ...analysis.surveyChanges.flatMap(({ items, note }) => {
      const moved = items.flatMap(({ text, n, medianFrom, medianTo, moves }) =>
        moves === null
          ? []
          : t('findings.survey.change', {
              ...{
                text,
                n,
                from: t.number(medianFrom ?? 0),
                to: t.number(medianTo ?? 0),
                ...moves,
              },
            }),
      );
      return moved.length === 0 ? [] : [...moved, describeNote(note, t, timeZone)];
    }),
  ];
}
