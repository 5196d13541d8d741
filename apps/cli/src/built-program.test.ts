import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const fixture = here('../fixtures/hand-written.json');
let folder = '';
let program = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-built-'));
  program = join(folder, 'samsyn.mjs');
  const built = spawnSync(process.execPath, [here('../build.mjs'), program], { encoding: 'utf8' });
  expect(built.stderr).toBe('');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the program as it is built', () => {
  it('runs by itself, far from its sources, and reads standard input', () => {
    const { status, stdout, stderr } = spawnSync(program, ['validate', '-', '--lang', 'en'], {
      input: readFileSync(fixture),
      encoding: 'utf8',
      cwd: folder,
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe('standard input: the snapshot can be read.\n');
  });

  it('exits with 1 when the data will not do, and with 2 when the command will not', () => {
    const exit = (args: string[], input: string) => spawnSync(program, args, { input }).status;
    expect(exit(['validate'], '{}')).toBe(1);
    expect(exit(['validate', join(folder, 'none.json')], '')).toBe(2);
    expect(exit(['fly'], '')).toBe(2);
  });

  it('is content when whoever reads its output has read enough', () => {
    const files = Array.from({ length: 200 }, () => `'${fixture}'`).join(' ');
    const command = `set -o pipefail; '${program}' validate ${files} | head -n 1`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});
