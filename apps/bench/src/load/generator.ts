import { type IdleJob, type IdleResult, runIdle } from './idle.ts';
import { type LoadingJob, type LoadingResult, runLoading } from './loading.ts';
import { runSeed, type SeedJob, type SeedResult } from './seed.ts';
import { runStorm, type StormJob, type StormResult } from './storm.ts';
import { runTraffic, type TrafficJob, type TrafficResult } from './traffic.ts';

export type Job = TrafficJob | StormJob | SeedJob | IdleJob | LoadingJob;
export interface Results {
  traffic: TrafficResult;
  storm: StormResult;
  seed: SeedResult;
  idle: IdleResult;
  loading: LoadingResult;
}
export type Answer<K extends Job['kind']> =
  | { readonly result: Results[K] }
  | { readonly failed: string };

/** The load is a process of its own: it does one job, says what came of it, and ends. */
process.once('message', async (job: Job) => {
  let answer: Answer<Job['kind']>;
  try {
    answer = { result: await run(job) };
  } catch (error) {
    answer = { failed: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(answer, () => process.exit(0));
});

function run(job: Job): Promise<Results[Job['kind']]> {
  switch (job.kind) {
    case 'traffic':
      return runTraffic(job);
    case 'storm':
      return runStorm(job);
    case 'seed':
      return runSeed(job);
    case 'idle':
      return runIdle(job);
    case 'loading':
      return runLoading(job);
  }
}
