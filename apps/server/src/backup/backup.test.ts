import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operate, operateBytes } from '../testing/operator.ts';
import {
  call,
  type JoinedBoard,
  type NewBoard,
  type ServerProcess,
  startServer,
} from '../testing/server-process.ts';
import { type StockClient, stockClient } from '../testing/stock-client.ts';

describe('A backup of a running server', () => {
  let folder: string;
  let dataDir: string;
  const running: ServerProcess[] = [];
  const clients: StockClient[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samsyn-backup-'));
    dataDir = join(folder, 'data');
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    for (const server of running.splice(0)) await server.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  async function start(where = dataDir): Promise<ServerProcess> {
    const server = await startServer({ SAMSYN_DATA_DIR: where });
    running.push(server);
    return server;
  }
  const newBoard = (server: ServerProcess) =>
    call<NewBoard>(server.origin, '/api/boards', { body: { title: 'Workshop i Lillköping' } });
  const join_ = (server: ServerProcess, key: string, name = 'Ann Alm') =>
    call<JoinedBoard>(server.origin, '/api/join', { body: { key, name } });
  function open(server: ServerProcess, board: string, token: string): StockClient {
    const room = `boards/${board}`;
    const client = stockClient({ url: server.sync, room, token, wantsSaved: true });
    clients.push(client);
    return client;
  }
  const backUp = (to: string) =>
    operate({ command: 'backup', dataDir, to, extent: 'everything', keepDays: null });
  const restore = (file: string, into: string, endings: string | null = null) =>
    operate({ command: 'restore', file, dataDir: join(folder, into), endings });
  const restored = (into: string): Promise<ServerProcess> => start(join(folder, into));

  it('has everything that was called saved before it began, though three go on writing', async () => {
    const server = await start();
    const { board, keys } = await newBoard(server);
    const tokens = await Promise.all(
      [1, 2, 3].map(async () => (await join_(server, keys.participant)).token),
    );
    const writers = tokens.map((token) => open(server, board.id, token));
    await Promise.all(writers.map(({ synced }) => synced));
    const saved = (writer: StockClient): number =>
      Math.max(0, ...writer.saved.map(({ frames }) => frames));
    const before = await Promise.all(
      writers.map(async (writer) => (await writer.isSaved(({ frames }) => frames >= 1)).frames),
    );
    const going = { on: true };
    const writing = writers.map(async (writer, who) => {
      for (let at = 0; going.on; at++) {
        writer.map('marks').set(`w${who}-${at}`, at);
        await new Promise((next) => setTimeout(next, 15));
      }
    });
    await Promise.all(
      writers.map((writer, who) =>
        writer.isSaved(({ frames }) => frames >= (before[who] ?? 0) + 40),
      ),
    );
    const acknowledged = writers.map((writer, who) => saved(writer) - (before[who] ?? 0));
    const file = join(folder, 'backup.zip');
    const answer = await backUp(file);
    expect(answer).toMatchObject({ ok: true, boards: 1, left: [] });
    // It was a backup under writing: they have gone on meanwhile.
    for (const [who, writer] of writers.entries()) {
      const { frames } = await writer.isSaved(
        ({ frames: count }) => count > (before[who] ?? 0) + (acknowledged[who] ?? 0),
      );
      expect(frames).toBeGreaterThan(0);
    }
    going.on = false;
    await Promise.all(writing);

    expect(await restore(file, 'elsewhere')).toMatchObject({ ok: true, boards: 1 });
    const other = await restored('elsewhere');
    // Tokens of before go on: their secret is in the backup.
    const reader = open(other, board.id, tokens[0] as string);
    await reader.synced;
    for (const [who, count] of acknowledged.entries()) {
      for (let at = 0; at < count; at++) {
        expect(reader.map('marks').get(`w${who}-${at}`), `w${who}-${at}`).toBe(at);
      }
    }
    expect(acknowledged.every((count) => count >= 40)).toBe(true);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('brings back snapshots, people and the code, and says when it was taken', async () => {
    const server = await start();
    const { board, keys, code } = await newBoard(server);
    const { token } = await join_(server, keys.facilitator);
    await call(server.origin, `/api/boards/${board.id}/snapshots`, {
      token,
      body: { label: 'Ett' },
    });
    const key = { token };
    const file = join(folder, 'backup.zip');
    await backUp(file);
    const metrics = await (await fetch(`${server.origin}/metrics`)).text();
    const [, seconds] = /^samsyn_last_backup_timestamp_seconds (\S+)$/m.exec(metrics) ?? [];
    expect(Number(seconds)).toBeGreaterThan(1_700_000_000);
    await server.kill('SIGTERM');
    await restore(file, 'elsewhere');
    const other = await restored('elsewhere');
    const list = await call<{ snapshots: { label: string }[] }>(
      other.origin,
      `/api/boards/${board.id}/snapshots`,
      key,
    );
    expect(list.snapshots.map(({ label }) => label)).toEqual(['Ett']);
    await call(other.origin, '/api/join', { body: { code } });
  });

  it('is taken of a server that does not run, too', async () => {
    const server = await start();
    const { board, keys } = await newBoard(server);
    await server.kill('SIGKILL');
    const file = join(folder, 'backup.zip');
    expect(await backUp(file)).toMatchObject({ ok: true, boards: 1 });
    await restore(file, 'elsewhere');
    await join_(await restored('elsewhere'), keys.participant);
    expect(existsSync(join(folder, 'elsewhere', 'boards', `${board.id}.db`))).toBe(true);
  });

  it('goes to standard output for whoever encrypts it on its way', async () => {
    const server = await start();
    const { board } = await newBoard(server);
    const { answer, bytes } = await operateBytes({
      ...{ command: 'backup', dataDir, to: '-', extent: 'everything', keepDays: null },
    });
    expect(answer).toMatchObject({ ok: true, left: [] });
    const file = join(folder, 'piped.zip');
    await writeFile(file, bytes);
    expect(await operate({ command: 'check', file })).toMatchObject({ ok: true, boards: 1 });
    await restore(file, 'elsewhere');
    expect(existsSync(join(folder, 'elsewhere', 'boards', `${board.id}.db`))).toBe(true);
  });

  it('leaves a damaged board out and names it; the others are in it', async () => {
    const first = await start();
    const [broken, whole] = [await newBoard(first), await newBoard(first)];
    await first.kill('SIGTERM');
    const path = join(dataDir, 'boards', `${broken.board.id}.db`);
    await writeFile(path, Buffer.alloc(4096, 'nonsense'));
    await start();
    const file = join(folder, 'backup.zip');
    expect(await backUp(file)).toMatchObject({ ok: true, boards: 1, left: [broken.board.id] });
    await restore(file, 'elsewhere');
    await join_(await restored('elsewhere'), whole.keys.facilitator);
  });

  it('is refused when it was cut short or a byte of it was changed, and nothing is restored', async () => {
    const server = await start();
    await newBoard(server);
    const file = join(folder, 'backup.zip');
    await backUp(file);
    const bytes = await readFile(file);
    const into = join(folder, 'elsewhere');
    for (const [name, spoilt] of [
      ['cut', bytes.subarray(0, bytes.length - 400)],
      ['changed', Buffer.from(bytes.map((byte, at) => (at === 300 ? byte ^ 0x10 : byte)))],
      ['other', Buffer.from('no archive at all')],
    ] as const) {
      const bad = join(folder, `${name}.zip`);
      await writeFile(bad, spoilt);
      const answer = await restore(bad, 'elsewhere');
      expect(answer.ok, name).toBe(false);
      expect(['not-a-backup', 'damaged'], name).toContain(answer.kind);
      expect(readdirSync(into), name).toEqual([]);
    }
    await copyFile(file, join(into, 'something'));
    expect(await restore(file, 'elsewhere')).toMatchObject({ ok: false, kind: 'not-empty' });
  });

  it('in a folder is named by its time, and only ours that are older than asked are deleted', async () => {
    const server = await start();
    await newBoard(server);
    const to = join(folder, 'backups');
    const { mkdir } = await import('node:fs/promises');
    await mkdir(to);
    const names = [
      'samsyn-everything-2026-01-02T03-04-05Z.zip',
      'samsyn-endings-2026-01-02T03-04-05Z.zip',
      'samsyn-everything-old.zip',
      'budget.zip',
    ];
    for (const name of names) await writeFile(join(to, name), '');
    const answer = await operate({
      ...{ command: 'backup', dataDir, to, extent: 'everything', keepDays: 30 },
    });
    expect(answer).toMatchObject({ ok: true, removed: 2 });
    const left = readdirSync(to);
    expect(left).toHaveLength(3);
    expect(left).toEqual(expect.arrayContaining(['budget.zip', 'samsyn-everything-old.zip']));
  });
});
