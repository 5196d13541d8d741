import type Database from 'libsql';

/**
 * Runs changes whole or not at all. Unlike the library's own way it lets the true reason through:
 * a full disk makes SQLite roll back by itself, and rolling back again is another error.
 */
export function asOne(database: Database.Database, changes: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    changes();
    database.exec('COMMIT');
  } catch (error) {
    try {
      database.exec('ROLLBACK');
    } catch {
      // SQLite has done it already.
    }
    throw error;
  }
}
