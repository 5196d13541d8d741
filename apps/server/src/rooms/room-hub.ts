import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RoomName } from '@samsyn/sync';
import type * as Y from 'yjs';
import type { RoomFigures } from './room-figures.ts';

/** Whoever a token stands for, as the rest of the server has checked it. */
export interface Visitor {
  readonly board: string;
  readonly participant: string;
  readonly role: 'facilitator' | 'participant' | 'viewer';
  readonly name: string;
  readonly organisation: string;
  readonly organisationType: string;
  readonly attendance: 'room' | 'remote';
  /** Milliseconds since 1970 at which the token ends. */
  readonly expiresAt: number;
}

/** What the rooms ask of the rest of the server when somebody knocks. */
export interface Doorkeeper {
  /** Who holds this token, or the close reason: no or bad token, or one that was withdrawn. */
  admit(token: string): Promise<Visitor | 'noToken' | 'gone'>;
  boardExists(board: string): Promise<boolean>;
}

/** A request to become a WebSocket, as far as it is read. */
export type Knock = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** The live documents, as routes and commands use them. */
export interface RoomHub {
  /** Takes WebSocket upgrades below `/sync/` from now on. */
  attach(server: Server): void;
  /** Takes a WebSocket that comes over something else than a socket of its own. */
  knock(request: Knock, line: Duplex): void;
  /** Reads a document as it is now, loading it if nobody has it open. */
  read<T>(room: RoomName, reader: (doc: Y.Doc) => T): Promise<T>;
  /** Changes a document on the server's behalf; done when it is durable and everyone was told. */
  change(room: RoomName, change: (doc: Y.Doc) => void): Promise<void>;
  /** Tells of each document when it is loaded; whoever listens may observe it, and not change it. */
  watch(listener: (room: RoomName, doc: Y.Doc) => void): void;
  /** Tells when somebody has come to a board with their first line, and left it with their last. */
  watchPeople(
    listener: (who: Pick<Visitor, 'board' | 'participant'>, isHere: boolean) => void,
  ): void;
  /** What people on a board say that they are typing in just now, such as `card:<id>`. */
  typing(board: string): ReadonlySet<string>;
  /** The session's state has changed (lock, round): who may write is judged anew at once. */
  refreshAccess(board: string): Promise<void>;
  /** A person's name or attendance has changed: presence tells the others. */
  refreshVisitor(visitor: Omit<Visitor, 'expiresAt' | 'role'>): void;
  /** Ends connections of a board that match, for good: 4410. */
  dismiss(board: string, matches: (visitor: Visitor) => boolean): void;
  /** Ends all of a board's connections and forgets its documents without storing them. */
  forget(board: string): Promise<void>;
  /** Ends a room's connections and forgets its document without storing it: it is deleted. Done when nothing writes to it. */
  drop(room: RoomName): Promise<void>;
  /** Number of open connections and loaded rooms, for health and metrics. */
  readonly load: { readonly connections: number; readonly rooms: number };
  /** What the rooms have done so far, for `/metrics`. */
  figures(): RoomFigures;
  /** Stores what is left and ends all connections with 4503. */
  close(): Promise<void>;
}
