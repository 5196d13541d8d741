import { describeAnalysis } from '@samsyn/analysis';
import { type Block, list } from './page.ts';
import type { Subject } from './subject.ts';

/** The sentences that the analysis has under one of its headings. */
export function sectionOf(
  { analysis, snapshot, t, timeZone }: Subject,
  key: Parameters<Subject['t']>[0],
): Block[] {
  const found = describeAnalysis(analysis, snapshot, t, timeZone).find(
    ({ heading: words }) => words === t(key),
  );
  return list(found?.sentences ?? []);
}
