import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildFolder } from './build-folder.ts';

let built: Promise<URL> | null = null;

/** Builds the analysis worker once per test process, with the workspace's packages in it. */
export function analysisWorkerFile(): Promise<URL> {
  built ??= buildWorker();
  return built;
}

async function buildWorker(): Promise<URL> {
  const outfile = `${buildFolder()}analysis-worker.mjs`;
  await build({
    entryPoints: [fileURLToPath(new URL('../analysis/worker.ts', import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  return pathToFileURL(outfile);
}
