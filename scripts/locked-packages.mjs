// What pnpm-lock.yaml says is installed, on whichever machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

/**
 * Every package with its version, and whether it is a binary for one kind of machine only.
 *
 * @returns {{ name: string, version: string, forOneMachine: boolean }[]}
 */
export function lockedPackages() {
  const lock = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8');
  const from = lock.indexOf('\npackages:\n');
  const to = lock.indexOf('\nsnapshots:\n');
  const found = [];
  for (const block of lock.slice(from, to).split('\n\n')) {
    const [, name, version] = /^ {2}'?(@?[^@\s']+)@([^:\s']+)'?:$/m.exec(block) ?? [];
    if (name === undefined) continue;
    found.push({ name, version, forOneMachine: /^ {4}(?:cpu|os|libc): /m.test(block) });
  }
  return found;
}
