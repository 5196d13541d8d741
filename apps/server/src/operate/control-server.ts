import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod/mini';
import type { KeyParts } from '../auth/rotate-key.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { type BackupExtent, StorageError } from '../storage/storage.ts';
import { recoverBoard } from './recover-board.ts';
import { controlSocket, LEFT } from './running-server.ts';

export interface ControlParts extends KeyParts {
  readonly dataDir: string;
  readonly log: {
    info(details: object, message: string): void;
    warn(details: object, message: string): void;
    error(details: object, message: string): void;
  };
  /** Hears when a whole backup was begun, ISO. */
  readonly backedUp: (beganAt: string) => Promise<void>;
}

export interface Control {
  close(): Promise<void>;
}

const recoverInput = z.object({ board: z.string(), endOld: z.boolean() });

/**
 * What the operator may ask of a running server, through a socket in the data folder: whoever may
 * write there may do all of it anyway, and nobody else gets at it. It is not on the network.
 */
export async function openControl(parts: ControlParts): Promise<Control> {
  const { dataDir, log } = parts;
  const path = controlSocket(dataDir);
  if (path === null) {
    log.warn({}, 'The path of the data folder is too long: no backup while the server runs.');
    return { close: async () => undefined };
  }
  let busy = false;
  const server = createServer((request, reply) => {
    const answered = answer(request, reply, parts, {
      take: () => {
        if (busy) return false;
        busy = true;
        return true;
      },
      giveBack: () => {
        busy = false;
      },
    });
    answered.catch((error: unknown) => refuse(reply, error, log));
  });
  // The storage is open, so no other server is: what lies there is of one that was killed.
  rmSync(path, { force: true });
  try {
    await listening(server, path);
  } catch (error) {
    // Some shared folders know no sockets; boards can be kept there all the same.
    log.warn(
      { reason: String(error) },
      'The data folder takes no socket: no backup while it runs.',
    );
  }
  return {
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface Turn {
  take(): boolean;
  giveBack(): void;
}

async function answer(
  request: IncomingMessage,
  reply: ServerResponse,
  parts: ControlParts,
  turn: Turn,
): Promise<void> {
  const { storage, log, now } = parts;
  switch (`${request.method} ${request.url}`) {
    case 'GET /backup/everything':
    case 'GET /backup/endings': {
      if (!turn.take()) return say(reply, 409, { kind: 'busy', detail: '' });
      const extent = request.url?.split('/')[2] as BackupExtent;
      reply.writeHead(200, { 'content-type': 'application/zip', trailer: LEFT });
      try {
        const { beganAt, files, left } = await writeBackup(storage, reply, extent, now);
        reply.addTrailers({ [LEFT]: left.join(' ') });
        reply.end();
        if (extent === 'everything') await parts.backedUp(beganAt);
        log.info({ extent, files: files.length, damaged: left.length }, 'A backup was taken.');
      } finally {
        turn.giveBack();
      }
      return;
    }
    case 'GET /endings':
      return say(reply, 200, { endings: await storage.listEndings() });
    case 'POST /recover': {
      const { board, endOld } = recoverInput.parse(await json(request));
      const recovered = await recoverBoard(board, endOld, parts);
      if (recovered === null) return say(reply, 404, { kind: 'no-such-board', detail: board });
      log.warn({ board: recovered.board, endOld }, 'The operator made a link for a facilitator.');
      return say(reply, 200, recovered);
    }
    default:
      return say(reply, 404, { kind: 'unknown', detail: String(request.url) });
  }
}

function say(reply: ServerResponse, status: number, body: object): void {
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(reply: ServerResponse, error: unknown, log: ControlParts['log']): void {
  const failure = error instanceof StorageError ? error.failure : 'failed';
  const detail = error instanceof Error ? error.message : String(error);
  log.error({ failure, reason: detail }, 'The operator was refused.');
  // What has begun is cut off: whoever reads it must see that it is not whole.
  if (reply.headersSent) reply.destroy();
  else say(reply, 500, { kind: failure, detail });
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
