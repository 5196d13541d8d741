// Checks that imports between and inside packages go the way ARCHITECTURE.md says.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

/** Without a parser for TypeScript the tool finds nothing and is content; that must not pass. */
const FEWEST_MODULES = 120;

const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = join(ROOT, 'scripts/lint/arrows.cjs');
const result = spawnSync(
  process.execPath,
  [cruiser, '--config', config, '--output-type', 'json', 'packages', 'apps'],
  { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 },
);
let summary;
try {
  ({ summary } = JSON.parse(result.stdout));
} catch {
  console.error(result.stderr || 'The import check gave no answer.');
  process.exit(1);
}
for (const { rule, from, to } of summary.violations) {
  console.error(`${rule.severity}: ${rule.name}: ${from} → ${to}`);
}
const { totalCruised, error } = summary;
if (totalCruised < FEWEST_MODULES) {
  console.error(`Only ${totalCruised} modules were read; at least ${FEWEST_MODULES} are there.`);
}
console.log(`Arrows: ${totalCruised} modules, ${error} violations.`);
process.exit(error > 0 || totalCruised < FEWEST_MODULES ? 1 : 0);
