import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  CLOSE_CODES,
  type CloseReason,
  encodeSyncStep1,
  encodeSyncStep2,
  type RoomName,
  readRoomName,
  SUBPROTOCOL,
  tokenFrom,
} from '@samsyn/sync';
import { type WebSocket, WebSocketServer } from 'ws';
import { mayRead } from './access.ts';
import { CodedSocket } from './coded-socket.ts';
import { CLOSE_PATIENCE_MS, Connection } from './connection.ts';
import type { DocumentRoom } from './document-room.ts';
import { LARGEST_FRAME, takeFrame } from './frames.ts';
import { HeadCount } from './head-count.ts';
import { NO_UPDATE, NOTHING } from './nothing.ts';
import { isForeign } from './origin.ts';
import type { Doorkeeper, Knock, Visitor } from './room-hub.ts';
import type { RegistryParts, RoomRegistry } from './room-registry.ts';
import { TimeShares } from './time-share.ts';
import { framed } from './web-socket-frame.ts';

export const SYNC_PATH = '/sync/';
/** What a line hears when whoever knocked through it has come in. */
export const LET_IN = 'letIn';
/** What a client may say before its room is loaded. */
const EARLY_FRAMES = 500;
const EARLY_BYTES = 4 << 20;

const ASKS_FOR_ALL = Buffer.from(encodeSyncStep1(NOTHING));
const THAT_WAS_ALL = framed(encodeSyncStep2(NO_UPDATE));

/** What somebody may be sent while they wait, as long as nobody has been shown out meanwhile. */
interface Glimpse {
  readonly visitor: Visitor;
  readonly frames: readonly Buffer[];
  readonly dismissals: number;
}

/** Why somebody does not come in. */
class TurnedAway extends Error {
  readonly why: CloseReason;

  constructor(why: CloseReason) {
    super(why);
    this.why = why;
  }
}

export interface AdmissionParts
  extends Pick<RegistryParts, 'now' | 'log' | 'counters' | 'newcomers'> {
  /** What the app's addresses begin with behind a proxy; null: the address asked for. */
  readonly publicUrl: string | null;
  /** Hears when somebody has come to a board, and when they have left it. */
  readonly cameOrLeft: (who: Pick<Visitor, 'board' | 'participant'>, isHere: boolean) => void;
}

/** Lets sockets in: always upgraded first, so that a refusal has a code that the client can read. */
export class Admission {
  readonly connections = new Map<Connection, RoomName>();
  readonly #heads: HeadCount;
  readonly #registry: RoomRegistry;
  readonly #doorkeeper: Doorkeeper;
  readonly #parts: AdmissionParts;
  readonly #shares = new TimeShares();
  readonly #server = new WebSocketServer({
    noServer: true,
    WebSocket: CodedSocket,
    // Refused by its length alone, before anything is read into memory.
    maxPayload: LARGEST_FRAME,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  #closing = false;
  /** How often somebody was shown out: whoever was being let in meanwhile is judged again. */
  #dismissals = 0;

  constructor(registry: RoomRegistry, doorkeeper: Doorkeeper, parts: AdmissionParts) {
    this.#registry = registry;
    this.#doorkeeper = doorkeeper;
    this.#parts = parts;
    this.#heads = new HeadCount(parts.cameOrLeft);
  }

  upgrade(request: Knock, socket: Duplex, head: Buffer): void {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    if (!path.startsWith(SYNC_PATH)) {
      // Node has let go of this socket: an error that nobody hears would end the process.
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    const wantsSaved = new URLSearchParams(query).get('saved') === '1';
    const broken = (): void => void socket.destroy();
    socket.on('error', broken);
    this.#parts.newcomers.add(() => {
      socket.off('error', broken);
      if (!socket.destroyed) this.#letKnock(request, socket, head, path, wantsSaved);
    });
  }

  #letKnock(request: Knock, socket: Duplex, head: Buffer, path: string, wantsSaved: boolean): void {
    this.#server.handleUpgrade(request as IncomingMessage, socket, head, (webSocket) => {
      // A page of another site would come with the reader's address, though never with a token.
      if (isForeign(request, this.#parts.publicUrl)) return refuse(webSocket, 'notYourRoom');
      const room = readRoomName(path.slice(SYNC_PATH.length));
      void this.#admit(webSocket, socket, room, offeredToken(request), wantsSaved);
    });
  }

  /** Ends a board's connections that match, for good. */
  dismiss(board: string, matches: (visitor: Visitor) => boolean): void {
    this.#dismissals++;
    for (const [connection, name] of this.connections) {
      if (name.board === board && matches(connection.visitor)) connection.close('gone');
    }
  }

  close(): void {
    this.#closing = true;
    for (const connection of this.connections.keys()) connection.close('goingAway');
  }

  async #admit(
    socket: WebSocket,
    line: Duplex,
    name: RoomName | null,
    token: string | null,
    wantsSaved: boolean,
  ): Promise<void> {
    const { now } = this.#parts;
    // What the client says at once is kept until its room is loaded.
    const early: Uint8Array[] = [];
    let earlyBytes = 0;
    let shown: Glimpse | null = null;
    let glimpsed: Connection | null = null;
    const connect = (visitor: Visitor): Connection =>
      new Connection(socket, line, visitor, wantsSaved, now(), this.#shares.of(visitor));
    const lookIn = (): void => {
      const asked = early.findIndex((frame) => ASKS_FOR_ALL.equals(frame));
      const passed = shown === null || shown.dismissals !== this.#dismissals;
      if (shown === null || passed || glimpsed !== null || asked < 0) return;
      early.splice(asked, 1);
      glimpsed = connect(shown.visitor);
      glimpsed.sendInTurn([...shown.frames, THAT_WAS_ALL], now());
    };
    let take = (frame: Uint8Array): void => {
      earlyBytes += frame.length;
      if (early.push(frame) > EARLY_FRAMES || earlyBytes > EARLY_BYTES) refuse(socket, 'tooMany');
      else lookIn();
    };
    socket.on('message', (data, binary) => {
      if (!binary) return refuse(socket, 'malformed');
      // Somebody who was refused and does not go is not listened to: it would be kept for nothing.
      if (socket.readyState === socket.OPEN) take(data as Buffer);
      else early.length = 0;
    });
    // The library has said why and closes; a line that does not answer is cut.
    socket.on('error', () => setTimeout(() => socket.terminate(), CLOSE_PATIENCE_MS).unref());
    try {
      const { visitor, room } = await this.#letIn(name, token, (glimpse) => {
        shown = glimpse;
        lookIn();
      });
      if (socket.readyState !== socket.OPEN) return this.#registry.release(room);
      const connection = glimpsed ?? connect(visitor);
      connection.visitor = visitor;
      this.#followToTheEnd(connection, socket, room);
      connection.share.spend(() => room.join(connection));
      line.emit(LET_IN);
      if (glimpsed !== null) room.answerRest(connection);
      take = (frame) => takeFrame(room, connection, frame, now());
      for (const frame of early) take(frame);
    } catch (error) {
      if (error instanceof TurnedAway) return refuse(socket, error.why);
      const reason = error instanceof Error ? error.message : 'unknown';
      this.#parts.log.error({ reason }, 'A room could not be opened.');
      refuse(socket, 'goingAway');
    }
  }

  async #letIn(
    name: RoomName | null,
    token: string | null,
    see: (glimpse: Glimpse | null) => void,
  ): Promise<{ visitor: Visitor; room: DocumentRoom }> {
    for (;;) {
      const dismissals = this.#dismissals;
      const admitted = await this.#judge(name, token);
      const stop = this.#registry.glimpse(admitted.name, (frames) => {
        see({ visitor: admitted.visitor, frames, dismissals });
      });
      const room = await this.#registry.open(admitted.name).finally(() => {
        stop();
        see(null);
      });
      if (this.#closing) throw new TurnedAway('goingAway');
      if (dismissals === this.#dismissals) return { visitor: admitted.visitor, room };
      this.#registry.release(room);
    }
  }

  async #judge(
    name: RoomName | null,
    token: string | null,
  ): Promise<{ name: RoomName; visitor: Visitor }> {
    if (this.#closing) throw new TurnedAway('goingAway');
    if (name === null) throw new TurnedAway('malformed');
    if (token === null) throw new TurnedAway('noToken');
    const visitor = await this.#doorkeeper.admit(token);
    if (typeof visitor === 'string') throw new TurnedAway(visitor);
    if (visitor.expiresAt <= this.#parts.now()) throw new TurnedAway('noToken');
    if (!(await this.#doorkeeper.boardExists(name.board))) throw new TurnedAway('noSuchBoard');
    if (!mayRead(visitor, name)) throw new TurnedAway('notYourRoom');
    if (!this.#heads.hasRoomFor(visitor)) throw new TurnedAway('tooMany');
    return { name, visitor };
  }

  #followToTheEnd(connection: Connection, socket: WebSocket, room: DocumentRoom): void {
    this.connections.set(connection, room.name);
    const leave = this.#heads.enter(connection.visitor);
    socket.on('close', () => {
      leave();
      this.connections.delete(connection);
      if (connection.endedBy !== null) this.#parts.counters.closed(connection.endedBy);
      room.leave(connection);
      this.#registry.release(room);
    });
  }
}

function offeredToken(request: Knock): string | null {
  const offered = request.headers['sec-websocket-protocol'] ?? '';
  return tokenFrom(offered.split(',').map((protocol) => protocol.trim()));
}

/** Whoever does not answer is cut off: a stranger may not keep a line that leads nowhere. */
function refuse(socket: WebSocket, reason: CloseReason): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.close(CLOSE_CODES[reason], reason);
  setTimeout(() => socket.terminate(), CLOSE_PATIENCE_MS).unref();
}
