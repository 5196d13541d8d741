// Asks the registry whether anything that is installed has a known vulnerability. High and critical
// ones fail; a registry that does not answer is said, and fails nothing: one must be able to work
// without a network.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lockedPackages } from './locked-packages.mjs';

/**
 * Addresses of advisories that do not concern us, each with why. To be emptied when there is a
 * version without.
 */
const ACCEPTED = new Map([]);
const FAILING = ['high', 'critical'];
const PATIENCE_MS = 60_000;

/**
 * @param {{ name: string, version: string }[]} packages
 * @param {{ registry?: string, accepted?: ReadonlyMap<string, string> }} options
 * @returns {{ failed: boolean, lines: string[] }}
 */
export function audit(packages, { registry, accepted = ACCEPTED } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-audit-'));
  try {
    writeLock(folder, packages);
    const given = registry === undefined ? [] : [`--registry=${registry}`];
    // What was answered yesterday is no answer.
    const patience = [
      `--cache=${join(folder, 'cache')}`,
      '--fetch-retries=0',
      '--fetch-timeout=20000',
    ];
    const { stdout } = spawnSync('npm', ['audit', '--json', ...patience, ...given], {
      cwd: folder,
      encoding: 'utf8',
      timeout: PATIENCE_MS,
      maxBuffer: 1 << 28,
      shell: process.platform === 'win32',
    });
    return judge(stdout ?? '', packages.length, accepted);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** npm reads no lock of pnpm's; what it asks is in one of its own, each package at a place of its own. */
function writeLock(folder, packages) {
  const about = { name: 'audited', version: '1.0.0' };
  const dependencies = {};
  const places = {};
  for (const [at, { name, version }] of packages.entries()) {
    dependencies[`p${at}`] = `npm:${name}@${version}`;
    places[`node_modules/p${at}`] = { name, version, resolved: `npm:${name}@${version}` };
  }
  const whole = { ...about, dependencies };
  const lock = { ...about, lockfileVersion: 3, packages: { '': whole, ...places } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(whole));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
}

function judge(answer, count, accepted) {
  let vulnerabilities;
  try {
    ({ vulnerabilities } = JSON.parse(answer));
  } catch {
    // What is no JSON is no answer.
  }
  if (vulnerabilities === undefined) {
    return {
      failed: false,
      lines: ['Audit: the registry gave no answer, so nothing was looked up.'],
    };
  }
  const advisories = Object.values(vulnerabilities)
    .flatMap(({ via }) => via)
    .filter((one) => typeof one === 'object');
  const serious = advisories.filter(
    ({ severity, url }) => FAILING.includes(severity) && !accepted.has(url),
  );
  const lines = serious.map(
    ({ name, range, severity, title, url }) => `${severity}: ${name} ${range}: ${title}, ${url}`,
  );
  const others = advisories.length - serious.length;
  lines.push(
    `Audit: ${count} packages, ${serious.length} serious vulnerabilities, ${others} others.`,
  );
  return { failed: serious.length > 0, lines };
}

/** Says what was found; false when something must be done. */
export function auditInstalled() {
  const { failed, lines } = audit(lockedPackages());
  for (const line of lines) console.log(line);
  return !failed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exit(auditInstalled() ? 0 : 1);
}
