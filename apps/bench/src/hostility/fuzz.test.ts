import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runFuzz } from './fuzz.ts';

const server = fileURLToPath(new URL('../../../server/', import.meta.url));
/** Where the server's own packages can be found. */
const folder = `${server}node_modules/.cache/samsyn-fuzz-${process.pid}`;

beforeAll(() => {
  execFileSync(process.execPath, ['build.mjs', folder], { cwd: server });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('answers three thousand bad frames, bodies, snapshots and stored bytes, each in time, and honest people notice nothing', {
  timeout: 240_000,
}, async () => {
  const seed = Number(process.env.SAMSYN_SEED ?? 5);
  const result = await runFuzz({
    script: `${folder}/main.js`,
    things: 3000,
    seed,
    calmSeconds: 1,
    say: () => undefined,
  });
  expect(result.problems, `seed ${seed}`).toEqual([]);
  expect(result.tried).toEqual({ frame: 2520, line: 60, body: 240, snapshot: 120, stored: 60 });
  expect(result.attacked.count).toBeGreaterThan(20);
  expect(result.beside.count).toBeGreaterThan(20);
});
