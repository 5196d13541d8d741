import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import Database from 'libsql';
import { StorageError } from '../storage.ts';
import { isIntact } from './checksum.ts';
import { tornBytes } from './newest-writes.ts';

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
    number INTEGER PRIMARY KEY AUTOINCREMENT, room TEXT NOT NULL, bytes BLOB NOT NULL, sum INTEGER);
  CREATE INDEX IF NOT EXISTS updates_by_room ON updates (room, number);
  CREATE TABLE IF NOT EXISTS states (
    room TEXT NOT NULL, part INTEGER NOT NULL, last INTEGER NOT NULL, bytes BLOB NOT NULL,
    sum INTEGER, PRIMARY KEY (room, part)) WITHOUT ROWID;
`;
/** Each with its columns, and with those that it is ordered by. */
const TABLES = [
  ['facts', ['name', 'value'], ['name']],
  ['participants', ['id', 'value'], ['id']],
  ['answered', ['number', 'id', 'answer'], ['number']],
  ['sealed', ['name', 'value'], ['name']],
  ['snapshots', ['id', 'value'], ['id']],
  ['comparisons', ['id', 'value'], ['id']],
  ['updates', ['number', 'room', 'bytes', 'sum'], ['number']],
  ['states', ['room', 'part', 'last', 'bytes', 'sum'], ['room', 'part']],
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
  const torn = trusted ? 0 : tornBytes(`${path}-wal`);
  // SQLite would take an empty file for a new board, and forget the newest writes beside it.
  if (existsSync(path) && statSync(path).size === 0) throw notWhole(path);
  let database: Database.Database | null = null;
  try {
    database = new Database(path);
    prepare(database, largestPages);
    if (trusted || isWhole(database)) {
      return { database, repaired: torn === 0 ? null : cutShort(path, torn) };
    }
  } catch (error) {
    if (!isDamage(error)) {
      database?.close();
      throw error;
    }
  }
  // Left open, it would hold its lock on what is to be read now.
  database?.close();
  return salvage(path, `${path}.corrupt-${stamp}`, largestPages);
}

function prepare(database: Database.Database, largestPages: number): void {
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
  for (const table of ['updates', 'states']) addSum(database, table);
  if (largestPages > 0) database.pragma(`max_page_count = ${largestPages}`);
}

/** Boards of earlier versions have no checksums; what is stored from now on has. */
function addSum(database: Database.Database, table: string): void {
  const columns = database.prepare(`PRAGMA table_info(${table})`).all([]) as { name: string }[];
  if (columns.some(({ name }) => name === 'sum')) return;
  database.exec(`ALTER TABLE ${table} ADD COLUMN sum INTEGER`);
}

export function isWhole(database: Database.Database): boolean {
  const [answer] = database.prepare('PRAGMA quick_check(1)').all([]) as { quick_check?: string }[];
  return answer?.quick_check === 'ok';
}

function salvage(path: string, aside: string, largestPages: number): OpenedBoard {
  for (const suffix of ['', ...BESIDE]) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
  const database = new Database(path);
  prepare(database, largestPages);
  const saved = copyReadable(aside, database);
  const board = database.prepare('SELECT value FROM facts WHERE name = ?').get(['board']);
  if (board === undefined) {
    database.close();
    for (const suffix of ['', ...BESIDE]) rmSync(path + suffix, { force: true });
    for (const suffix of ['', ...BESIDE]) {
      if (existsSync(aside + suffix)) renameSync(aside + suffix, path + suffix);
    }
    throw notWhole(path);
  }
  return { database, repaired: `${path} was damaged: ${saved} rows were kept, see ${aside}` };
}

function notWhole(path: string): StorageError {
  return new StorageError('damaged', `${path} cannot be read. It is left as it is.`);
}

function cutShort(path: string, bytes: number): string {
  return `${path}: its newest writes end in ${bytes} bytes that are not whole. They were left out, the rest is kept.`;
}

/** Copies row by row, each table from both its ends until it cannot be read further. */
function copyReadable(from: string, to: Database.Database): number {
  let saved = 0;
  let damaged: Database.Database;
  try {
    damaged = new Database(from);
  } catch {
    return 0;
  }
  for (const [table, columns, key] of TABLES) {
    const names = columns.join(', ');
    const insert = to.prepare(
      `INSERT OR IGNORE INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    for (const direction of ['ASC', 'DESC']) {
      const order = key.map((column) => `${column} ${direction}`).join(', ');
      try {
        const rows = damaged.prepare(`SELECT ${names} FROM ${table} ORDER BY ${order}`).raw();
        for (const row of rows.iterate([])) {
          const values = (row as unknown[]).map(storable);
          if (isSound(columns, values)) saved += insert.run(values).changes;
        }
        // Read to its end, it has nothing more to give.
        break;
      } catch {
        // What lies behind this place cannot be reached from here; from the other end it may.
      }
    }
  }
  try {
    damaged.close();
  } catch {
    // It is only read from.
  }
  return saved;
}

/** Half a page that is gone reads as a page of zeros, and what stood there as rows of nothing. */
function isSound(columns: readonly string[], values: readonly unknown[]): boolean {
  return columns.every((column, at) => {
    const value = values[at];
    if (column === 'bytes') {
      return Buffer.isBuffer(value) && isIntact(value, values[columns.indexOf('sum')]);
    }
    if (column === 'value' || column === 'answer') return typeof value === 'string' && value !== '';
    return column === 'sum' || (value !== null && value !== '');
  });
}

function storable(value: unknown): unknown {
  return value instanceof ArrayBuffer ? Buffer.from(value) : value;
}

export function isDamage(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return /SQLITE_(CORRUPT|NOTADB)/.test(code) || /malformed|not a database/.test(message);
}
