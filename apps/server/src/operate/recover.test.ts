import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operate } from '../testing/operator.ts';
import {
  call,
  type JoinedBoard,
  type NewBoard,
  type ServerProcess,
  startServer,
} from '../testing/server-process.ts';
import { stockClient } from '../testing/stock-client.ts';

describe('A facilitator who has lost the link', () => {
  let dataDir: string;
  let server: ServerProcess;
  let made: NewBoard;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samsyn-recover-'));
    server = await startServer({ SAMSYN_DATA_DIR: dataDir, LOG_LEVEL: 'info' });
    made = await call<NewBoard>(server.origin, '/api/boards', { body: { title: 'Workshop' } });
  });
  afterEach(async () => {
    await server.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });
  const recover = (board: string, endOld = false) =>
    operate({ command: 'recover', dataDir, board, endOld });
  const enter = (key: string) =>
    call<JoinedBoard & { role: string }>(server.origin, '/api/join', { body: { key } });

  it('gets another from the operator, by address, id or code, while the old one still works', async () => {
    const { id } = made.board;
    const named = [id, `https://samsyn.example.org/b/${id}?vy=tavla`, made.code.toLowerCase()];
    for (const name of named) {
      const answer = await recover(name);
      expect(answer, name).toMatchObject({ ok: true, board: id, title: 'Workshop' });
      expect((await enter(String(answer.key))).role, name).toBe('facilitator');
    }
    expect((await enter(made.keys.facilitator)).role).toBe('facilitator');
    expect((await enter(made.keys.participant)).role).toBe('participant');
    const { key } = await recover(id);
    expect(server.output()).toContain('The operator made a link for a facilitator.');
    expect(server.output()).not.toContain(String(key).split('.')[1]);
  });

  it('and wants the old one to end: it does, with every socket that it opened', async () => {
    const { token } = await enter(made.keys.facilitator);
    const room = `boards/${made.board.id}`;
    const client = stockClient({ url: server.sync, room, token });
    await client.synced;
    const besides = await recover(made.board.id);
    const { key } = await recover(made.board.id, true);
    expect(await client.ended).toBe(4410);
    client.destroy();
    await expect(enter(made.keys.facilitator)).rejects.toThrow(/^404/);
    await expect(enter(String(besides.key))).rejects.toThrow(/^404/);
    expect((await enter(String(key))).role).toBe('facilitator');
  });

  it('gets one although the server does not run', async () => {
    await server.kill('SIGTERM');
    const { key } = await recover(made.board.id);
    server = await startServer({ SAMSYN_DATA_DIR: dataDir });
    expect((await enter(String(key))).role).toBe('facilitator');
  });

  it('of a board that is not there gets nothing, and the operator a reason', async () => {
    expect(await recover('nosuchboard')).toMatchObject({ ok: false, kind: 'no-such-board' });
    const elsewhere = { command: 'recover', board: 'b', endOld: false } as const;
    const nowhere = join(dataDir, 'none');
    expect(await operate({ ...elsewhere, dataDir: nowhere })).toMatchObject({
      ...{ ok: false, kind: 'no-data' },
    });
    expect(existsSync(nowhere)).toBe(false);
  });

  it('is helped by nobody but who may write the data folder', async () => {
    const { mode } = statSync(join(dataDir, 'control.sock'));
    expect(mode & 0o077).toBe(0);
    for (const path of ['/recover', '/backup/everything', '/endings']) {
      const reply = await fetch(server.origin + path, { method: 'POST' });
      expect(reply.status, path).toBe(404);
    }
  });
});
