// Installs what is missing. Node built-ins only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The one place that says which pnpm. Corepack is not used: it fails behind signing proxies. */
export const PNPM = 'pnpm@10.34.9';
const STAMP = join(ROOT, 'node_modules', '.samsyn-installed');
const OLDEST_NODE = [20, 19];

/** Runs a command with its output shown; stops this process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.error) {
    console.error(`Could not run ${command}: ${result.error.message}`);
    process.exit(1);
  }
  if (result.status !== 0) process.exit(result.status ?? 1);
}

export function ensureInstalled() {
  checkNode();
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing what is missing …');
  run('npx', ['-y', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    env: { ...process.env, npm_config_yes: 'true' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(
    `Samsyn needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Get it from nodejs.org.`,
  );
  process.exit(1);
}

/** Changes when the lock file or the manifest of any package does. */
function fingerprint() {
  const hash = createHash('sha256');
  const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
  for (const folder of ['apps', 'packages']) {
    for (const name of readdirSync(join(ROOT, folder)).sort()) {
      manifests.push(join(folder, name, 'package.json'));
    }
  }
  for (const file of manifests) {
    const path = join(ROOT, file);
    if (existsSync(path)) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}
