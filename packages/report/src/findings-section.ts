import { describeAnalysis } from '@samsyn/analysis';
import type { Block } from './page.ts';
import type { Subject } from './subject.ts';

/** The sentences that the analysis has under one of its headings. */
export function sectionOf(
  analysis: Subject['analysis'],
  snapshot: Subject['snapshot'],
  t: Subject['t'],
  key: Parameters<Subject['t']>[0],
): Block[] {
  const found = describeAnalysis(analysis, snapshot, t, 'UTC').find(
    ({ heading: words }) => words === t(key),
  );
  return found === undefined ? [] : [{ is: 'list', items: found.sentences }];
}
