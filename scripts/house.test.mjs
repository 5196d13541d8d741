// The house keeps its own rules: types, lint, arrows, dead code, and a map that is true.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './install.mjs';

function check(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

const node = (script) => check(process.execPath, [join(ROOT, script)]);
const tool = (name, args) => check(join(ROOT, 'node_modules/.bin', name), args);

function expectClean({ status, output }) {
  expect(status, output).toBe(0);
}

describe('the house', { timeout: 180_000 }, () => {
  it('has no type errors in any package', () => expectClean(node('scripts/types.mjs')));
  it('is linted and formatted', () => expectClean(tool('biome', ['check', '.'])));
  it('keeps the arrows between its packages', () => expectClean(node('scripts/arrows.mjs')));
  it('knows under which licences everything is that it is made with, and may use them', () =>
    expectClean(check(process.execPath, [join(ROOT, 'scripts/licences.mjs'), '--check'])));
  it('has no code that nobody uses', () => expectClean(tool('knip', ['--no-progress'])));

  it('names in ARCHITECTURE.md only places that exist', () => {
    const map = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
    const named = [...map.matchAll(/`((?:apps|packages|scripts|docs)\/[^`\s]+)`/g)].map(
      ([, path]) => path,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('says in ARCHITECTURE.md what each package is', () => {
    const map = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
    const packages = ['apps', 'packages'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${folder}/${name}`),
    );
    expect(packages.filter((name) => !map.includes(`| \`${name}\``))).toEqual([]);
  });

  it('keeps every file of code within one idea: at most 350 lines', () => {
    const { output } = check('git', [
      'ls-files',
      '--cached',
      '--others',
      '--exclude-standard',
      'apps',
      'packages',
      'scripts',
    ]);
    const code = output
      .split('\n')
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\./.test(file));
    expect(code.length).toBeGreaterThan(100);
    const long = code.filter(
      (file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 351,
    );
    expect(long).toEqual([]);
  });
});
