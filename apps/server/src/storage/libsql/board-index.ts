import { existsSync, renameSync, statSync } from 'node:fs';
import Database from 'libsql';
import { ENDINGS_KEPT_DAYS, type Ending, StorageError } from '../storage.ts';
import { asOne } from './as-one.ts';
import { BESIDE, isDamage, isWhole } from './board-file.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Finds a board by its code, and keeps what belongs to the whole server. All codes stand in the
 * boards' own files too, so a damaged index is set aside and made anew. While it is open no other
 * process can open it: two servers on one data folder would overwrite each other.
 */
export class BoardIndex {
  readonly #database: Database.Database;

  constructor(path: string, stamp: string) {
    // Taken for a new one, an empty file would stay one; and what lies beside it be forgotten.
    const empty = existsSync(path) && statSync(path).size === 0;
    let opened: Database.Database | null = null;
    try {
      if (!empty) opened = connect(path);
    } catch (error) {
      if (isBusy(error)) {
        throw new StorageError('unavailable', 'Another Samsyn server is using the data folder.');
      }
      if (!isDamage(error)) throw error;
    }
    if (opened === null) {
      for (const suffix of ['', ...BESIDE]) {
        if (existsSync(path + suffix))
          renameSync(path + suffix, `${path}.corrupt-${stamp}${suffix}`);
      }
    }
    this.#database = opened ?? connect(path);
  }

  setCode(board: string, code: string): void {
    asOne(this.#database, () => {
      this.#database.prepare('DELETE FROM codes WHERE board = ?').run([board]);
      this.#database.prepare('INSERT INTO codes (code, board) VALUES (?, ?)').run([code, board]);
    });
  }

  /** Every board that has a code. */
  boards(): ReadonlySet<string> {
    const rows = this.#database.prepare('SELECT board FROM codes').all([]) as { board: string }[];
    return new Set(rows.map(({ board }) => board));
  }

  boardOfCode(code: string): string | null {
    const row = this.#database.prepare('SELECT board FROM codes WHERE code = ?').get([code]);
    return (row as { board: string } | undefined)?.board ?? null;
  }

  removeBoard(board: string): void {
    this.#database.prepare('DELETE FROM codes WHERE board = ?').run([board]);
    // What is deleted must not lie on in the file of newest writes.
    this.#database.pragma('wal_checkpoint(TRUNCATE)');
  }

  readSetting(name: string): string | null {
    const row = this.#database.prepare('SELECT value FROM settings WHERE name = ?').get([name]);
    return (row as { value: string } | undefined)?.value ?? null;
  }

  writeSetting(name: string, value: string): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)')
      .run([name, value]);
  }

  noteEnding({ at, what, board, id }: Ending): void {
    const oldest = new Date(Date.parse(at) - ENDINGS_KEPT_DAYS * DAY_MS).toISOString();
    asOne(this.#database, () => {
      this.#database.prepare('DELETE FROM endings WHERE at < ?').run([oldest]);
      this.#database
        .prepare('INSERT INTO endings (at, what, board, id) VALUES (?, ?, ?, ?)')
        .run([at, what, board, id]);
    });
  }

  endings(): Ending[] {
    return this.#database
      .prepare('SELECT at, what, board, id FROM endings ORDER BY number')
      .all([]) as Ending[];
  }

  copyTo(path: string): void {
    this.#database.prepare('VACUUM INTO ?').run([path]);
  }

  close(): void {
    this.#database.close();
  }
}

function connect(path: string): Database.Database {
  const database = new Database(path);
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.exec(`
    CREATE TABLE IF NOT EXISTS codes (code TEXT PRIMARY KEY, board TEXT NOT NULL UNIQUE) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS endings (
      number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, what TEXT NOT NULL,
      board TEXT NOT NULL, id TEXT NOT NULL);
  `);
  // The lock is taken with the first write.
  database.exec('BEGIN IMMEDIATE; COMMIT');
  if (!isWhole(database)) {
    database.close();
    throw Object.assign(new Error('The index is damaged.'), { code: 'SQLITE_CORRUPT' });
  }
  return database;
}

function isBusy(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return code.startsWith('SQLITE_BUSY') || /database is locked/.test(message);
}
