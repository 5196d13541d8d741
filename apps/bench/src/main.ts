import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runChurn } from './durability/churn.ts';
import { runKills } from './durability/kills.ts';
import { canTrace, runTrace } from './durability/trace.ts';
import { runRoomComes } from './entering/room-comes.ts';
import { runFuzz } from './hostility/fuzz.ts';
import { writeReport } from './report.ts';
import { CONTESTANTS } from './servers/contestants.ts';
import { isPinned } from './servers/processes.ts';
import { runBenchmark } from './workloads/benchmark.ts';
import { SHORT } from './workloads/plan.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string' },
    tries: { type: 'string' },
    boards: { type: 'string' },
    servers: { type: 'string' },
    out: { type: 'string' },
    'node-options': { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
    frames: { type: 'string' },
    rate: { type: 'string' },
    people: { type: 'string' },
    cut: { type: 'boolean' },
  },
});

const [built = '', peers = '', server = ''] = [
  process.env.BENCH_BUILT,
  process.env.BENCH_PEERS,
  process.env.BENCH_SERVER,
];
const plan = {
  ...SHORT,
  ...(values.seconds === undefined ? {} : { seconds: Number(values.seconds) }),
  ...(values.tries === undefined ? {} : { tries: Number(values.tries) }),
  ...(values.boards === undefined ? {} : { boards: values.boards.split(',').map(Number) }),
};
const say = (line: string): void => console.log(line);
const wanted = (name: string): boolean =>
  positionals.length === 0 || positionals.some((one) => name.startsWith(one));
const servers = values.servers?.split(',');
const contestants = CONTESTANTS.filter(({ name }) => servers?.includes(name) ?? true);

const seed = Number(values.seed ?? 1);
switch (positionals[0]) {
  case 'kill': {
    const rounds = Number(values.rounds ?? 200);
    const result = await runKills({ script: server, rounds, seed, cut: values.cut === true, say });
    console.log(JSON.stringify(result, null, 1));
    process.exit(result.problems.length > 0 ? 1 : 0);
    break;
  }
  case 'churn': {
    const minutes = Number(values.minutes ?? 12);
    const result = await runChurn({ script: server, minutes, seed, say });
    console.log(JSON.stringify({ ...result, held: undefined }, null, 1));
    process.exit((result.memoryGrowth ?? 1) > 1.15 || result.storeGrowth > 1.3 ? 1 : 0);
    break;
  }
  case 'fuzz': {
    const things = Number(values.frames ?? 100_000);
    const rate = Number(values.rate ?? 250);
    const honestScript = new URL('honest-thread.js', import.meta.url);
    const calm = { calmSeconds: 20, honestScript };
    const result = await runFuzz({ script: server, things, seed, rate, ...calm, say });
    console.log(JSON.stringify(result, null, 1));
    const slower = (result.attacked.p95 ?? 0) / (result.calm.p95 ?? 1);
    const here = (result.attacked.p95 ?? 0) / (result.beside.p95 ?? 1);
    const grown = result.memory === null ? 1 : result.memory.late / result.memory.early;
    console.log(
      `${result.problems.length} problems, honest p95 ${slower.toFixed(2)} times the calm one and ${here.toFixed(2)} times that of a pair beside it whom nobody attacks, memory ${grown.toFixed(2)} times`,
    );
    process.exit(result.problems.length > 0 || slower > 3 || grown > 1.3 ? 1 : 0);
    break;
  }
  case 'room': {
    const result = await runRoomComes(server, Number(values.people ?? 60));
    console.log(JSON.stringify(result, null, 1));
    process.exit(result.turnedAway > 0 || result.seconds > 10 ? 1 : 0);
    break;
  }
  case 'trace': {
    if (!canTrace()) throw new Error('The order of calls is read from strace. Install it.');
    const result = await runTrace(server);
    for (const { what, seconds, call } of result.steps) {
      console.log(`${seconds.toFixed(6)}  ${what.padEnd(12)}  ${call}`);
    }
    console.log(
      `${result.acknowledged} acknowledged, ${result.outOfOrder} before they were on disk`,
    );
    process.exit(result.outOfOrder > 0 || result.acknowledged === 0 ? 1 : 0);
    break;
  }
  default:
    await compare();
}

async function compare(): Promise<void> {
  const outcome = await runBenchmark(
    {
      folders: { built, peers, server },
      plan,
      say,
      nodeOptions: values['node-options']?.split(' ') ?? [],
    },
    wanted,
    contestants,
  );
  const about = [
    `${cpus().length} processor cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}. ${isPinned() ? 'The server had one core to itself and the load another.' : 'Server and load shared the cores: this machine cannot hold a process to one.'}`,
    `Each pass: ${plan.warmSeconds} s to warm up, ${plan.seconds} s measured. *Foreign* is the share of the machine that others used; a pass with more than ${plan.mostForeign * 100} % was tried ${plan.tries} times and the least disturbed stands.`,
  ];
  const report = writeReport(outcome, about);
  const out = values.out ?? fileURLToPath(new URL('../results/', import.meta.url));
  mkdirSync(out, { recursive: true });
  writeFileSync(
    join(out, 'benchmark.json'),
    `${JSON.stringify({ about, plan, ...outcome }, null, 1)}\n`,
  );
  writeFileSync(join(out, 'benchmark.md'), `${report}\n`);
  console.log(`\n${report}\nWritten to ${join(out, 'benchmark.md')} and benchmark.json.`);
}
