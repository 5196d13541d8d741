import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runKills } from './kills.ts';

const server = fileURLToPath(new URL('../../../server/', import.meta.url));
/** Where the server's own packages can be found. */
const folder = `${server}node_modules/.cache/samsyn-bench-${process.pid}`;

beforeAll(() => {
  execFileSync(process.execPath, ['build.mjs', folder], { cwd: server });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('has after every kill all that had been called durable', { timeout: 60_000 }, async () => {
  const result = await runKills({
    script: `${folder}/main.js`,
    rounds: 3,
    seed: 8,
    cut: false,
    say: () => undefined,
  });
  expect(result.problems).toEqual([]);
  expect(result.lost).toBe(0);
  expect(result.acknowledged).toBeGreaterThan(50);
});
