import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Filling } from '../load/filling.ts';
import type { IdleResult } from '../load/idle.ts';
import type { LoadingResult } from '../load/loading.ts';
import type { Shares } from '../load/machine.ts';
import type { Seat } from '../load/member.ts';
import type { StormResult } from '../load/storm.ts';
import type { TrafficResult } from '../load/traffic.ts';
import type { Contestant, Folders } from '../servers/contestants.ts';
import { type RunningServer, runLoad, startContestant } from '../servers/processes.ts';
import type { Plan, Steady } from './plan.ts';

const PATIENCE_SECONDS = 60;

/** What the passes share: where things lie, how long they take, and what is said meanwhile. */
export interface Ground {
  readonly folders: Omit<Folders, 'data'>;
  readonly plan: Plan;
  readonly say: (line: string) => void;
  /** Options for the server's Node, such as `--cpu-prof`. */
  readonly nodeOptions: readonly string[];
}

/** Runs a server on a folder of its own, which is gone afterwards. */
async function withData<R>(ground: Ground, work: (folders: Folders) => Promise<R>): Promise<R> {
  const data = await mkdtemp(join(tmpdir(), 'samsyn-bench-'));
  try {
    return await work({ ...ground.folders, data });
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

async function withServer<R>(
  ground: Ground,
  contestant: Contestant,
  folders: Folders,
  settings: Readonly<Record<string, string>>,
  work: (server: RunningServer) => Promise<R>,
): Promise<R> {
  const server = await startContestant(contestant, folders, settings, ground.nodeOptions);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** A pass is tried again when somebody else used the machine; the least disturbed one stands. */
async function leastDisturbed<R extends { readonly shares: Shares }>(
  { plan, say }: Ground,
  pass: () => Promise<R>,
): Promise<R> {
  let best: R | null = null;
  for (let nth = 0; nth < plan.tries; nth++) {
    const result = await pass();
    const { foreign } = result.shares;
    if (best === null || (foreign ?? 0) < (best.shares.foreign ?? 0)) best = result;
    if ((foreign ?? 0) <= plan.mostForeign) break;
    say(`    ${Math.round((foreign ?? 0) * 100)} % of the machine was used by others`);
  }
  return best as R;
}

export function steadyPass(
  ground: Ground,
  contestant: Contestant,
  workload: Steady,
): Promise<TrafficResult> {
  const { plan } = ground;
  return leastDisturbed(ground, () =>
    withData(ground, (folders) =>
      withServer(ground, contestant, folders, inMemory(contestant), async ({ port, pid }) => {
        const { rooms: people, name: _, title: _title, ...rates } = workload;
        return runLoad(folders, {
          kind: 'traffic',
          serverPid: pid,
          rooms: await contestant.rooms(port, people),
          ...rates,
          warmSeconds: plan.warmSeconds,
          seconds: plan.seconds,
          syncs: contestant.keepsDocuments,
          named: contestant.namesPeople,
        });
      }),
    ),
  );
}

/** How the rooms are filled and who comes back to them. */
export interface Storm {
  readonly rooms: number;
  readonly clients: number;
  readonly upToDate: boolean;
  /** The server is started anew between filling and storm, on what it has stored. */
  readonly restart: boolean;
}

export function stormPass(
  ground: Ground,
  contestant: Contestant,
  { rooms, clients, upToDate, restart }: Storm,
): Promise<StormResult> {
  const each = clients / rooms;
  return leastDisturbed(ground, () =>
    withData(ground, async (folders) => {
      const settings = restart ? {} : inMemory(contestant);
      let seats: Seat[][] = [];
      const storm = ({ pid, port }: RunningServer): Promise<StormResult> =>
        runLoad(folders, {
          kind: 'storm',
          serverPid: pid,
          rooms: seats.map((room) => room.map((seat) => ({ ...seat, port }))),
          filling: 'megabyte',
          fillFirst: !restart,
          upToDate,
          patienceSeconds: PATIENCE_SECONDS,
        });
      const first = await withServer(ground, contestant, folders, settings, async (server) => {
        seats = await contestant.rooms(
          server.port,
          Array.from({ length: rooms }, () => each),
        );
        if (!restart) return storm(server);
        await seed(folders, seats, 'megabyte');
        return null;
      });
      return first ?? withServer(ground, contestant, folders, settings, storm);
    }),
  );
}

/** A long history is opened after a restart, beside a pair who work in another room. */
export function historyPass(ground: Ground, contestant: Contestant): Promise<LoadingResult> {
  return withData(ground, async (folders) => {
    let seats: Seat[][] = [];
    await withServer(ground, contestant, folders, {}, async ({ port }) => {
      seats = await contestant.rooms(port, [2, 2]);
      await seed(folders, seats.slice(0, 1), 'history');
    });
    return withServer(ground, contestant, folders, {}, ({ port }) => {
      const [big, , one, other] = seats.flat().map((seat) => ({ ...seat, port }));
      if (big === undefined || one === undefined || other === undefined) {
        throw new Error('There are too few seats.');
      }
      return runLoad(folders, {
        kind: 'loading',
        big,
        filling: 'history',
        pair: [one, other],
        edits: 200,
      });
    });
  });
}

export function idlePass(
  ground: Ground,
  contestant: Contestant,
  people: readonly number[],
): Promise<IdleResult> {
  return withData(ground, async (folders) => {
    const settings = inMemory(contestant);
    let seats: Seat[] = [];
    await withServer(ground, contestant, folders, settings, async ({ port }) => {
      seats = (await contestant.rooms(port, people)).flat();
    });
    // Started anew, it holds nothing of what making the seats took.
    return withServer(ground, contestant, folders, settings, ({ port, pid }) =>
      runLoad(folders, {
        kind: 'idle',
        serverPid: pid,
        seats: seats.map((seat) => ({ ...seat, port })),
        syncs: contestant.keepsDocuments,
        settleSeconds: 3,
      }),
    );
  });
}

async function seed(folders: Folders, seats: Seat[][], filling: Filling): Promise<void> {
  await runLoad(folders, {
    kind: 'seed',
    seats: seats.map(([seat]) => seat as Seat),
    filling,
    patienceSeconds: PATIENCE_SECONDS,
  });
}

/** Where a restart is not the point, the peers keep nothing; Samsyn always does. */
function inMemory({ name }: Contestant): Readonly<Record<string, string>> {
  return name === 'samsyn' ? {} : { BENCH_IN_MEMORY: '1' };
}
