import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildFolder } from './build-folder.ts';

let built: Promise<URL> | null = null;

/** Builds the worker that makes files once per test process; npm packages stay outside. */
export function exportWorkerFile(): Promise<URL> {
  built ??= buildWorker();
  return built;
}

async function buildWorker(): Promise<URL> {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  const outside = Object.keys(dependencies).filter((name) => !name.startsWith('@samsyn/'));
  const outfile = `${buildFolder()}export-worker.mjs`;
  await build({
    entryPoints: [fileURLToPath(new URL('../exports/worker.ts', import.meta.url))],
    outfile,
    bundle: true,
    external: outside.flatMap((name) => [name, `${name}/*`]),
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  return pathToFileURL(outfile);
}
