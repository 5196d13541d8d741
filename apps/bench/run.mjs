// `npm run bench`: builds what is measured, installs the peers, and runs what is asked for.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('./', import.meta.url));
const server = fileURLToPath(new URL('../server/', import.meta.url));
const built = `${here}dist/`;
const peers = `${here}peers/`;

await build({
  absWorkingDir: here,
  entryPoints: {
    main: 'src/main.ts',
    generator: 'src/load/generator.ts',
    floor: 'src/servers/floor.ts',
    'honest-thread': 'src/hostility/honest-thread.ts',
  },
  outdir: built,
  bundle: true,
  external: ['ws'],
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  logLevel: 'warning',
});
execFileSync(process.execPath, ['build.mjs'], { cwd: server, stdio: 'inherit' });
/** What looks at this server alone needs no others. */
const alone = ['kill', 'churn', 'trace', 'fuzz', 'room'].includes(process.argv[2] ?? '');
if (!alone && !existsSync(`${peers}node_modules`)) {
  console.log('Installing the peers …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', args, { cwd: peers, stdio: 'inherit', shell: process.platform === 'win32' });
}
const { status } = spawnSync(process.execPath, [`${built}main.js`, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    BENCH_BUILT: built,
    BENCH_PEERS: peers,
    BENCH_SERVER: `${server}dist/main.js`,
  },
});
process.exit(status ?? 1);
