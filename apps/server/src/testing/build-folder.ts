import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PREFIX = 'samsyn-tests-';

/**
 * A folder for what this test process builds, where the package's dependencies can be found. What
 * earlier processes left is removed: test runners are ended without a chance to clean up.
 */
export function buildFolder(): string {
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(PREFIX) || isRunning(Number(name.slice(PREFIX.length)))) continue;
    rmSync(cache + name, { recursive: true, force: true });
  }
  const own = `${cache}${PREFIX}${process.pid}/`;
  mkdirSync(own, { recursive: true });
  return own;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
