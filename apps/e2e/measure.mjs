// Bundles the measuring of the board's speed and runs it; `node apps/e2e/measure.mjs --help`.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
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
if (process.argv.includes('--bare')) await buildBareBoard();
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);

/** What the board is measured beside, in the form of a built app. */
async function buildBareBoard() {
  const bare = `${here}dist/bare-board/`;
  await build({
    absWorkingDir: here,
    entryPoints: {
      'bare-board': 'src/bare-board/main.tsx',
      style: 'src/bare-board/bare-board.css',
    },
    outdir: `${bare}assets`,
    bundle: true,
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    logLevel: 'warning',
  });
  // Sent compressed, as the app is.
  for (const name of ['bare-board.js', 'style.css']) {
    const path = `${bare}assets/${name}`;
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
  for (const page of ['index.html', 'board.html']) {
    copyFileSync(`${here}src/bare-board/board.html`, `${bare}${page}`);
  }
}
