import type { Shares } from './load/machine.ts';
import type { TrafficResult } from './load/traffic.ts';
import { FLOOR, SAMSYN } from './servers/contestants.ts';
import { held, type Outcome, type Section } from './workloads/benchmark.ts';
import { SHORT } from './workloads/plan.ts';

/** What Samsyn set out to do, what was found, and whether that is enough. */
export interface Verdict {
  readonly goal: string;
  readonly found: string;
  /** Null where others used too much of the machine for the figures to say anything. */
  readonly met: boolean | null;
}

/** Of a server that uses its whole core, or lets edits wait for more than a second, times say little. */
const SATURATED = 0.97;
const CPU_RATIO = 0.35;
const STORM_RATIO = 0.25;
const BOARDS = 290;
const SPIKE = 1.25;

/** Judges those goals for which there are results; one that failed, or has no peer beside it, is not judged. */
export function judge({ steady, storms, history, idle }: Outcome): Verdict[] {
  const boards = steady.filter(({ name }) => name.startsWith('boards-'));
  const verdicts: Verdict[] = [
    ...steady.filter((one) => !boards.includes(one)).flatMap(roomGoals),
    ...boards.flatMap(boardsGoals),
    ...(boards.length === 0 ? [] : [mostBoards(boards)]),
  ];
  for (const { name, results } of storms) {
    const ratio = ratioOf(results, ({ whole }) => whole.max);
    if (ratio === null) continue;
    const goal = `${name}: the last is in after ≤ ${STORM_RATIO} × the better peer’s time`;
    const verdict = { goal, found: `${ratio.toFixed(2)} ×`, met: ratio <= STORM_RATIO };
    verdicts.push(...unlessDisturbed(results, [verdict]));
  }
  for (const { name, results } of history) {
    const own = done(results[SAMSYN.name]);
    if (own !== null)
      verdicts.push(atMost(`${name}: 100,000 edits are there after`, own.loadedMs, 1000, 'ms'));
  }
  for (const { name, results } of idle) {
    const own = done(results[SAMSYN.name]);
    if (own === null) continue;
    const { kibPerConnection, kibThere, kibLeaving } = own;
    verdicts.push(atMost(`${name}: for a connection in a room`, kibPerConnection, 32, 'KiB'));
    const spike = kibThere === null || kibLeaving === null ? null : kibLeaving / kibThere;
    verdicts.push(
      atMost(`${name}: at most while all leave, of what they took while there`, spike, SPIKE, '×'),
    );
  }
  return verdicts;
}

function roomGoals({ name, results }: Section<TrafficResult>): Verdict[] {
  const own = done(results[SAMSYN.name]);
  if (own === null) return [];
  const verdicts: Verdict[] = [];
  const ratio = ratioOf(results, ({ microsPerDelivery }) => microsPerDelivery);
  if (ratio !== null) {
    const goal = `${name}: CPU per delivery ≤ ${CPU_RATIO} × the better peer’s`;
    verdicts.push({ goal, found: `${ratio.toFixed(2)} ×`, met: ratio <= CPU_RATIO });
  }
  const saturated = peersOf(results).filter(
    ({ shares, inTime }) => (shares.server ?? 0) >= SATURATED || inTime < 0.99,
  );
  const p95 = own.edit.p95 ?? Number.POSITIVE_INFINITY;
  const below = saturated.every(({ edit }) => p95 < (edit.p95 ?? Number.POSITIVE_INFINITY));
  verdicts.push({
    goal: `${name}: edit p95 ≤ 10 ms, or below every saturated peer`,
    found: `${p95.toFixed(1)} ms${saturated.length === 0 ? '' : `, ${saturated.length} peers saturated`}`,
    met: p95 <= 10 || (saturated.length > 0 && below),
  });
  verdicts.push(atMost(`${name}: presence p95`, own.presence.p95, 50, 'ms'));
  return unlessDisturbed(results, verdicts);
}

/** Beside others who use the machine, times are theirs, and a peer that falls behind costs less than it should. */
function unlessDisturbed<R extends { readonly shares: Shares }>(
  results: Section<R>['results'],
  verdicts: readonly Verdict[],
): Verdict[] {
  const calm = Object.values(results).every(
    (result) => (done(result)?.shares.foreign ?? 0) <= SHORT.mostForeign,
  );
  return verdicts.map((verdict) => (calm ? verdict : { ...verdict, met: null }));
}

function boardsGoals({ name, results }: Section<TrafficResult>): Verdict[] {
  const own = done(results[SAMSYN.name]);
  // Above what is held, nothing is promised.
  if (own === null || !held(own)) return [];
  return unlessDisturbed(results, [atMost(`${name}: presence p95`, own.presence.p95, 100, 'ms')]);
}

function mostBoards(sections: readonly Section<TrafficResult>[]): Verdict {
  const counts = sections.flatMap(({ name, results }) => {
    const own = done(results[SAMSYN.name]);
    return own !== null && held(own) ? [Number(name.slice('boards-'.length))] : [];
  });
  const most = Math.max(0, ...counts);
  const goal = `boards: at least ${BOARDS} held with edit p95 ≤ 100 ms, the load below 70 %`;
  return { goal, found: String(most), met: most >= BOARDS };
}

function atMost(what: string, found: number | null, most: number, unit: string): Verdict {
  return {
    goal: `${what} ≤ ${most.toLocaleString('en')} ${unit}`,
    found: found === null ? 'not measured' : `${found.toFixed(found < 10 ? 2 : 0)} ${unit}`,
    met: found !== null && found <= most,
  };
}

/** How Samsyn's figure stands to the better peer's; null when one of them is missing. */
export function ratioOf<R>(
  results: Section<R>['results'],
  figure: (result: R) => number | null,
): number | null {
  const own = done(results[SAMSYN.name]);
  const ownFigure = own === null ? null : figure(own);
  const peers = peersOf(results)
    .map(figure)
    .filter((one) => one !== null);
  const better = peers.length === 0 ? 0 : Math.min(...peers);
  return ownFigure === null || better === 0 ? null : ownFigure / better;
}

function peersOf<R>(results: Section<R>['results']): R[] {
  return Object.entries(results).flatMap(([name, result]) => {
    const finished = name === SAMSYN.name || name === FLOOR.name ? null : done(result);
    return finished === null ? [] : [finished];
  });
}

/** A result, or null for a pass that failed or was not made. */
export function done<R>(result: R | { readonly failed: string } | undefined): R | null {
  if (result === undefined) return null;
  const failed = typeof result === 'object' && result !== null && 'failed' in result;
  return failed ? null : (result as R);
}
