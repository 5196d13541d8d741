import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'libsql';
import { StorageError } from '../storage.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS participants (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  DROP TABLE IF EXISTS commands;
  CREATE TABLE IF NOT EXISTS answered (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, answer TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS sealed (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS snapshots (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS comparisons (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS updates (
    number INTEGER PRIMARY KEY AUTOINCREMENT, room TEXT NOT NULL, bytes BLOB NOT NULL);
  CREATE INDEX IF NOT EXISTS updates_by_room ON updates (room, number);
  CREATE TABLE IF NOT EXISTS states (
    room TEXT NOT NULL, part INTEGER NOT NULL, last INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (room, part)) WITHOUT ROWID;
`;
const TABLES = [
  ['facts', 'name, value'],
  ['participants', 'id, value'],
  ['answered', 'number, id, answer'],
  ['sealed', 'name, value'],
  ['snapshots', 'id, value'],
  ['comparisons', 'id, value'],
  ['updates', 'number, room, bytes'],
  ['states', 'room, part, last, bytes'],
] as const;
const WAL_PAGES = 256;
export const BESIDE = ['-wal', '-shm'] as const;

export interface OpenedBoard {
  readonly database: Database.Database;
  /** What had to be done to open it, in one sentence; null when nothing. */
  readonly repaired: string | null;
}

/**
 * Opens the database of one board. A damaged one is set aside under another name and what can be
 * read of it is kept; a board that cannot be read at all never stops the others.
 *
 * @param trusted it was whole when this process opened it last
 * @param largestPages a limit on its size in pages of 4 KiB, for tests of a full disk
 */
export function openBoardFile(
  path: string,
  stamp: string,
  largestPages: number,
  trusted: boolean,
): OpenedBoard {
  try {
    const database = connect(path, largestPages);
    if (trusted || isWhole(database)) return { database, repaired: null };
    database.close();
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  return salvage(path, `${path}.corrupt-${stamp}`, largestPages);
}

function connect(path: string, largestPages: number): Database.Database {
  const database = new Database(path);
  // Set before the first table: what is deleted is given back to the disk, and overwritten.
  database.pragma('auto_vacuum = INCREMENTAL');
  // Nobody else opens it: no file of locks is needed beside it, and no look at it for each commit.
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  // The file of newest writes stays small, however many boards there are.
  database.pragma(`wal_autocheckpoint = ${WAL_PAGES}`);
  database.pragma(`journal_size_limit = ${WAL_PAGES * 4096}`);
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.pragma('cache_size = -256');
  database.exec(SCHEMA);
  if (largestPages > 0) database.pragma(`max_page_count = ${largestPages}`);
  return database;
}

function isWhole(database: Database.Database): boolean {
  const [answer] = database.prepare('PRAGMA quick_check(1)').all([]) as { quick_check?: string }[];
  return answer?.quick_check === 'ok';
}

function salvage(path: string, aside: string, largestPages: number): OpenedBoard {
  for (const suffix of ['', ...BESIDE]) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
  const database = connect(path, largestPages);
  const saved = copyReadable(aside, database);
  const board = database.prepare('SELECT value FROM facts WHERE name = ?').get(['board']);
  if (board === undefined) {
    database.close();
    for (const suffix of ['', ...BESIDE]) rmSync(path + suffix, { force: true });
    for (const suffix of ['', ...BESIDE]) {
      if (existsSync(aside + suffix)) renameSync(aside + suffix, path + suffix);
    }
    throw new StorageError('damaged', `${path} cannot be read. It is left as it is.`);
  }
  return { database, repaired: `${path} was damaged: ${saved} rows were kept, see ${aside}` };
}

/** Copies row by row, each table until it cannot be read further. */
function copyReadable(from: string, to: Database.Database): number {
  let saved = 0;
  let damaged: Database.Database;
  try {
    damaged = new Database(from);
  } catch {
    return 0;
  }
  for (const [table, columns] of TABLES) {
    const insert = to.prepare(
      `INSERT OR IGNORE INTO ${table} (${columns}) VALUES (${columns.replace(/\w+/g, '?')})`,
    );
    try {
      for (const row of damaged.prepare(`SELECT ${columns} FROM ${table}`).raw().iterate([])) {
        insert.run((row as unknown[]).map(storable));
        saved++;
      }
    } catch {
      // What follows in this table cannot be read; the next one may be whole.
    }
  }
  try {
    damaged.close();
  } catch {
    // It is only read from.
  }
  return saved;
}

function storable(value: unknown): unknown {
  return value instanceof ArrayBuffer ? Buffer.from(value) : value;
}

export function isDamage(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return /SQLITE_(CORRUPT|NOTADB)/.test(code) || /malformed|not a database/.test(message);
}
