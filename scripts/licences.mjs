// Writes docs/licences.md from what is installed, or checks that it is current (--check) and that
// there is no licence in it that would bind whoever runs or changes Samsyn.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import satisfies from 'spdx-satisfies';
import { PNPM, ROOT } from './install.mjs';
import { lockedPackages } from './locked-packages.mjs';

const LIST = join(ROOT, 'docs/licences.md');

/** MPL binds changes of the very files under it; we change none. */
const ALLOWED = [
  ...['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Unlicense', 'Zlib', 'CC-BY-3.0', 'OFL-1.1', 'MPL-2.0', 'Bitstream-Vera'],
];

/** What does not say it in a way that a machine reads, and where it is said. */
const SAID_ELSEWHERE = {
  // Its LICENSE: Bitstream Vera's licence, and changes in the public domain.
  'dejavu-fonts-ttf': 'Bitstream-Vera',
};

/**
 * @param {Record<string, { name: string, versions: string[] }[]>} byLicence as `pnpm licenses` says
 * @param {ReadonlySet<string>} leftOut names of binaries for one kind of machine: elsewhere others are there
 * @returns {{ name: string, versions: string[], licence: string }[]} sorted by name
 */
export function listed(byLicence, leftOut) {
  return Object.entries(byLicence)
    .flatMap(([licence, packages]) =>
      packages.map(({ name, versions }) => ({
        name,
        versions: [...versions].sort(),
        licence: SAID_ELSEWHERE[name] ?? licence,
      })),
    )
    .filter(({ name }) => !leftOut.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} licence an SPDX expression */
export function isAllowed(licence) {
  try {
    return satisfies(licence, ALLOWED);
  } catch {
    // No licence that has a name.
    return false;
  }
}

function installed(args) {
  const { stdout, status } = spawnSync('npx', ['-y', PNPM, 'licenses', 'list', '--json', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`pnpm could not list licences:\n${stdout}`);
  return JSON.parse(stdout);
}

/** What stands in docs/licences.md, and the packages whose licence will not do. */
export function licences() {
  const leftOut = new Set(
    lockedPackages()
      .filter(({ forOneMachine }) => forOneMachine)
      .map(({ name }) => name),
  );
  const all = installed([]);
  const shipped = listed(installed(['--prod']), leftOut);
  const names = new Set(shipped.map(({ name }) => name));
  const tools = listed(all, leftOut).filter(({ name }) => !names.has(name));
  const wrong = listed(all, new Set()).filter(({ licence }) => !isAllowed(licence));
  return { text: written(shipped, tools), wrong };
}

function written(shipped, tools) {
  return `# Licences

Samsyn is under the [MIT licence](../LICENSE). This is what it is made with; \`node scripts/licences.mjs\` writes the list from what is installed.
The texts of the licences of what is in the page are built with it (\`/licences.md\` on a running server); those of the server's libraries lie beside them in \`node_modules\`.
Of libraries with a binary for each kind of machine the library itself is named.

Allowed are ${ALLOWED.join(', ')}.

## In the page and on the server

${table(shipped)}

## Only to build and test

${table(tools)}
`;
}

const table = (packages) =>
  ['| package | version | licence |', '| --- | --- | --- |']
    .concat(packages.map((one) => `| ${one.name} | ${one.versions.join(', ')} | ${one.licence} |`))
    .join('\n');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { text, wrong } = licences();
  for (const { name, licence } of wrong)
    console.error(`${name}: the licence ${licence} is not allowed.`);
  const check = process.argv.includes('--check');
  const current = check && readFileSync(LIST, 'utf8') === text;
  if (check && !current)
    console.error('docs/licences.md is not current: node scripts/licences.mjs');
  if (!check) writeFileSync(LIST, text);
  process.exit(wrong.length > 0 || (check && !current) ? 1 : 0);
}
