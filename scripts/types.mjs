// Checks the types of every package, each under its own settings.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const projects = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(ROOT, path, 'tsconfig.json'))),
);
// Tests of pure packages may use what the packages themselves may not.
projects.push('packages/tsconfig.tests.json');
let failed = 0;
for (const project of projects) {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const result = spawnSync(process.execPath, [tsc, '-p', project], { cwd: ROOT, stdio: 'inherit' });
  if (result.status !== 0) failed++;
}
console.log(`Types: ${projects.length} packages checked, ${failed} with errors.`);
process.exit(failed > 0 || projects.length === 0 ? 1 : 0);
