// Builds what changed: the web app, the server and the command line.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, ROOT, run } from './install.mjs';

const STAMPS = join(ROOT, 'node_modules', '.samsyn-built');

const TARGETS = [
  { name: 'web', output: 'apps/web/dist/index.html', build: buildWeb },
  { name: 'server', output: 'apps/server/dist/main.js', build: () => buildWith('apps/server') },
  { name: 'cli', output: 'apps/cli/dist/main.js', build: () => buildWith('apps/cli') },
];

/** Builds every target whose sources are not those of its last build. */
export function buildWhatChanged() {
  const packages = hashOf([join(ROOT, 'packages'), join(ROOT, 'pnpm-lock.yaml')]);
  mkdirSync(STAMPS, { recursive: true });
  for (const { name, output, build } of TARGETS) {
    const wanted = packages + hashOf([join(ROOT, 'apps', name)]);
    const stamp = join(STAMPS, name);
    const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
    if (fresh && existsSync(join(ROOT, output))) continue;
    console.log(`Building ${name} …`);
    rmSync(stamp, { force: true });
    build();
    writeFileSync(stamp, wanted);
  }
}

function buildWeb() {
  const vite = join(ROOT, 'apps/web/node_modules/vite/bin/vite.js');
  run(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(ROOT, 'apps/web'),
    // Whatever else the shell is set to: with any other word React would be the one for developing.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

function buildWith(app) {
  run(process.execPath, [join(ROOT, app, 'build.mjs')], { cwd: join(ROOT, app) });
}

/** One hash of all source files below the given paths; tests and built files do not count. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of sourceFiles(path)) {
      hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function sourceFiles(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .filter(({ name }) => !['node_modules', 'dist'].includes(name) && !name.startsWith('.'))
    .filter(({ name }) => !/\.test\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const below = join(path, entry.name);
      return entry.isDirectory() ? sourceFiles(below) : [below];
    });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  buildWhatChanged();
}
