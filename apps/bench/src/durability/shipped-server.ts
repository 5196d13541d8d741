import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** The server as shipped, on a data folder that outlives it. */
export interface ShippedServer {
  readonly origin: string;
  readonly sync: string;
  readonly pid: number;
  /** What it has written to its log and to the console. */
  output(): string;
  /** Ends it without a word, or asks it to end; done when it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/**
 * @param wrap a command that runs it, such as one that traces system calls
 * @param settings beside those that every run has
 */
export async function startShipped(
  script: string,
  dataDir: string,
  wrap: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<ShippedServer> {
  const port = await freePort();
  const [command = process.execPath, ...args] = [...wrap, process.execPath, script];
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      HOST: '127.0.0.1',
      PORT: String(port),
      SAMSYN_DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...settings,
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      text += String(data);
    });
  }
  let over = false;
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      over = true;
      resolve();
    }),
  );
  const origin = `http://127.0.0.1:${port}`;
  for (;;) {
    const reply = await fetch(`${origin}/healthz`).catch(() => null);
    await reply?.arrayBuffer();
    if (reply?.ok) break;
    if (over) throw new Error(`The server has ended: ${text}`);
    await new Promise((later) => setTimeout(later, 20));
  }
  return {
    origin,
    sync: `${origin.replace('http', 'ws')}/sync`,
    pid: child.pid ?? 0,
    output: () => text,
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

export async function post<T>(url: string, body: unknown, token?: string): Promise<T> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}: ${await reply.text()}`);
  return (await reply.json()) as T;
}

/** A board with one person on it who may write. */
export interface OwnBoard {
  readonly id: string;
  readonly token: string;
}

export async function makeBoard(origin: string): Promise<OwnBoard> {
  const { board, keys } = await post<{ board: { id: string }; keys: { participant: string } }>(
    `${origin}/api/boards`,
    { title: 'Uthållighet' },
  );
  const { token } = await post<{ token: string }>(`${origin}/api/join`, {
    key: keys.participant,
    name: 'Namn Namnsson',
  });
  return { id: board.id, token };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
