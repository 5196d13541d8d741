// `npm test`: installs what is missing, runs every suite, asks whether what is installed has known
// vulnerabilities, and ends with one line of counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { auditInstalled } from './audit.mjs';
import { buildWhatChanged } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

/** Suites run one after the other: a browser under load from unit tests measures the machine. */
const SUITES = ['unit', 'browser'];
const REPORTS = join(ROOT, 'node_modules', '.samsyn-tests');

ensureInstalled();
buildWhatChanged();
const chromium = ensureChromium();
if (chromium === null) {
  console.log('No Chromium was found: the browser tests are skipped. Install Chromium or Chrome,');
  console.log('or set SAMSYN_CHROMIUM to its path, and run `npm test` again.');
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const wanted = process.argv.slice(2);
const counts = { passed: 0, failed: 0, skipped: 0 };
let broken = false;
for (const suite of SUITES) {
  const report = join(REPORTS, `${suite}.json`);
  const args = ['run', '--project', suite, '--reporter=default', '--reporter=json'];
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const result = spawnSync(
    process.execPath,
    [vitest, ...args, `--outputFile.json=${report}`, '--passWithNoTests', ...wanted],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, SAMSYN_CHROMIUM: chromium ?? '', NODE_ENV: 'test' },
    },
  );
  if (result.status !== 0) broken = true;
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    counts.passed += numPassedTests;
    counts.failed += numFailedTests;
    counts.skipped += numPendingTests + numTodoTests;
  } catch {
    console.error(`The suite "${suite}" left no report.`);
    broken = true;
  }
}
// With all tests, not when some are asked for.
if (wanted.length === 0 && !auditInstalled()) {
  counts.failed++;
  broken = true;
}
const skipsFail = process.env.CI === 'true' && counts.skipped > 0;
if (skipsFail) console.error('With CI=true a skipped test is a failure.');
if (counts.passed === 0) console.error('No test ran.');
// A file that fails to load has no test to count; it must not pass as nothing.
if (broken && counts.failed === 0) counts.failed = 1;
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(broken || skipsFail || counts.passed === 0 ? 1 : 0);
