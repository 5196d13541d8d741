import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSnapshot } from '@samsyn/snapshot';
import { generatedSnapshot } from './generated.ts';
import { population } from './population.ts';
import { seeded } from './seeded.ts';

export interface ComparingResult {
  readonly snapshots: number;
  /** Of all files together, in MiB. */
  readonly megabytes: number;
  readonly seconds: number;
  /** Most memory that the program had, in MiB. */
  readonly peakMegabytes: number;
  /** Files that were broken on purpose, and how the program ended. */
  readonly broken: number;
  readonly exit: number | null;
}

/** Says at the end how much memory the program had at most. */
const WATCH =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS+"\\n"))';

/**
 * `samsyn compare` over many generated snapshots, one of them broken: its memory must not grow with
 * their number.
 *
 * @param cli folder of the command line's sources
 */
export function runComparing(cli: string, snapshots: number): ComparingResult {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-compare-'));
  try {
    const program = join(folder, 'samsyn.mjs');
    execFileSync(process.execPath, ['build.mjs', program], { cwd: cli });
    const files = writeSnapshots(folder, snapshots);
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const started = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', WATCH, program, 'compare', '--at', '2027-04-01', '--lang', 'en', ...files],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    const seconds = (performance.now() - started) / 1000;
    const peak = /peak (\d+)/.exec(stderr)?.[1];
    return {
      ...{ snapshots, seconds, exit: status, megabytes: bytes / 2 ** 20 },
      peakMegabytes: Number(peak) / 1024,
      broken: stderr.split('\n').filter((line) => line.startsWith(folder)).length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeSnapshots(folder: string, snapshots: number): string[] {
  const draw = seeded(20260413);
  const people = population({ stages: 8, actors: 24, types: 5 }, draw);
  return Array.from({ length: snapshots }, (_, index) => {
    const file = join(folder, `n${index}.json`);
    const snapshot = generatedSnapshot(
      people,
      {
        ...{ id: `n${index}`, place: `Ort ${index % 290}`, region: `Region ${index % 21}` },
        takenAt: new Date(Date.UTC(2026, index % 12, 1 + (index % 28), 12)).toISOString(),
        types: Array.from({ length: 20 }, (_, person) => person % 5),
        ...{ rounds: 2, cards: 60 },
      },
      draw,
    );
    const text = writeSnapshot(snapshot);
    // A file that was cut off on its way must be named and passed over.
    writeFileSync(file, index === snapshots >> 1 ? text.slice(0, text.length / 2) : text);
    return file;
  });
}
