import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

let built: Promise<URL> | null = null;

/** Builds the storage worker once per test process, where it finds the packages it needs. */
export function storageWorkerFile(): Promise<URL> {
  built ??= buildWorker();
  return built;
}

async function buildWorker(): Promise<URL> {
  const outfile = fileURLToPath(
    new URL(`../../node_modules/.cache/storage-worker-${process.pid}.mjs`, import.meta.url),
  );
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
