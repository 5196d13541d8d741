// Bundles the measuring of the board's speed and runs it; `node apps/e2e/measure.mjs --help`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('./', import.meta.url));
const outfile = `${here}dist/measure.mjs`;
await build({
  absWorkingDir: here,
  entryPoints: ['src/measure/main.ts'],
  outfile,
  bundle: true,
  external: ['playwright-core', 'vitest', 'ws', 'y-websocket', 'yjs'],
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  define: { 'import.meta.url': JSON.stringify(new URL('./src/samsyn-server.ts', import.meta.url)) },
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
