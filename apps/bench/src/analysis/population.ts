import { ROLES } from '@samsyn/board';

/** Draws from [0, 1), the same for the same seed. */
export type Draw = () => number;

/** What people could answer: the roles and *no role*. */
export const ANSWERS = [...ROLES, 'none'] as const;

export interface Population {
  readonly stages: readonly string[];
  readonly actors: readonly string[];
  readonly types: readonly string[];
  /** By type and cell: the answer that people of that type tend to. */
  readonly views: readonly (readonly number[])[];
  /** How likely each answer is for somebody who does not follow their type's view. */
  readonly otherwise: readonly number[];
}

/** How far people follow their type's view: from this to that, everybody somewhere between. */
const FAITHFUL = { least: 0.45, most: 0.85 } as const;

/** Chance that somebody says *don't know* of a cell. */
const UNKNOWN = 0.04;

/**
 * Invented people: for each cell a view that most types share and some do not, and people who
 * follow their type's view more or less. One artificial population, no more.
 */
export function population(
  size: { readonly stages: number; readonly actors: number; readonly types: number },
  draw: Draw,
): Population {
  const named = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
  const cells = size.stages * size.actors;
  // Six cells of ten are nobody's; the other answers are unequally common.
  const otherwise = [0.06, 0.05, 0.09, 0.07, 0.04, 0.05, 0.02, 0.02, 0.6];
  const common = Array.from({ length: cells }, () => pick(otherwise, draw));
  const views = Array.from({ length: size.types }, () =>
    common.map((view) => (draw() < 0.25 ? pick(otherwise, draw) : view)),
  );
  return {
    ...{ stages: named('s', size.stages), actors: named('a', size.actors) },
    ...{ types: named('t', size.types), views, otherwise },
  };
}

/** What one person of a type answers, cell by cell; null for *don't know*. */
export function answersOf(people: Population, type: number, draw: Draw): (number | null)[] {
  const faithful = FAITHFUL.least + (FAITHFUL.most - FAITHFUL.least) * draw();
  return (people.views[type] ?? []).map((view) => {
    if (draw() < UNKNOWN) return null;
    return draw() < faithful ? view : pick(people.otherwise, draw);
  });
}

/** The probability of each answer for a person of a type who answers. */
export function chancesOf({ views, otherwise }: Population, type: number, cell: number): number[] {
  const faithful = (FAITHFUL.least + FAITHFUL.most) / 2;
  return otherwise.map(
    (chance, answer) => (1 - faithful) * chance + (views[type]?.[cell] === answer ? faithful : 0),
  );
}

/** Index of one of the weights, each as likely as it weighs; they add up to 1. */
export function pick(weights: readonly number[], draw: Draw): number {
  let left = draw();
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}
