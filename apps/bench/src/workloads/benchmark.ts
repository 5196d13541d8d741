import type { IdleResult } from '../load/idle.ts';
import type { LoadingResult } from '../load/loading.ts';
import type { StormResult } from '../load/storm.ts';
import type { TrafficResult } from '../load/traffic.ts';
import { CONTESTANTS, type Contestant } from '../servers/contestants.ts';
import { type Ground, historyPass, idlePass, type Storm, steadyPass, stormPass } from './passes.ts';
import { manyBoards, STEADY } from './plan.ts';

/** What each contestant did in one workload. */
export interface Section<R> {
  readonly name: string;
  readonly title: string;
  readonly results: Readonly<Record<string, R | { readonly failed: string }>>;
}

export interface Outcome {
  steady: Section<TrafficResult>[];
  storms: Section<StormResult>[];
  history: Section<LoadingResult>[];
  idle: Section<IdleResult>[];
}

const STORMS: readonly (Storm & { readonly name: string; readonly title: string })[] = [
  {
    name: 'storm-cold',
    title: '500 come at once onto 25 documents of 1 MB, with nothing',
    ...{ rooms: 25, clients: 500, upToDate: false, restart: false },
  },
  {
    name: 'storm-up-to-date',
    title: '500 come back at once to 25 documents of 1 MB that they have',
    ...{ rooms: 25, clients: 500, upToDate: true, restart: false },
  },
  {
    name: 'restart-storm',
    title: 'The server starts anew on what it has stored, then 500 come at once with nothing',
    ...{ rooms: 25, clients: 500, upToDate: false, restart: true },
  },
];

/** Edits must be seen in this time, and the load itself may use no more than this of its core. */
const HELD_P95_MS = 100;
const HELD_LOAD = 0.7;

/** Whether a number of boards was held, so that more can be tried. */
export function held({ edit, inTime, shares }: TrafficResult): boolean {
  return (
    (edit.p95 ?? Number.POSITIVE_INFINITY) <= HELD_P95_MS &&
    inTime > 0.99 &&
    shares.load < HELD_LOAD
  );
}

/** Runs every workload whose name begins with one of `wanted`; each contestant in each. */
export async function runBenchmark(
  ground: Ground,
  wanted: (name: string) => boolean,
  contestants: readonly Contestant[] = CONTESTANTS,
): Promise<Outcome> {
  const outcome: Outcome = { steady: [], storms: [], history: [], idle: [] };
  const keeping = contestants.filter(({ keepsDocuments }) => keepsDocuments);
  const section = async <R>(
    { name, title }: { readonly name: string; readonly title: string },
    who: readonly Contestant[],
    pass: (contestant: Contestant) => Promise<R>,
  ): Promise<Section<R>> => {
    ground.say(title);
    const results: Record<string, R | { failed: string }> = {};
    for (const contestant of who) {
      const begun = Date.now();
      try {
        results[contestant.name] = await pass(contestant);
      } catch (error) {
        results[contestant.name] = {
          failed: error instanceof Error ? error.message : String(error),
        };
      }
      ground.say(`  ${contestant.title}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
    }
    return { name, title, results };
  };

  for (const workload of STEADY.filter(({ name }) => wanted(name))) {
    outcome.steady.push(
      await section(workload, contestants, (one) => steadyPass(ground, one, workload)),
    );
  }
  if (wanted('boards')) {
    let still = contestants;
    for (const count of ground.plan.boards) {
      if (still.length === 0) break;
      const workload = manyBoards(count);
      const done = await section(workload, still, (one) => steadyPass(ground, one, workload));
      outcome.steady.push(done);
      still = still.filter(({ name }) => {
        const result = done.results[name];
        return result !== undefined && !('failed' in result) && held(result);
      });
    }
  }
  for (const storm of STORMS.filter(({ name }) => wanted(name))) {
    outcome.storms.push(await section(storm, keeping, (one) => stormPass(ground, one, storm)));
  }
  if (wanted('history')) {
    const title = 'A document with 100,000 edits is opened after a restart, beside a working pair';
    outcome.history.push(
      await section({ name: 'history', title }, keeping, (one) => historyPass(ground, one)),
    );
  }
  if (wanted('idle')) {
    const title = '1,000 people in one room who do nothing, then leave at once';
    outcome.idle.push(
      await section({ name: 'idle', title }, contestants, (one) => idlePass(ground, one, [1000])),
    );
  }
  return outcome;
}
