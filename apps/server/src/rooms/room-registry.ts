import { readSession } from '@samsyn/documents';
import { type RoomName, roomPath } from '@samsyn/sync';
import {
  EMPTY_WORKSHOP,
  readWorkshopState,
  roundIsOpen,
  type WorkshopState,
} from '@samsyn/workshop';
import type * as Y from 'yjs';
import type { Storage, StoredDocument } from '../storage/storage.ts';
import { refusalOf } from './access.ts';
import { DocumentRoom } from './document-room.ts';
import { Glimpses, storedFrames } from './glimpses.ts';
import type { Paced } from './paced.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import type { RoomCounters } from './room-figures.ts';
import type { RoomParts } from './room-parts.ts';
import { hearEarly, type UpdateCarrier } from './update-carrier.ts';

/** How long an empty room stays loaded: a reload of the page must not read the disk again. */
const GRACE_MS = 30_000;
/** How long newcomers may go before the reading of documents, each time. */
const LONGEST_WAIT_MS = 50;

export interface RegistryParts {
  readonly storage: Storage;
  readonly carrier: UpdateCarrier;
  /** How long an empty room stays loaded; half a minute unless a test is in a hurry. */
  readonly graceMs?: number;
  readonly loopIsBusy: () => boolean;
  readonly now: () => number;
  readonly log: {
    info(details: object, message: string): void;
    error(details: object, message: string): void;
  };
  readonly counters: RoomCounters;
  readonly newcomers: Paced;
  /** Another server process has changed how a board's day stands. */
  readonly dayCarried: (board: string) => void;
}

/** The loaded rooms: each is read from the storage once before anyone is answered. */
export class RoomRegistry {
  readonly #parts: RegistryParts;
  readonly #rooms = new Map<string, Promise<DocumentRoom>>();
  readonly #loaded = new Map<string, DocumentRoom>();
  /** The day's state by board, for judging who may write; made when a board is first opened. */
  readonly #days = new Map<string, WorkshopState>();
  readonly #leaving = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #unloading = new Map<string, { room: DocumentRoom; done: Promise<void> }>();
  readonly #glimpses = new Glimpses();
  readonly #watchers: ((room: RoomName, doc: Y.Doc) => void)[] = [];
  #lastTurn: Promise<void> = Promise.resolve();

  constructor(parts: RegistryParts) {
    this.#parts = parts;
  }

  get loaded(): Iterable<DocumentRoom> {
    return this.#loaded.values();
  }

  get count(): number {
    return this.#loaded.size;
  }

  /** The room, loaded. Rejects when its document cannot be read; the next call tries again. */
  async open(name: RoomName): Promise<DocumentRoom> {
    const path = roomPath(name);
    this.#stay(path);
    const known = this.#rooms.get(path);
    if (known !== undefined) return known;
    const loading = this.#load(name, path);
    this.#rooms.set(path, loading);
    try {
      const room = await loading;
      // Dropped meanwhile, it is nobody's any more; who asked for it is told so by the room.
      if (this.#rooms.get(path) !== loading) return room;
      this.#loaded.set(path, room);
      // Opened for a moment, by a route, it must go again.
      if (room.members.size === 0) this.release(room);
      return room;
    } catch (error) {
      if (this.#rooms.get(path) === loading) this.#rooms.delete(path);
      throw error;
    }
  }

  /** Takes what was stored of a big document, if that is there before the room is; answers how to stop. */
  glimpse(name: RoomName, take: (frames: readonly Buffer[]) => void): () => void {
    return this.#glimpses.wait(roomPath(name), take);
  }

  watch(listener: (room: RoomName, doc: Y.Doc) => void): void {
    this.#watchers.push(listener);
  }

  /** Nobody may be left in the room: it is unloaded after a while if that is still so. */
  release(room: DocumentRoom): void {
    const path = roomPath(room.name);
    if (room.members.size > 0 || this.#leaving.has(path)) return;
    if (this.#loaded.get(path) !== room) return;
    const timer = setTimeout(() => {
      this.#leaving.delete(path);
      void this.#unload(path, room);
    }, this.#parts.graceMs ?? GRACE_MS);
    timer.unref();
    this.#leaving.set(path, timer);
  }

  roomsOf(board: string): DocumentRoom[] {
    return [...this.#loaded.values()].filter((room) => room.name.board === board);
  }

  dayOf(board: string): WorkshopState {
    return this.#days.get(board) ?? EMPTY_WORKSHOP;
  }

  /** Reads the day's state again and answers what it was and is. */
  async refreshDay(board: string): Promise<{ before: WorkshopState; after: WorkshopState }> {
    const before = this.dayOf(board);
    const session = await this.open({ board, kind: 'session' });
    const after = session.read(dayIn);
    this.#days.set(board, after);
    return { before, after };
  }

  /** Drops a board's rooms without storing them: it is deleted. */
  async forget(board: string): Promise<void> {
    const top = roomPath({ board, kind: 'board' });
    const paths = new Set([...this.#rooms.keys(), ...this.#unloading.keys()]);
    const own = [...paths].filter((path) => path === top || path.startsWith(`${top}/`));
    await Promise.all(own.map((path) => this.#drop(path)));
    this.#days.delete(board);
  }

  /**
   * Drops one room without storing it: its document is deleted. When this resolves, nothing of it
   * is being written any more, not even by a room that was on its way in or out.
   */
  drop(name: RoomName): Promise<void> {
    return this.#drop(roomPath(name));
  }

  async #drop(path: string): Promise<void> {
    const leaving = this.#unloading.get(path);
    const loading = this.#rooms.get(path);
    const loaded = this.#loaded.get(path);
    if (loaded !== undefined) await this.#end(path, loaded);
    if (leaving !== undefined) await leaving.room.destroy();
    await leaving?.done.catch(() => undefined);
    if (loaded !== undefined || loading === undefined) return;
    this.#rooms.delete(path);
    const room = await loading.catch(() => null);
    if (room !== null) await this.#end(path, room);
  }

  async #end(path: string, room: DocumentRoom): Promise<void> {
    this.#takeOut(path, room);
    room.closeAll('gone');
    await room.destroy();
  }

  #takeOut(path: string, room: DocumentRoom): void {
    if (this.#loaded.get(path) !== room) return;
    this.#stay(path);
    this.#rooms.delete(path);
    this.#loaded.delete(path);
  }

  /** The next who come read it from the storage, once what waited to be stored is. */
  #leaveDamaged(path: string, error: unknown): void {
    this.#parts.log.error(
      { room: inLog(path), reason: messageOf(error) },
      'A room was closed: a change could not be finished. It is read again from the storage.',
    );
    const room = this.#loaded.get(path);
    if (room === undefined) return;
    this.#takeOut(path, room);
    this.#keepUnloading(path, room, room.settled());
  }

  #keepUnloading(path: string, room: DocumentRoom, work: Promise<void>): Promise<void> {
    const done = work.finally(() => this.#unloading.delete(path));
    this.#unloading.set(path, { room, done });
    return done;
  }

  async close(): Promise<void> {
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    await Promise.allSettled([
      ...this.#rooms.values(),
      ...[...this.#unloading.values()].map(({ done }) => done),
    ]);
    await Promise.all([...this.#loaded.values()].map((room) => room.unload()));
    this.#loaded.clear();
    this.#rooms.clear();
  }

  #stay(path: string): void {
    clearTimeout(this.#leaving.get(path));
    this.#leaving.delete(path);
  }

  async #unload(path: string, room: DocumentRoom): Promise<void> {
    if (this.#loaded.get(path) !== room) return;
    // Who may write anywhere on a board is decided by its session.
    const decides = room.name.kind === 'session' && this.roomsOf(room.name.board).length > 1;
    if (decides || !room.deserted) return this.release(room);
    // From here on a newcomer waits for the end of this and loads anew.
    this.#loaded.delete(path);
    this.#rooms.delete(path);
    await this.#keepUnloading(path, room, room.unload());
    if (this.roomsOf(room.name.board).length === 0) this.#days.delete(room.name.board);
  }

  /**
   * One slice of reading per turn of the loop, also when a hundred documents are wanted at once, and
   * newcomers first: most of them can be sent what is stored before it is read.
   */
  #turn(): Promise<void> {
    const turn = this.#lastTurn.then(() => this.#parts.newcomers.quiet(LONGEST_WAIT_MS));
    this.#lastTurn = turn;
    return turn;
  }

  async #load(name: RoomName, path: string): Promise<DocumentRoom> {
    const { storage, carrier, log } = this.#parts;
    await this.#unloading.get(path)?.done;
    const ear = hearEarly(carrier, path);
    try {
      const stored = await storage.loadDocument(path);
      const frames = storedFrames(stored);
      if (frames !== null) this.#glimpses.show(path, frames);
      if (name.kind !== 'session' && !this.#days.has(name.board)) await this.refreshDay(name.board);
      const read = await readDocument(stored, () => this.#turn());
      if (read.incomplete) log.error({ room: inLog(path) }, 'A part of this document was lost.');
      if (name.kind === 'session') this.#days.set(name.board, dayIn(read.doc));
      this.#tellWatchers(name, read.doc);
      return new DocumentRoom(this.#partsOf(name, path, stored, read, frames, ear));
    } catch (error) {
      ear.stop();
      throw error;
    } finally {
      this.#glimpses.end(path);
    }
  }

  #tellWatchers(name: RoomName, doc: Y.Doc): void {
    for (const watcher of this.#watchers) {
      try {
        watcher(name, doc);
      } catch (error) {
        this.#watcherFailed(roomPath(name), error);
      }
    }
  }

  #watcherFailed(room: string, error: unknown): void {
    const reason = messageOf(error);
    this.#parts.log.error(
      { room: inLog(room), reason },
      'Something that watches a document failed.',
    );
  }

  #partsOf(
    name: RoomName,
    path: string,
    stored: StoredDocument,
    { doc, incomplete }: ReadDocument,
    frames: readonly Buffer[] | null,
    ear: ReturnType<typeof hearEarly>,
  ): RoomParts {
    const { storage, carrier, log, counters, newcomers, loopIsBusy, now } = this.#parts;
    const { updates, tail, last } = stored;
    return {
      name,
      doc,
      incomplete,
      stored: incomplete ? null : frames,
      log: {
        room: path,
        storage,
        last,
        tail,
        bytes: lengthOf(updates),
        tailBytes: tail === 0 ? 0 : lengthOf(updates.slice(-tail)),
        failed: (reason) =>
          log.error({ room: inLog(path), reason }, 'Changes cannot be stored; trying again.'),
        recovered: () => log.info({ room: inLog(path) }, 'Changes are stored again.'),
      },
      refusalOf: (visitor) => refusalOf(visitor, name, this.dayOf(name.board)),
      counters,
      newcomers,
      watcherFailed: (error) => this.#watcherFailed(path, error),
      damaged: (error) => this.#leaveDamaged(path, error),
      onlyNames: () => roundIsOpen(this.dayOf(name.board)),
      loopIsBusy,
      now,
      carry: {
        publish: (update) => carrier.publish(path, update),
        subscribe: (listener) =>
          ear.listen((update) => {
            listener(update);
            if (name.kind === 'session') this.#parts.dayCarried(name.board);
          }),
      },
    };
  }
}

function lengthOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, { length }) => sum + length, 0);
}

/** A room as the log may name it: whose own document it is would say who has answered. */
function inLog(path: string): string {
  return path.replace(/\/own\/.*$/, '/own');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}

function dayIn(session: Y.Doc): WorkshopState {
  return readWorkshopState(readSession(session)) ?? EMPTY_WORKSHOP;
}
