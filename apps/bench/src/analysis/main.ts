import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runComparing } from './comparing.ts';
import { runCoverage } from './coverage.ts';
import { runSpeed } from './speed.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '20260413' },
    snapshots: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '600' },
    out: { type: 'string' },
  },
});
const seed = Number(values.seed);
const runs = Number(values.runs);

console.log('How often the jackknife interval holds the truth …');
const coverage = runCoverage(seed, [
  [8, runs],
  [20, runs],
  [50, Math.ceil(runs / 2)],
]);
console.log('How long an analysis takes …');
const speed = runSpeed(seed);
console.log(`samsyn compare over ${values.snapshots} snapshots …`);
const comparing = runComparing(process.env.BENCH_CLI ?? '', Number(values.snapshots));

const report = [
  '# The analysis: whether its intervals hold, how long it takes, how much it keeps',
  '',
  `${cpus().length} processor cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, seed ${seed}.`,
  'One artificial population of four organisation types (45, 30, 15 and 10 in a hundred), 8 stages and 18 actors: orders of magnitude, no guarantees.',
  '',
  '| people | figure | runs | coverage of 95 % | true | mean | ± | ms of one core |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ...coverage.map((one) =>
    row(
      one.people,
      one.figure,
      one.runs,
      one.coverage.toFixed(3),
      one.truth.toFixed(3),
      one.mean.toFixed(3),
      one.halfWidth.toFixed(3),
      one.milliseconds.toFixed(1),
    ),
  ),
  '',
  '| two rounds × 50 people × 24 actors × 8 stages | ms of one core |',
  '| --- | --- |',
  row('everything two rounds tell, all intervals, changes, map and cards', speed.samsyn.toFixed(0)),
  row('nine figures of one of the rounds with intervals, written plainly', speed.plain.toFixed(0)),
  '',
  `The two are ${speed.apart.toExponential(0)} apart at most.`,
  '',
  '| samsyn compare | |',
  '| --- | --- |',
  row('snapshots', comparing.snapshots),
  row('MiB of files', comparing.megabytes.toFixed(0)),
  row('peak memory, MiB', comparing.peakMegabytes.toFixed(0)),
  row('seconds', comparing.seconds.toFixed(1)),
  row('broken files named', comparing.broken),
  row('exit code', comparing.exit ?? 'none'),
].join('\n');

const out = values.out ?? fileURLToPath(new URL('../results/', import.meta.url));
mkdirSync(out, { recursive: true });
writeFileSync(
  join(out, 'analysis.json'),
  `${JSON.stringify({ seed, coverage, speed, comparing }, null, 1)}\n`,
);
writeFileSync(join(out, 'analysis.md'), `${report}\n`);
console.log(`\n${report}\n\nWritten to ${join(out, 'analysis.md')} and analysis.json.`);

function row(...cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}
