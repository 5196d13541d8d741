import { type Answer, isRole, type Layer, ROLES, type Role } from '@samsyn/board';
import { type Spot, spotKey } from '../day/place.ts';

/** What one person said in a round, as it is read from their own document: no name, no reason. */
export interface RaterAnswers {
  /** Some id that is stable within the board. It never leaves the results. */
  readonly rater: string;
  readonly organisationType: string;
  /** Whether this person agreed that a type of one or two people is shown by its name. */
  readonly consents?: boolean;
  /** The rows in which this person has been shown so far, the first first. */
  readonly shownAs?: readonly string[];
  /** Stages marked as done. */
  readonly done: readonly string[];
  readonly answers: readonly {
    readonly layer: Layer;
    readonly stage: string;
    readonly actor: string;
    readonly role: Answer;
  }[];
}

/** What a round must say of itself to be counted. */
export interface RoundScope {
  readonly layer: Layer;
  readonly stages: readonly string[];
  readonly actors: readonly string[];
  readonly cells?: readonly Spot[] | undefined;
}

/** What is counted in a cell: a role, or that there is none. */
export const CATEGORIES = [...ROLES, 'none'] as const;
export type Category = (typeof CATEGORIES)[number];

/** How many gave each answer; answers that nobody gave are left out. */
export type Counts = Readonly<Partial<Record<Category, number>>>;

/** What one person says about one cell; null when nothing was said about it. */
export type Said = Category | 'unknown' | null;

/**
 * One person's say about each of the cells: the answer where there is one, else *no role* where the
 * stage is done, else nothing. Answers about other cells or the other layer do not count. Null for
 * a person who said nothing and finished nothing; such a person is not among the raters.
 */
export function sayings(person: RaterAnswers, cells: readonly Spot[], layer: Layer): Said[] | null {
  const given = new Map(
    person.answers
      .filter((answer) => answer.layer === layer)
      .map((answer) => [spotKey(answer), answer.role]),
  );
  const done = new Set(person.done);
  const said = cells.map((cell): Said => {
    const answer = given.get(spotKey(cell));
    if (answer !== undefined) return answer;
    return done.has(cell.stage) ? 'none' : null;
  });
  return said.every((one) => one === null) ? null : said;
}

/** Counts what was said about one cell. */
export function tally(said: Iterable<Said>): { n: number; counts: Counts; unknown: number } {
  const counts: Partial<Record<Category, number>> = {};
  let n = 0;
  let unknown = 0;
  for (const one of said) {
    if (one === null) continue;
    if (one === 'unknown') {
      unknown++;
      continue;
    }
    n++;
    counts[one] = (counts[one] ?? 0) + 1;
  }
  return { n, counts, unknown };
}

/** Several counts as one. */
export function addCounts(rows: readonly Counts[]): Counts {
  const sums: Partial<Record<Category, number>> = {};
  for (const counts of rows) {
    for (const category of CATEGORIES) {
      const count = counts[category] ?? 0;
      if (count > 0) sums[category] = (sums[category] ?? 0) + count;
    }
  }
  return sums;
}

/** The roles that were said, most often first; ties in the standard order of the roles. */
export function rolesByCount(counts: Counts): { role: Role; count: number }[] {
  const said: { role: Role; count: number }[] = [];
  for (const role of CATEGORIES) {
    const count = counts[role] ?? 0;
    if (count > 0 && isRole(role)) said.push({ role, count });
  }
  return said.sort((a, b) => b.count - a.count);
}
