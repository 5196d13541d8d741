import * as z from 'zod/mini';
import { ENOUGH_ANSWERS } from './cell-label.ts';

/** Ratings go from 1 (not at all) to 5 (fully). */
export const RATINGS = [1, 2, 3, 4, 5] as const;

const itemResultSchema = z.looseObject({
  item: z.string(),
  n: z.number(),
  /** How many gave 1, 2, 3, 4, 5; empty where fewer than five answered. */
  counts: z.array(z.number()),
  median: z.nullable(z.number()),
  /** Tastle and Wierman's consensus, 0 (half at each end) to 1 (all alike). */
  consensus: z.nullable(z.number()),
});

export const surveyResultsSchema = z.looseObject({
  people: z.number(),
  items: z.array(itemResultSchema),
});

export type SurveyResults = z.output<typeof surveyResultsSchema>;

/** Results that were written down, as in a snapshot whose answers were discarded; null for none. */
export function readSurveyResults(value: unknown): SurveyResults | null {
  const read = surveyResultsSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** What one person rated, as it is read from their own document. */
export interface RatingSheet {
  readonly rater: string;
  readonly ratings: readonly { readonly item: string; readonly value: number }[];
}

/** Counts a survey. Of an item that fewer than five people rated, nothing but their number is said. */
export function surveyResults(
  items: readonly { readonly id: string }[],
  sheets: readonly RatingSheet[],
): SurveyResults {
  const asked = new Set(items.map(({ id }) => id));
  const valid = sheets.map(({ ratings }) =>
    ratings.filter(({ item, value }) => asked.has(item) && isRating(value)),
  );
  return {
    people: valid.filter((ratings) => ratings.length > 0).length,
    items: items.map(({ id }) => {
      const values = valid.flatMap(
        (ratings) => ratings.find(({ item }) => item === id)?.value ?? [],
      );
      const n = values.length;
      if (n < ENOUGH_ANSWERS) return { item: id, n, counts: [], median: null, consensus: null };
      const counts = RATINGS.map((rating) => values.filter((value) => value === rating).length);
      return { item: id, n, counts, median: medianOf(counts), consensus: consensusOf(counts) };
    }),
  };
}

function isRating(value: number): boolean {
  return (RATINGS as readonly number[]).includes(value);
}

/**
 * How much ratings on an ordered scale agree: Cns = 1 + Σ p_i log2(1 − |x_i − μ| / d), where d is
 * the width of the scale (Tastle and Wierman). Null when nobody rated.
 *
 * @param counts how many gave each step of the scale, lowest first
 */
export function consensusOf(counts: readonly number[]): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const width = counts.length - 1;
  if (width <= 0) return 1;
  const mean = counts.reduce((sum, count, step) => sum + count * step, 0) / n;
  return counts.reduce(
    (sum, count, step) =>
      count === 0 ? sum : sum + (count / n) * Math.log2(1 - Math.abs(step - mean) / width),
    1,
  );
}

/** The middle rating; between the two middle ones when there are two. Null when nobody rated. */
function medianOf(counts: readonly number[]): number | null {
  const values = counts.flatMap((count, step) => Array<number>(count).fill(step + 1));
  const upper = values[values.length >> 1];
  const lower = values[(values.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
