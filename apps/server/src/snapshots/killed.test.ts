import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSnapshot } from '@samsyn/snapshot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  call,
  type JoinedBoard,
  type NewBoard,
  type ServerProcess,
  startServer,
} from '../testing/server-process.ts';

describe('A server that is killed while it keeps snapshots', () => {
  let dataDir: string;
  const running: ServerProcess[] = [];
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samsyn-killed-'));
  });
  afterEach(async () => {
    for (const server of running.splice(0)) await server.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });
  async function start(): Promise<ServerProcess> {
    const server = await startServer({ SAMSYN_DATA_DIR: dataDir });
    running.push(server);
    return server;
  }

  it('has lost none that it had confirmed, and left no half file', async () => {
    const first = await start();
    // Long enough that a file is not written at one go.
    const description = 'å'.repeat(4000);
    const stages = Array.from({ length: 40 }, (_, at) => ({
      id: `s${at}`,
      name: 'x',
      description,
    }));
    const board = { title: 'Stor' };
    const snapshot = {
      ...{ format: 'samsyn.snapshot', version: 1, id: 'n', takenAt: '2026-04-13T11:02:00Z' },
      ...{ board, stages, actors: [], placements: [], cards: [] },
    };
    const made = await call<NewBoard>(first.origin, '/api/boards', { body: { snapshot } });
    const { id } = made.board;
    const body = { key: made.keys.facilitator };
    const { token } = await call<JoinedBoard>(first.origin, '/api/join', { body });
    const path = `/api/boards/${id}/snapshots`;

    const confirmed: string[] = [];
    let enough: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      enough = resolve;
    });
    const keeping = Promise.allSettled(
      Array.from({ length: 4 }, async () => {
        for (;;) {
          const kept = await call<{ id: string }>(first.origin, path, { token, body: {} });
          confirmed.push(kept.id);
          if (confirmed.length === 12) enough();
        }
      }),
    );
    await Promise.race([reached, keeping]);
    await first.kill('SIGKILL');
    await keeping;
    expect(confirmed.length).toBeGreaterThanOrEqual(12);

    const second = await start();
    const { snapshots } = await call<{ snapshots: { id: string }[] }>(second.origin, path, {
      token,
    });
    const listed = snapshots.map((one) => one.id);
    expect(confirmed.filter((one) => !listed.includes(one))).toEqual([]);
    for (const one of listed) {
      const file = await call<{ id: string; stages: object[] }>(second.origin, `${path}/${one}`, {
        token,
      });
      expect([file.id, file.stages.length]).toEqual([one, 40]);
    }
    const folder = join(dataDir, 'snapshots', id);
    const files = readdirSync(folder).filter((file) => !file.startsWith('.'));
    expect(files).toHaveLength(listed.length);
    for (const name of files) {
      expect(readSnapshot(readFileSync(join(folder, name), 'utf8'))).toHaveProperty('snapshot');
    }
    // What was half written is gone as soon as the next is kept.
    await call(second.origin, path, { token, body: {} });
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
