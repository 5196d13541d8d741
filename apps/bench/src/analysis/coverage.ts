import { type Analysis, analyse } from '@samsyn/analysis';
import { generatedSnapshot } from './generated.ts';
import { answersOf, chancesOf, type Draw, type Population, population } from './population.ts';
import { seeded } from './seeded.ts';

/** How often an interval of 95 % held the truth. */
export interface CoverageResult {
  readonly people: number;
  readonly figure: Figure;
  readonly runs: number;
  readonly coverage: number;
  readonly truth: number;
  readonly mean: number;
  readonly halfWidth: number;
  /** Of one analysis, on one core. */
  readonly milliseconds: number;
}

const FIGURES = ['between', 'percent', 'alpha'] as const;
type Figure = (typeof FIGURES)[number];

/** As unequal as those who come: most from one type, few from another. */
const SHARES = [0.45, 0.3, 0.15, 0.1] as const;

/** Index in `otherwise` of *no role*. */
const NONE = 8;

/**
 * Draws workshops again and again from a population whose figures are known, and counts how often
 * the jackknife interval of each figure holds the truth. Who comes is fixed by type; what they
 * answer is drawn.
 *
 * @param runs by number of people
 */
export function runCoverage(
  seed: number,
  runs: readonly (readonly [people: number, runs: number])[],
): CoverageResult[] {
  const draw = seeded(seed);
  const from = population({ stages: 8, actors: 18, types: SHARES.length }, draw);
  const between = trueBetween(from, draw);
  return runs.flatMap(([people, times]) => {
    const types = composition(people);
    const truth = { ...trueAgreement(from, types), between };
    const started = process.cpuUsage();
    const rounds = Array.from({ length: times }, () => drawnRound(from, types, draw));
    const { user, system } = process.cpuUsage(started);
    const milliseconds = (user + system) / 1000 / times;
    return FIGURES.map((figure) => ({
      ...{ people, figure, runs: times, milliseconds, truth: truth[figure] },
      ...held(rounds.map(figureOf(figure)), truth[figure]),
    }));
  });
}

/** The types of so many people, in the shares of those who come. */
function composition(people: number): number[] {
  const counts = SHARES.map((share) => Math.max(1, Math.round(share * people)));
  const rest = people - counts.reduce((sum, count) => sum + count, 0);
  return counts.flatMap((count, type) => Array<number>(count + (type === 0 ? rest : 0)).fill(type));
}

type Round = Analysis['rounds'][number];

function drawnRound(from: Population, types: readonly number[], draw: Draw): Round {
  const about = { id: 'n', place: '', region: '', takenAt: '2026-04-13T11:02:00Z', types };
  const snapshot = generatedSnapshot(from, { ...about, rounds: 1, cards: 0 }, draw);
  const [round] = analyse(snapshot).rounds;
  if (round === undefined) throw new Error('A generated snapshot has a round.');
  return round;
}

const figureOf = (figure: Figure) => (round: Round) =>
  figure === 'between' ? round.shared.between : round.expert[figure];

function held(figures: readonly Round['expert']['alpha'][], truth: number) {
  let inside = 0;
  let sum = 0;
  let half = 0;
  for (const { value, interval } of figures) {
    if (value === null || interval === null) throw new Error('Every workshop has an interval.');
    const [low, high] = interval;
    if (low <= truth && truth <= high) inside++;
    sum += value;
    half += (high - low) / 2;
  }
  const runs = figures.length;
  return { coverage: inside / runs, mean: sum / runs, halfWidth: half / runs };
}

/**
 * What percent and α are on average for people of these types: the chance that two of them answer
 * a cell alike, and that beside what chance alone gives. Exact, since people answer independently.
 */
function trueAgreement(from: Population, types: readonly number[]) {
  const n = types.length;
  const counts = from.types.map((_, type) => types.filter((one) => one === type).length);
  const cells = from.views[0]?.length ?? 0;
  const used = from.otherwise.map(() => 0);
  let percent = 0;
  for (let cell = 0; cell < cells; cell++) {
    const chances = from.types.map((_, type) => chancesOf(from, type, cell));
    for (const [g, ours] of chances.entries()) {
      for (const [k, chance] of ours.entries()) {
        used[k] = (used[k] ?? 0) + (chance * (counts[g] ?? 0)) / n / cells;
      }
      for (const [h, theirs] of chances.entries()) {
        const pairs = (counts[g] ?? 0) * ((counts[h] ?? 0) - Number(g === h));
        const alike = ours.reduce((sum, chance, k) => sum + chance * (theirs[k] ?? 0), 0);
        percent += (pairs * alike) / (n * (n - 1)) / cells;
      }
    }
  }
  const expected = 1 - used.reduce((sum, share) => sum + share * share, 0);
  return { percent, alpha: 1 - (1 - percent) / expected };
}

/** Mean overlap of two people of different types, from very many pairs of invented ones. */
function trueBetween(from: Population, draw: Draw): number {
  const pairs = 20_000;
  const means = from.types.flatMap((_, g) =>
    from.types.slice(0, g).map((_, h) => {
      let sum = 0;
      for (let pair = 0; pair < pairs; pair++) {
        sum += overlap(answersOf(from, g, draw), answersOf(from, h, draw));
      }
      return sum / pairs;
    }),
  );
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

function overlap(ours: readonly (number | null)[], theirs: readonly (number | null)[]): number {
  let same = 0;
  let union = 0;
  for (const [cell, a] of ours.entries()) {
    const b = theirs[cell] ?? null;
    if (a === null || b === null || (a === NONE && b === NONE)) continue;
    if (a === b) same++;
    union += a === b ? 1 : Number(a !== NONE) + Number(b !== NONE);
  }
  return same / union;
}
