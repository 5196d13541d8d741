import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildFolder } from './build-folder.ts';

const package_ = fileURLToPath(new URL('../../', import.meta.url));
let built: Promise<string> | null = null;

/** The server as operators run it, built once per test process. Answers the path of its main file. */
export function builtServer(): Promise<string> {
  built ??= (async () => {
    const folder = `${buildFolder()}server`;
    await promisify(execFile)(process.execPath, ['build.mjs', folder], { cwd: package_ });
    return `${folder}/main.js`;
  })();
  return built;
}

export interface ServerProcess {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** `ws://127.0.0.1:<port>/sync` */
  readonly sync: string;
  readonly output: () => string;
  kill(signal: NodeJS.Signals): Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

export type Settings = Readonly<Record<string, string>>;

/** Starts the server and waits until it answers. */
export async function startServer(settings: Settings, args: string[] = []): Promise<ServerProcess> {
  const port = settings.PORT ?? String(await freePort());
  const { child, ended, output } = await run({ HOST: '127.0.0.1', ...settings, PORT: port }, args);
  const origin = `http://127.0.0.1:${port}`;
  const first = await Promise.race([ended, answers(`${origin}/healthz`)]);
  if (first !== undefined) throw new Error(`The server has ended: ${first.output}`);
  return {
    origin,
    sync: `${origin.replace('http', 'ws')}/sync`,
    output,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a server that is expected to end by itself. */
export async function runToTheEnd(settings: Settings): Promise<Ended> {
  const { ended } = await run({ HOST: '127.0.0.1', ...settings }, []);
  return ended;
}

async function run(settings: Settings, args: string[]) {
  const main = await builtServer();
  const child: ChildProcess = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout?.on('data', (data) => {
    text += String(data);
  });
  child.stderr?.on('data', (data) => {
    text += String(data);
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, output: text })),
  );
  return { child, ended, output: () => text };
}

async function answers(url: string): Promise<undefined> {
  for (;;) {
    const reply = await fetch(url).catch(() => null);
    if (reply?.ok) return undefined;
    await new Promise((later) => setTimeout(later, 25));
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Calls the API; throws with the problem when it does not succeed. */
export async function call<T>(
  origin: string,
  path: string,
  options: { method?: string; token?: string; body?: unknown } = {},
): Promise<T> {
  const reply = await fetch(origin + path, {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${reply.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export interface NewBoard {
  readonly board: { readonly id: string };
  readonly code: string;
  readonly keys: Readonly<Record<'facilitator' | 'participant' | 'viewer', string>>;
}

export interface JoinedBoard {
  readonly token: string;
  readonly participant: { readonly id: string };
}
