import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Analysis } from '@samsyn/analysis';
import { readSnapshot, type Snapshot } from '@samsyn/snapshot';
import { cellsOf } from '@samsyn/workshop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chance } from '../auth/chance.ts';
import { openApp } from '../testing/app-under-test.ts';
import { listen } from '../testing/room-of-people.ts';
import { runSeededDay, type SeededDay } from '../testing/seeded-day.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { call, freePort, type ServerProcess, startServer } from '../testing/server-process.ts';

const SEED = 20_260_413;

/** The final snapshot of the day, for whoever wants a real one to count on. */
const FIXTURE = '../../fixtures/seeded-day.json';

describe(`A day of twenty people on a server that is killed in the middle (seed ${SEED})`, () => {
  let dataDir: string;
  let server: ServerProcess;
  let day: SeededDay;
  let final: Snapshot;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samsyn-day-'));
    const settings = { SAMSYN_DATA_DIR: dataDir, PORT: String(await freePort()) };
    server = await startServer(settings);
    const { origin, sync } = server;
    day = await runSeededDay(
      {
        sync,
        call: (path, options) => call(origin, path, options),
        interrupt: async () => {
          await server.kill('SIGKILL');
          server = await startServer(settings);
        },
        pass: async () => undefined,
      },
      SEED,
    );
    const [newest] = day.snapshots;
    if (newest === undefined) throw new Error('There is no snapshot.');
    final = newest;
  }, 180_000);
  afterAll(async () => {
    await server.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  it('hears everybody, also those who dropped out and came back, and loses no answer', () => {
    expect(day.unheard).toBe(0);
    const [first] = final.rounds;
    expect(first?.answers).toHaveLength(20);
    expect(day.state.rounds[0]?.progress).toMatchObject({ people: 20, started: 20 });
    expect(first?.answers.every(({ roles }) => new Set(roles.map((r) => r.stage)).size === 8)).toBe(
      true,
    );
  });

  it('leaves a snapshot of each step that closed and each reveal, and they are all valid', async () => {
    for (const snapshot of day.snapshots) expect(readSnapshot(snapshot)).toHaveProperty('snapshot');
    const triggers = day.snapshots.map(({ trigger }) => trigger);
    const count = (trigger: string) => triggers.filter((one) => one === trigger).length;
    expect([count('step'), count('round'), count('manual')]).toEqual([19, 2, 1]);
    expect(final.label).toBe('Avslutning');
    const files = await readdir(join(dataDir, 'snapshots', day.id));
    expect(files).toHaveLength(day.snapshots.length);
    for (const file of files) {
      const text = await readFile(join(dataDir, 'snapshots', day.id, file), 'utf8');
      expect(readSnapshot(text)).toHaveProperty('snapshot');
      for (const { id, name } of day.people) {
        expect(text).not.toContain(id);
        expect(text).not.toContain(name);
      }
      expect(text).not.toContain('för sig själv');
    }
  });

  it('says who took part, what was voted and decided, and how clear the roles were before and after', () => {
    expect(final.participation).toEqual({
      people: 20,
      remote: 4,
      byOrganisationType: { af: 2, asf: 4, coompanion: 5, kommun: 8, tvv: 1 },
    });
    const gaps = final.cards.filter(({ kind }) => kind === 'gap');
    expect(gaps.every(({ votes }) => votes !== undefined)).toBe(true);
    expect(gaps.reduce((sum, { votes }) => sum + (votes?.total ?? 0), 0)).toBe(60);
    expect(gaps.filter((gap) => 'status' in gap && gap.status === 'taken')).toHaveLength(3);
    expect(final.surveys.map(({ kind, answers }) => [kind, answers.length])).toEqual([
      ['role-clarity', 20],
      ['role-clarity', 20],
    ]);
    expect(final.settled.length).toBeGreaterThan(10);
    expect(final.agenda).toHaveLength(19);
  });

  it('shows the small types together, and the same people in both rounds', () => {
    const types = final.rounds.map(({ answers }) => answers.map((one) => one.organisationType));
    const raters = final.rounds.map(({ answers }) => answers.map((one) => one.rater));
    expect(raters[1]).toEqual(raters[0]);
    expect(types[1]).toEqual(types[0]);
    const count = (type: string) => types[0]?.filter((one) => one === type).length;
    expect(['kommun', 'coompanion', 'asf', 'small', 'af', 'tvv'].map(count)).toEqual([
      ...[8, 5, 4, 3],
      ...[0, 0],
    ]);
    const [first, second] = final.rounds;
    expect([second?.cells?.length, second?.controls.length]).toEqual([10, 4]);
    expect(second?.templateHash).toBe(first?.templateHash);
    expect(cellsOf(day.state.rounds[1] ?? { stages: [], actors: [] })).toEqual(second?.cells);
  });

  it('is analysed alike by the server from the live board and by samsyn from the file', async () => {
    const cli = fileURLToPath(new URL('../../../cli/', import.meta.url));
    const program = join(dataDir, 'samsyn.mjs');
    await promisify(execFile)(process.execPath, ['build.mjs', program], { cwd: cli });
    const folder = join(dataDir, 'snapshots', day.id);
    const file = (await readdir(folder)).find((name) => name.includes(final.id)) ?? '';
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [program, 'analyze', '--format', 'json', join(folder, file)],
      { maxBuffer: 1 << 26 },
    );
    const fromFile: Analysis = JSON.parse(stdout);
    const path = `/api/boards/${day.id}/analysis`;
    const { facilitator: token } = day;
    const kept = await call<Analysis>(server.origin, `${path}?snapshot=${final.id}`, { token });
    expect(kept).toEqual(fromFile);
    const { snapshot, takenAt } = fromFile;
    const live = await call<Analysis>(server.origin, path, { token });
    expect({ ...live, snapshot, takenAt }).toEqual(fromFile);
    // And it is a day worth counting.
    expect(live.rounds.map(({ people }) => people)).toEqual([20, 20]);
    expect(live.changes).toMatchObject([{ people: 20, controlCells: 4 }]);
    expect(live.changes[0]?.shared.interval).not.toBeNull();
    expect(live.rounds.flatMap(({ surveys }) => surveys)).toHaveLength(2);
    expect(live.surveyChanges[0]?.people).toBe(20);
  });

  it('shows participants the snapshots without anybody’s answers', async () => {
    const [someone] = day.people;
    const path = `/api/boards/${day.id}/snapshots/${final.id}`;
    const seen = await call<Snapshot>(server.origin, path, { token: someone?.token ?? '' });
    expect(seen.rounds.map(({ answers }) => answers)).toEqual([[], []]);
    expect(seen.surveys.map(({ answers }) => answers)).toEqual([[], []]);
  });
});

// After a wanted change, `vitest run -u` on this file writes the snapshot anew.
it('The same day ends with the same snapshot every time', async () => {
  const random = seededRandom(SEED);
  const chance: Chance = {
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => random(256))),
    newId: () => Array.from({ length: 16 }, () => random(36).toString(36)).join(''),
    random: () => random(1 << 30) / (1 << 30),
  };
  const app = await openApp({ chance, now: Date.UTC(2026, 3, 13, 7) });
  try {
    const day = await runSeededDay(
      {
        sync: await listen(app),
        call: async <T>(
          path: string,
          options: { method?: string; token?: string; body?: unknown } = {},
        ) => {
          const { method = options.body === undefined ? 'GET' : 'POST', ...more } = options;
          const { status, body } = await app.call<T>(method, path, more);
          if (status >= 300) throw new Error(JSON.stringify(body));
          return body;
        },
        interrupt: async () => undefined,
        pass: (minutes) => app.pass(minutes * 60_000),
      },
      SEED,
    );
    const [final] = day.snapshots;
    const text = await app.storage.readSnapshot(day.id, final?.id ?? '');
    await expect(text).toMatchFileSnapshot(FIXTURE);
  } finally {
    await app.close();
  }
});
