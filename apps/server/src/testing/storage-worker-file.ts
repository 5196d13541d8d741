import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildFolder } from './build-folder.ts';

let built: Promise<URL> | null = null;

/** Builds the storage worker once per test process, where it finds the packages it needs. */
export function storageWorkerFile(): Promise<URL> {
  built ??= buildWorker();
  return built;
}

async function buildWorker(): Promise<URL> {
  const outfile = `${buildFolder()}storage-worker.mjs`;
  await build({
    entryPoints: [fileURLToPath(new URL('../storage/libsql/worker.ts', import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  return pathToFileURL(outfile);
}
