import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';

/** After a backup: the boards that are damaged and not in it, with spaces between. */
export const LEFT = 'samsyn-left';

/** Longer paths than this cannot be the address of a socket. */
const LONGEST_PATH = 107;

/**
 * Where a running server listens to whoever may write its data folder: a socket in it. Null where
 * there can be none.
 */
export function controlSocket(dataDir: string): string | null {
  const path = join(dataDir, 'control.sock');
  const fits = Buffer.byteLength(path) <= LONGEST_PATH;
  return fits && process.platform !== 'win32' ? path : null;
}

/** What a running server refused, in its own words. */
export class Refused extends Error {
  readonly kind: string;

  constructor(kind: string, detail: string) {
    super(detail);
    this.kind = kind;
  }
}

/**
 * Asks the server that uses a data folder; null when none answers.
 *
 * @throws {Refused} when it says no
 */
export async function askRunningServer<T>(
  dataDir: string,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<T | null> {
  const reply = await callRunningServer(dataDir, method, path, body);
  return reply === null ? null : ((await json(reply)) as T);
}

/** The reply itself, for what is too long to be read into memory. */
export function callRunningServer(
  dataDir: string,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<IncomingMessage | null> {
  const socketPath = controlSocket(dataDir);
  if (socketPath === null) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, method, path });
    call.on('error', (error: NodeJS.ErrnoException) => {
      const nobody = error.code === 'ENOENT' || error.code === 'ECONNREFUSED';
      if (nobody) resolve(null);
      else reject(error);
    });
    call.on('response', (reply) => {
      if (reply.statusCode === 200) return resolve(reply);
      json(reply).then((said) => {
        const { kind, detail } = said as { kind: string; detail: string };
        reject(new Refused(kind, detail));
      }, reject);
    });
    call.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
