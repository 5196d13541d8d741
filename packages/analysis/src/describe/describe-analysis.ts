import type { Translator } from '@samsyn/i18n';
import type { Snapshot } from '@samsyn/snapshot';
import type { Analysis } from '../schema/analysis-schema.ts';
import { describeBalance } from './describe-balance.ts';
import { describeEquality, describeFunding, describeGaps } from './describe-cards.ts';
import { describeCoverage, describeRoleChanges, describeSupport } from './describe-map.ts';
import { describeNote } from './describe-note.ts';
import { describeChange, describeRound } from './describe-round.ts';
import { describeSurveys } from './describe-surveys.ts';
import { namesIn } from './names.ts';

/** Some sentences under a heading. */
export interface Findings {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/**
 * What a snapshot tells, in sentences: first what it is of, then what the rounds say, then the map
 * and the cards, each with what limits it. Sections with nothing in them are left out.
 *
 * @param analysis of this snapshot
 * @param timeZone in which dates are said
 */
export function describeAnalysis(
  analysis: Analysis,
  snapshot: Snapshot,
  t: Translator,
  timeZone: string,
): Findings[] {
  const names = namesIn(snapshot, t);
  const question = (id: string) =>
    analysis.rounds.find((round) => round.id === id)?.question || t('findings.unnamedRound');
  const sections: Findings[] = [
    ...analysis.rounds.map((round) => ({
      heading: t('findings.heading.round', {
        question: question(round.id),
        layer: t(`layer.${round.layer}.inline`),
      }),
      sentences: describeRound(round, names, t, timeZone),
    })),
    ...analysis.changes.map((change) => ({
      heading: t('findings.heading.change', {
        ...{ from: question(change.from), to: question(change.to) },
      }),
      sentences: describeChange(change, t, timeZone),
    })),
    { heading: t('findings.heading.surveys'), sentences: describeSurveys(analysis, t, timeZone) },
    {
      heading: t('findings.heading.coverage'),
      sentences: withNote(
        describeCoverage(analysis, names, t),
        describeNote(analysis.note, t, timeZone),
      ),
    },
    { heading: t('findings.heading.wanted'), sentences: describeRoleChanges(analysis, names, t) },
    { heading: t('findings.heading.support'), sentences: describeSupport(analysis, names, t) },
    { heading: t('findings.heading.gaps'), sentences: describeGaps(analysis, names, t) },
    { heading: t('findings.heading.funding'), sentences: describeFunding(analysis, names, t) },
    { heading: t('findings.heading.equality'), sentences: describeEquality(analysis, names, t) },
    { heading: t('findings.heading.balance'), sentences: describeBalance(analysis, names, t) },
  ];
  return sections.filter(({ sentences }) => sentences.length > 0);
}

/** One line that says what an analysis is of. */
export function describeHead(snapshot: Snapshot, t: Translator, timeZone: string): string {
  const { title, place } = snapshot.board;
  return t('findings.head', {
    title: title || t('findings.untitled'),
    place: place === '' || title.includes(place) ? '' : `, ${place}`,
    date: t.date(snapshot.takenAt, 'dateTime', timeZone),
    snapshot: snapshot.id,
  });
}

const withNote = (sentences: readonly string[], note: string): readonly string[] =>
  sentences.length === 0 ? [] : [...sentences, note];
