import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const WORKER = fileURLToPath(new URL('offline/worker.js', import.meta.url));

/** Writes `sw.js`: the worker that keeps this version of the app, with the names of all its files. */
export function appCopy(): Plugin {
  let folder = '';
  return {
    name: 'app-copy',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: () => {
      const files = readdirSync(join(folder, 'assets'))
        .filter((name) => /\.(js|css|woff2)$/.test(name))
        .sort()
        .map((name) => `/assets/${name}`);
      const page = readFileSync(join(folder, 'index.html'));
      const version = createHash('sha256').update(page).update(files.join()).digest('hex');
      const names = JSON.stringify(['/index.html', '/icon.svg', ...files]);
      const known = `const VERSION = '${version.slice(0, 12)}';\nconst FILES = ${names};\n`;
      writeFileSync(join(folder, 'sw.js'), known + readFileSync(WORKER, 'utf8'));
    },
  };
}
