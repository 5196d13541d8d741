import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { openAnalyst } from '../analysis/analyst.ts';
import { buildApp } from '../app.ts';
import type { SamsynApp } from '../app-parts.ts';
import { type Chance, systemChance } from '../auth/chance.ts';
import { createDoorkeeper } from '../auth/doorkeeper.ts';
import { openTokens } from '../auth/tokens.ts';
import { InTurn } from '../boards/in-turn.ts';
import { openExports } from '../exports/make-export.ts';
import { quietSerializers } from '../log.ts';
import { createRoomHub } from '../rooms/create-room-hub.ts';
import type { RoomHub } from '../rooms/room-hub.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import type { KeyRole, Storage } from '../storage/storage.ts';
import { analysisWorkerFile } from './analysis-worker-file.ts';
import { exportWorkerFile } from './export-worker-file.ts';

/** What was answered; the body is what the test says it is. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface MadeBoard {
  readonly id: string;
  readonly code: string;
  readonly keys: Readonly<Record<KeyRole, string>>;
}

export interface Joined {
  readonly token: string;
  readonly participant: Readonly<Record<string, string>> & { readonly id: string };
}

/** The HTTP side over a storage in memory, with the real rooms, called without a socket. */
export interface AppUnderTest {
  readonly app: SamsynApp;
  readonly storage: Storage;
  readonly hub: RoomHub;
  /** Everything that was logged. */
  readonly logged: () => string;
  readonly clock: { now: number };
  /** Lets time pass; resolves when everything that was to happen meanwhile has happened. */
  pass(milliseconds: number): Promise<void>;
  call<Body = unknown>(method: string, url: string, more?: CallOptions): Promise<Answer<Body>>;
  createBoard(fields?: Readonly<Record<string, unknown>>): Promise<MadeBoard>;
  /** Joins with a key and gives the token and the person. */
  join(key: string, fields?: Readonly<Record<string, unknown>>): Promise<Joined>;
  close(): Promise<void>;
}

interface CallOptions {
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function openApp(
  options: {
    readonly adminKey?: string;
    readonly publicUrl?: string;
    readonly operator?: string;
    readonly webDist?: string;
    readonly storage?: Storage;
    readonly chance?: Chance;
    /** Milliseconds since 1970 at which it begins. */
    readonly now?: number;
  } = {},
): Promise<AppUnderTest> {
  const storage = options.storage ?? openMemoryStorage();
  const clock = { now: options.now ?? Date.now() };
  const chance = options.chance ?? systemChance;
  const now = (): number => clock.now;
  const timers = new Map<symbol, { readonly at: number; readonly work: () => Promise<void> }>();
  const pass = async (milliseconds: number): Promise<void> => {
    const end = clock.now + milliseconds;
    for (;;) {
      const [next] = [...timers].sort(([, a], [, b]) => a.at - b.at);
      if (next === undefined || next[1].at > end) break;
      timers.delete(next[0]);
      clock.now = Math.max(clock.now, next[1].at);
      await next[1].work();
    }
    clock.now = end;
  };
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: 'trace', serializers: quietSerializers }, sink);
  const tokens = await openTokens(storage, chance, now);
  const doorkeeper = createDoorkeeper(storage, tokens);
  const hub = createRoomHub({ storage, doorkeeper, log, now });
  const nowhere = await mkdtemp(join(tmpdir(), 'samsyn-web-'));
  const app = await buildApp({
    config: {
      adminKey: options.adminKey ?? null,
      host: '0.0.0.0',
      publicUrl: options.publicUrl ?? null,
      operator: options.operator ?? null,
      contact: null,
    },
    storage,
    hub,
    tokens,
    doorkeeper,
    chance,
    now,
    inTurn: new InTurn(),
    analyst: openAnalyst(analysisWorkerFile),
    exports: openExports(exportWorkerFile),
    after: (milliseconds, work) => {
      const timer = Symbol('timer');
      timers.set(timer, { at: clock.now + milliseconds, work });
      return () => timers.delete(timer);
    },
    webDist: options.webDist ?? nowhere,
    logger: log,
  });
  hub.attach(app.server);

  const call = async <Body>(
    method: string,
    url: string,
    { body, token, headers }: CallOptions = {},
  ): Promise<Answer<Body>> => {
    const reply = await app.inject({
      method: method as 'GET',
      url,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const isJson = String(reply.headers['content-type'] ?? '').includes('json');
    return {
      status: reply.statusCode,
      body: isJson && reply.body !== '' ? JSON.parse(reply.body) : reply.body,
      headers: reply.headers,
    };
  };
  return {
    app,
    storage,
    hub,
    clock,
    pass,
    call,
    logged: () => lines.join(''),
    createBoard: async (fields = {}) => {
      const body = { title: 'Workshop i Lillköping', ...fields };
      const made = await call<{ board: { id: string } } & Omit<MadeBoard, 'id'>>(
        'POST',
        '/api/boards',
        { body },
      );
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
      return { id: made.body.board.id, code: made.body.code, keys: made.body.keys };
    },
    join: async (key, fields = {}) => {
      const { status, body } = await call<Joined>('POST', '/api/join', {
        body: { key, ...fields },
      });
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body;
    },
    close: async () => {
      await hub.close();
      await app.close();
      await storage.close();
      await rm(nowhere, { recursive: true, force: true });
    },
  };
}
