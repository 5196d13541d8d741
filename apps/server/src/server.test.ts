import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  call,
  type JoinedBoard,
  type NewBoard,
  runToTheEnd,
  type ServerProcess,
  startServer,
} from './testing/server-process.ts';
import { type StockClient, stockClient } from './testing/stock-client.ts';

describe('the server as a process', () => {
  let dataDir: string;
  const running: ServerProcess[] = [];
  const clients: StockClient[] = [];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samsyn-server-'));
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    for (const server of running.splice(0)) await server.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  async function start(settings: Record<string, string> = {}, args: string[] = []) {
    const server = await startServer({ SAMSYN_DATA_DIR: dataDir, ...settings }, args);
    running.push(server);
    return server;
  }
  const newBoard = (server: ServerProcess) =>
    call<NewBoard>(server.origin, '/api/boards', { body: { title: 'Workshop i Lillköping' } });
  const join_ = (server: ServerProcess, key: string) =>
    call<JoinedBoard>(server.origin, '/api/join', { body: { key, name: 'Ann Alm' } });
  function open(server: ServerProcess, board: string, token: string): StockClient {
    const client = stockClient({
      url: server.sync,
      room: `boards/${board}`,
      token,
      wantsSaved: true,
    });
    clients.push(client);
    return client;
  }

  it('has after kill -9 whatever it had called saved', async () => {
    const first = await start();
    const { board, keys } = await newBoard(first);
    const { token } = await join_(first, keys.participant);
    const writer = open(first, board.id, token);
    await writer.synced;
    const { frames: before } = await writer.isSaved(({ frames }) => frames >= 1);
    // One frame each, fewer than a burst may hold; the kill comes while they are still pouring in.
    const writing = (async () => {
      for (let at = 0; at < 400 && writer.provider.wsconnected; at++) {
        writer.map('marks').set(`m${at}`, at);
        if (at % 5 === 4) await new Promise((next) => setTimeout(next, 1));
      }
    })();
    await writer.isSaved(({ frames }) => frames >= before + 60);
    await first.kill('SIGKILL');
    await writing;
    const saved = Math.max(...writer.saved.map(({ frames }) => frames)) - before;
    expect(saved).toBeGreaterThanOrEqual(60);

    const second = await start();
    // The token of before the kill is as good as ever.
    const reader = open(second, board.id, token);
    await reader.synced;
    for (let at = 0; at < saved; at++) expect(reader.map('marks').get(`m${at}`)).toBe(at);
  });

  it('stores everything on SIGTERM, asks everyone to come back, and ends well', async () => {
    const first = await start();
    const { board, keys } = await newBoard(first);
    const { token } = await join_(first, keys.facilitator);
    const [writer, reader] = [open(first, board.id, token), open(first, board.id, token)];
    await Promise.all([writer.synced, reader.synced]);
    writer.map('marks').set('last', true);
    await reader.sees((doc) => doc.getMap('marks').has('last'));
    const told = new Promise<number>((resolve) =>
      reader.provider.once('connection-close', (event) => resolve(event?.code ?? 0)),
    );
    const ended = await first.kill('SIGTERM');
    expect(ended.code).toBe(0);
    expect(await told).toBe(4503);
    const second = await start();
    const later = open(second, board.id, token);
    await later.synced;
    expect(later.map('marks').get('last')).toBe(true);
  });

  it('says in one line which port is in use, and how to choose another', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const ended = await runToTheEnd({ PORT: String(port), SAMSYN_DATA_DIR: dataDir });
    other.close();
    expect(ended.code).toBe(1);
    expect(ended.output.trim()).toBe(
      `Port ${port} is in use. Choose another: PORT=${port + 1} npm start`,
    );
  });

  it('says in one line which setting cannot be read, and touches nothing', async () => {
    await rm(dataDir, { recursive: true });
    const ended = await runToTheEnd({ PORT: 'eighty', SAMSYN_DATA_DIR: dataDir });
    expect(ended.code).toBe(2);
    expect(ended.output.trim()).toMatch(/^PORT: [^\n]+$/);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('says in one line that the data folder cannot be used', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, 'what was here before');
    const ended = await runToTheEnd({ PORT: '0', SAMSYN_DATA_DIR: file });
    expect(ended.code).toBe(1);
    expect(ended.output.trim()).toMatch(/^The data folder \S+ cannot be used[^\n]+$/);
  });

  it('does not start on a folder that another server uses', async () => {
    await start();
    const ended = await runToTheEnd({ PORT: '0', SAMSYN_DATA_DIR: dataDir });
    expect(ended.code).toBe(1);
    expect(ended.output.trim()).toBe('Another Samsyn server is using the data folder.');
  });

  it('starts although one board’s file is damaged, and serves the others', async () => {
    const first = await start();
    const [broken, whole] = [await newBoard(first), await newBoard(first)];
    await first.kill('SIGTERM');
    for (const name of readdirSync(join(dataDir, 'boards'))) {
      if (name.startsWith(broken.board.id)) {
        await writeFile(join(dataDir, 'boards', name), Buffer.alloc(4096, 'nonsense'));
      }
    }
    const second = await start();
    const { token } = await join_(second, whole.keys.facilitator);
    const client = open(second, whole.board.id, token);
    await client.synced;
    expect(client.map('meta').get('title')).toBe('Workshop i Lillköping');
    await expect(join_(second, broken.keys.facilitator)).rejects.toThrow(/^5\d\d /);
  });

  it('shows a lively demo, the same one at the next start', async () => {
    const first = await start({}, ['--demo']);
    const link = /\/b\/([\w-]+)#k=(\S+)/;
    const [, board = '', key = ''] = link.exec(await printed(first, link)) ?? [];
    const { token } = await join_(first, key);
    const client = open(first, board, token);
    await client.synced;
    expect(client.map('placements').size).toBeGreaterThan(10);
    await first.kill('SIGTERM');
    const second = await start({}, ['--demo']);
    expect(link.exec(await printed(second, link))?.[1]).toBe(board);
  });

  it('keeps names, keys and tokens out of its log', async () => {
    const server = await start({ LOG_LEVEL: 'trace' });
    const { board, keys, code } = await newBoard(server);
    const { token } = await join_(server, keys.facilitator);
    const client = open(server, board.id, token);
    await client.synced;
    await expect(join_(server, 'wrong-key-wrong-key')).rejects.toThrow(/^4/);
    await fetch(`${server.origin}/api/join?code=${code}`);
    const { output } = await server.kill('SIGTERM');
    expect(output).toContain('"level"');
    for (const secret of [token, ...Object.values(keys), code, 'Ann Alm', 'wrong-key']) {
      expect(output).not.toContain(secret);
    }
  });
});

async function printed(server: ServerProcess, wanted: RegExp): Promise<string> {
  while (!wanted.test(server.output())) await new Promise((later) => setTimeout(later, 10));
  return server.output();
}
