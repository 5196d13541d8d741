import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  CLOSE_CODES,
  type CloseReason,
  type RoomName,
  readRoomName,
  SUBPROTOCOL,
  tokenFrom,
} from '@samsyn/sync';
import { type WebSocket, WebSocketServer } from 'ws';
import { mayRead } from './access.ts';
import { Connection } from './connection.ts';
import { takeFrame } from './frames.ts';
import type { Doorkeeper, Visitor } from './room-hub.ts';
import type { RegistryParts, RoomRegistry } from './room-registry.ts';

export const SYNC_PATH = '/sync/';
/** Far above what is taken, so that a frame too large gets our own answer and not a broken line. */
const READ_LIMIT = 16 << 20;
const EARLY_FRAMES = 32;

/** Lets sockets in: always upgraded first, so that a refusal has a code that the client can read. */
export class Admission {
  readonly connections = new Map<Connection, RoomName>();
  readonly #registry: RoomRegistry;
  readonly #doorkeeper: Doorkeeper;
  readonly #parts: Pick<RegistryParts, 'now' | 'log'>;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: READ_LIMIT,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  #closing = false;

  constructor(
    registry: RoomRegistry,
    doorkeeper: Doorkeeper,
    parts: Pick<RegistryParts, 'now' | 'log'>,
  ) {
    this.#registry = registry;
    this.#doorkeeper = doorkeeper;
    this.#parts = parts;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    if (!path.startsWith(SYNC_PATH)) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    const wantsSaved = new URLSearchParams(query).get('saved') === '1';
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      const room = readRoomName(path.slice(SYNC_PATH.length));
      void this.#admit(webSocket, room, offeredToken(request), wantsSaved);
    });
  }

  close(): void {
    this.#closing = true;
    for (const connection of this.connections.keys()) connection.close('goingAway');
  }

  async #admit(
    socket: WebSocket,
    name: RoomName | null,
    token: string | null,
    wantsSaved: boolean,
  ): Promise<void> {
    // What the client says at once is kept until its room is loaded.
    const early: Uint8Array[] = [];
    let take = (frame: Uint8Array): void => {
      if (early.push(frame) > EARLY_FRAMES) refuse(socket, 'tooMany');
    };
    socket.on('message', (data, binary) => {
      if (!binary) refuse(socket, 'malformed');
      else take(data as Buffer);
    });
    socket.on('error', () => socket.terminate());
    try {
      const admitted = await this.#judge(name, token);
      if (typeof admitted === 'string') return refuse(socket, admitted);
      const room = await this.#registry.open(admitted.name);
      if (this.#closing) return refuse(socket, 'goingAway');
      if (socket.readyState !== socket.OPEN) return this.#registry.release(room);
      const { now } = this.#parts;
      const connection = new Connection(socket, admitted.visitor, wantsSaved, now());
      this.#followToTheEnd(connection, socket, admitted.name);
      room.join(connection);
      take = (frame) => takeFrame(room, connection, frame, now());
      for (const frame of early) take(frame);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      this.#parts.log.error({ reason }, 'A room could not be opened.');
      refuse(socket, 'goingAway');
    }
  }

  async #judge(
    name: RoomName | null,
    token: string | null,
  ): Promise<{ name: RoomName; visitor: Visitor } | CloseReason> {
    if (this.#closing) return 'goingAway';
    if (name === null) return 'malformed';
    if (token === null) return 'noToken';
    const visitor = await this.#doorkeeper.admit(token);
    if (typeof visitor === 'string') return visitor;
    if (visitor.expiresAt <= this.#parts.now()) return 'noToken';
    if (!(await this.#doorkeeper.boardExists(name.board))) return 'noSuchBoard';
    return mayRead(visitor, name) ? { name, visitor } : 'notYourRoom';
  }

  #followToTheEnd(connection: Connection, socket: WebSocket, name: RoomName): void {
    this.connections.set(connection, name);
    const expiry = setTimeout(
      () => connection.close('noToken'),
      Math.min(connection.visitor.expiresAt - this.#parts.now(), 2 ** 31 - 1),
    );
    expiry.unref();
    socket.on('close', () => {
      clearTimeout(expiry);
      this.connections.delete(connection);
      void this.#registry.open(name).then(
        (room) => {
          room.leave(connection);
          this.#registry.release(room);
        },
        () => undefined,
      );
    });
  }
}

function offeredToken(request: IncomingMessage): string | null {
  const offered = request.headers['sec-websocket-protocol'] ?? '';
  return tokenFrom(offered.split(',').map((protocol) => protocol.trim()));
}

function refuse(socket: WebSocket, reason: CloseReason): void {
  socket.close(CLOSE_CODES[reason], reason);
}
