// Bundles the server, the workers of its storage and its analyses, and what an operator does with
// its data, into dist or the folder that is named.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('./', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'));
// The server's own npm packages stay outside. The workspace's packages are TypeScript and come in,
// with whatever only they depend on: from here it could not be found.
const outside = Object.keys(dependencies).filter((name) => !name.startsWith('@samsyn/'));

await build({
  absWorkingDir: here,
  entryPoints: {
    main: 'src/main.ts',
    'storage-worker': 'src/storage/libsql/worker.ts',
    'analysis-worker': 'src/analysis/worker.ts',
    'export-worker': 'src/exports/worker.ts',
    operate: 'src/operate/main.ts',
  },
  outdir: process.argv[2] ?? 'dist',
  bundle: true,
  external: outside.flatMap((name) => [name, `${name}/*`]),
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
});
