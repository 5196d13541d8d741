import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'libsql';
import { boardOfRoom } from '../room-board.ts';
import { splitState } from '../split-state.ts';
import { StorageError } from '../storage.ts';
import { asOne } from './as-one.ts';
import { BESIDE, isDamage, type OpenedBoard, openBoardFile } from './board-file.ts';
import { BoardIndex } from './board-index.ts';
import { checksumOf, isIntact } from './checksum.ts';
import { EmptyBoard } from './empty-board.ts';
import { OpenFiles } from './open-files.ts';

/** So many boards' files may be read before what they hold is collected. */
const INDEXED_AT_ONCE = 50;

export interface FilesOptions {
  readonly dataDir: string;
  readonly largestPages: number;
  /** A board's file that has not been used for so long is closed. */
  readonly unusedMs: number;
  readonly report: (message: string) => void;
  readonly stamp: () => string;
}

export interface Append {
  readonly room: string;
  readonly update: Uint8Array;
}

/** Every board's database, and the index that finds a board by its code. Synchronous. */
export class BoardFiles {
  readonly #options: FilesOptions;
  readonly #folder: string;
  readonly open: OpenFiles;
  /** Boards whose files were looked through when they were opened first. */
  readonly #seen = new Set<string>();
  readonly #empty: EmptyBoard;
  readonly index: BoardIndex;

  constructor(options: FilesOptions) {
    this.#options = options;
    this.#folder = join(options.dataDir, 'boards');
    mkdirSync(this.#folder, { recursive: true });
    this.open = new OpenFiles(options.unusedMs);
    this.#empty = new EmptyBoard(join(this.#folder, 'empty'));
    this.index = new BoardIndex(join(options.dataDir, 'samsyn.db'), options.stamp());
  }

  create(id: string, code: string, record: string, documents: readonly Append[]): void {
    mkdirSync(this.#folder, { recursive: true });
    if (existsSync(this.#path(id))) {
      throw new StorageError('unavailable', `There is a board ${id} already.`);
    }
    try {
      this.#empty.writeTo(this.#path(id));
      this.#seen.add(id);
      const database = this.#openFile(id);
      asOne(database, () => {
        database.prepare('INSERT INTO facts (name, value) VALUES (?, ?)').run(['board', record]);
        for (const { room, update } of documents) writeState(database, room, update, 0);
      });
      this.index.setCode(id, code);
    } catch (error) {
      // Half a board would be found again when the index is made anew.
      this.#removeFiles(id);
      throw error;
    }
  }

  /** The database of a board; null when there is no such board. */
  find(id: string): Database.Database | null {
    const open = this.open.use(id);
    if (open !== undefined) return open;
    return existsSync(this.#path(id)) ? this.#openFile(id) : null;
  }

  need(id: string): Database.Database {
    const database = this.find(id);
    if (database === null) throw new StorageError('unavailable', `There is no board ${id}.`);
    return database;
  }

  delete(id: string): void {
    this.index.removeBoard(id);
    this.#removeFiles(id);
  }

  #removeFiles(id: string): void {
    this.open.drop(id);
    this.#seen.delete(id);
    for (const suffix of ['', ...BESIDE]) rmSync(this.#path(id) + suffix, { force: true });
    for (const name of readdirSync(this.#folder)) {
      if (name.startsWith(`${id}.db.corrupt-`)) rmSync(join(this.#folder, name), { force: true });
    }
  }

  /** The boards that have a file, whether or not it can be read. */
  ids(): string[] {
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith('.db'))
      .map((name) => name.slice(0, -'.db'.length));
  }

  /** Writes a copy of a board as it is now; false when there is none any more. */
  copyTo(id: string, path: string): boolean {
    const isInUse = this.open.has(id);
    const database = this.find(id);
    if (database === null) return false;
    database.prepare('VACUUM INTO ?').run([path]);
    // A backup opens every board there is; they need not all stay open.
    if (!isInUse) this.open.close(id);
    return true;
  }

  /** Stores updates, those of one board in one transaction. Answers a number or an error for each. */
  append(updates: readonly Append[]): (number | { readonly error: unknown })[] {
    const answers: (number | { readonly error: unknown })[] = [];
    const byBoard = new Map<string, number[]>();
    for (const [index, { room }] of updates.entries()) {
      const board = boardOfRoom(room);
      const indexes = byBoard.get(board);
      if (indexes === undefined) byBoard.set(board, [index]);
      else indexes.push(index);
    }
    for (const [board, indexes] of byBoard) {
      try {
        const database = this.need(board);
        asOne(database, () => {
          for (const index of indexes) {
            const one = updates[index];
            if (one !== undefined) answers[index] = insertUpdate(database, one.room, one.update);
          }
        });
      } catch (error) {
        for (const index of indexes) answers[index] = { error };
        if (isDamage(error)) this.#distrust(board);
      }
    }
    return answers;
  }

  /** Damaged while it was in use: opened again it is looked through, and what is whole is kept. */
  #distrust(id: string): void {
    this.#seen.delete(id);
    this.open.drop(id);
  }

  close(): void {
    this.open.closeAll();
    this.index.close();
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.db`);
  }

  #openFile(id: string): Database.Database {
    const { largestPages, report, stamp } = this.#options;
    const trusted = this.#seen.has(id);
    let opened: OpenedBoard;
    try {
      opened = openBoardFile(this.#path(id), stamp(), largestPages, trusted);
    } catch (error) {
      this.open.noteLetGo();
      throw error;
    }
    if (opened.repaired !== null) {
      this.open.noteLetGo();
      report(opened.repaired);
    }
    this.#seen.add(id);
    this.open.add(id, opened.database);
    return opened.database;
  }

  /**
   * The index may be new, or have lost its end: each board says itself which code it has.
   *
   * @param collect ends what the files hold that were read and closed
   */
  async completeIndex(collect: () => Promise<void>): Promise<void> {
    const known = this.index.boards();
    let found = 0;
    for (const id of this.ids()) {
      if (known.has(id)) continue;
      try {
        const row = this.need(id).prepare('SELECT value FROM facts WHERE name = ?').get(['board']);
        const { code } = JSON.parse((row as { value: string }).value) as { code: string };
        this.index.setCode(id, code);
        this.open.close(id);
        found++;
      } catch (error) {
        this.#options.report(`${id}.db was left out of the index: ${String(error)}`);
      }
      if (found % INDEXED_AT_ONCE === 0 && this.open.takeLetGo()) await collect();
    }
    // In a new data folder there is nothing to tell.
    if (found > 0)
      this.#options.report(`The index was completed from the files of ${found} boards.`);
  }

  /** Bytes as they were written; what was damaged on disk is left out, and that is said. */
  intact<Row extends { readonly bytes: ArrayBuffer; readonly sum: unknown }>(
    room: string,
    rows: readonly Row[],
  ): Row[] {
    const whole = rows.filter(({ bytes, sum }) => isIntact(new Uint8Array(bytes), sum));
    const lost = rows.length - whole.length;
    if (lost > 0)
      this.#options.report(`${room}: ${lost} damaged rows were left out, the rest is kept.`);
    return whole;
  }
}

/** Makes a state what is kept of a document, with number `upTo` as the newest that is in it. */
export function writeState(
  database: Database.Database,
  room: string,
  state: Uint8Array,
  upTo: number,
): void {
  database.prepare('DELETE FROM states WHERE room = ?').run([room]);
  const insert = database.prepare(
    'INSERT INTO states (room, part, last, bytes, sum) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [at, part] of splitState(state).entries()) {
    insert.run([room, at, upTo, Buffer.from(part), checksumOf(part)]);
  }
}

/** Every edit is one of these; the words of it need to be read only once for each file. */
const inserts = new WeakMap<Database.Database, Database.Statement>();

function insertUpdate(database: Database.Database, room: string, update: Uint8Array): number {
  let insert = inserts.get(database);
  if (insert === undefined) {
    insert = database.prepare('INSERT INTO updates (room, bytes, sum) VALUES (?, ?, ?)');
    inserts.set(database, insert);
  }
  const { buffer, byteOffset, byteLength } = update;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return Number(insert.run([room, bytes, checksumOf(bytes)]).lastInsertRowid);
}
