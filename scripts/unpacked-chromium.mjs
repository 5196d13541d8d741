// A Chromium without being root: Debian's own packages, checked by apt, unpacked beside the house.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where Debian puts the program itself; `/usr/bin/chromium` is a script that knows only `/usr`. */
const PROGRAM = 'usr/lib/chromium/chromium';

/**
 * Path of a Chromium unpacked in `folder`, fetched if it is not there yet; null when it cannot be
 * had, which is said.
 *
 * @param run runs a program in a folder: what it wrote, or null when it failed
 */
export function unpackedChromium(folder, run = runProgram, say = console.log) {
  const ready = join(folder, 'chromium');
  if (existsSync(ready)) return ready;
  say('Fetching Chromium and what it needs, to be used by the browser tests only …');
  const fresh = join(dirname(folder), `${basename(folder)}.${process.pid}`);
  try {
    const root = fetchAndUnpack(fresh, run);
    // The place it is moved to is the place it is started from.
    writeStarter(join(fresh, 'chromium'), root, join(folder, 'root'));
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
    if (run(ready, ['--version'], folder) === null) {
      rmSync(ready);
      throw new Error('it does not start here');
    }
    return ready;
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    say(`Chromium could not be had without root: ${error.message}.`);
    return null;
  }
}

/** @returns the folder that stands for `/` */
function fetchAndUnpack(folder, run) {
  const [lists, cache, debs, root] = ['lists', 'cache', 'debs', 'root'].map((n) => join(folder, n));
  for (const made of [join(lists, 'partial'), join(cache, 'archives/partial'), debs, root]) {
    mkdirSync(made, { recursive: true });
  }
  // apt's own lists belong to root and may be empty; what is installed is read where it always is.
  const settings = [
    `Dir::State::Lists=${lists}`,
    `Dir::Cache=${cache}`,
    'Debug::NoLocking=1',
  ].flatMap((setting) => ['-o', setting]);
  const apt = (...args) =>
    must(
      run('apt-get', ['-qq', ...settings, '--no-install-recommends', ...args], debs),
      `apt-get ${args[0]} failed`,
    );
  apt('update');
  const plan = apt('install', '-s', 'chromium');
  const missing = [...plan.matchAll(/^Inst (\S+) (?:\[[^\]]*\] )?\((\S+) /gm)].map(
    ([, name, version]) => `${name}=${version}`,
  );
  if (missing.length === 0) throw new Error('apt-get knows no chromium to install');
  apt('download', ...missing);
  for (const deb of readdirSync(debs)) {
    must(run('dpkg', ['-x', join(debs, deb), root], debs), `${deb} could not be unpacked`);
  }
  for (const done of [lists, cache, debs]) rmSync(done, { recursive: true, force: true });
  if (!existsSync(join(root, PROGRAM))) throw new Error(`the package holds no ${PROGRAM}`);
  return root;
}

/** A script that starts the program with the libraries and fonts that came with it. */
function writeStarter(path, unpacked, root) {
  const libraries = foldersWithLibraries(unpacked).map((found) => join(root, found));
  const fonts = join(root, 'fonts.conf');
  writeFileSync(join(unpacked, 'fonts.conf'), fontsIn(root));
  const lines = [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH=${quoted(libraries.join(':'))}`,
    `[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE=${quoted(fonts)}`,
    `exec ${quoted(join(root, PROGRAM))} "$@"`,
  ];
  writeFileSync(path, `${lines.join('\n')}\n`);
  chmodSync(path, 0o755);
}

function foldersWithLibraries(root, within = '') {
  const entries = readdirSync(join(root, within), { withFileTypes: true });
  const holds = entries.some((entry) => !entry.isDirectory() && /\.so(\.|$)/.test(entry.name));
  const deeper = entries.filter((entry) => entry.isDirectory());
  return [
    ...(holds ? [within] : []),
    ...deeper.flatMap(({ name }) => foldersWithLibraries(root, join(within, name))),
  ];
}

function fontsIn(root) {
  const folders = ['/usr/share/fonts', join(root, 'usr/share/fonts')];
  const lines = folders.map((folder) => `  <dir>${folder}</dir>`);
  return `<?xml version="1.0"?>\n<fontconfig>\n${lines.join('\n')}\n</fontconfig>\n`;
}

function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function must(value, problem) {
  if (value === null) throw new Error(problem);
  return value;
}

function runProgram(command, args, cwd) {
  // Words that are read must be those that are looked for.
  const env = { ...process.env, LC_ALL: 'C' };
  const { status, stdout } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? stdout : null;
}
