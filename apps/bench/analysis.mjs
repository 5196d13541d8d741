// `npm run bench:analysis`: whether intervals hold, how long an analysis takes, what a comparison keeps.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('./', import.meta.url));
const outfile = `${here}dist/analysis.js`;

await build({
  absWorkingDir: here,
  entryPoints: ['src/analysis/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, BENCH_CLI: fileURLToPath(new URL('../cli/', import.meta.url)) },
});
process.exit(status ?? 1);
