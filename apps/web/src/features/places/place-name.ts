import type { ComparisonEntry } from '../../api/comparisons.ts';

/** What a place is called: the place itself, or its board where that does not say. */
export function placeName({ place, title }: Pick<ComparisonEntry, 'place' | 'title'>): string {
  return place || title;
}
