import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The built server as its own process, with a data folder of its own. */
export interface SamsynServer {
  readonly url: string;
  readonly dataDir: string;
  /** Ends the process as a power cut would; `start` brings it back on the same port and data. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it in an orderly way and starts it anew, as after an upgrade. */
  readonly restart: () => Promise<void>;
  /** Ends it in an orderly way and removes its data. */
  readonly stop: () => Promise<void>;
  /** Everything it has printed so far. */
  readonly output: () => string;
}

export async function startSamsyn(environment: Record<string, string> = {}): Promise<SamsynServer> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'samsyn-e2e-'));
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let printed = '';

  const start = async (): Promise<void> => {
    const process_ = spawn(process.execPath, [join(ROOT, 'apps/server/dist/main.js')], {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        SAMSYN_DATA_DIR: dataDir,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = process_;
    for (const stream of [process_.stdout, process_.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
    }
    await answering(url, process_, () => printed);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return;
    const gone = once(running, 'exit');
    running.kill(signal);
    await gone;
  };
  await start();
  return {
    url,
    dataDir,
    kill: () => end('SIGKILL'),
    start,
    restart: async () => {
      await end('SIGTERM');
      await start();
    },
    stop: async () => {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
    output: () => printed,
  };
}

async function answering(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended at once:\n${printed()}`);
    try {
      if ((await fetch(`${url}/readyz`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server did not answer within 30 s:\n${printed()}`);
}

/**
 * A port that nobody else takes while the server is down: below those that the system hands out by
 * itself, and for each of the files that run at a time out of a part of its own.
 */
async function freePort(): Promise<number> {
  const [first, each] = [20_000, 4_000];
  const part = Number(process.env.VITEST_POOL_ID ?? 0) % 3;
  for (;;) {
    const port = first + part * each + Math.floor(Math.random() * each);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
