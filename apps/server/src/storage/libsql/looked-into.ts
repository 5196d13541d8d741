import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { Ending } from '../storage.ts';
import { isDamage, isWhole } from './board-file.ts';

/** The databases of a data folder that are not whole; nobody may be using it. */
export function unsoundFiles(dataDir: string): string[] {
  const boards = readdirSync(join(dataDir, 'boards'), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.db'))
    .map(({ name }) => join('boards', name));
  return ['samsyn.db', ...boards].filter((name) => !isSound(join(dataDir, name)));
}

function isSound(path: string): boolean {
  try {
    return withDatabase(path, isWhole);
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/**
 * What is noted as ended in a file `samsyn.db`; nothing in one of before that was noted.
 *
 * @throws as SQLite does, when a server is using it
 */
export function endingsIn(path: string): Ending[] {
  return withDatabase(path, (database) => {
    const table = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'endings'").get([]);
    if (table === undefined) return [];
    return database
      .prepare('SELECT at, what, board, id FROM endings ORDER BY number')
      .all([]) as Ending[];
  });
}

function withDatabase<T>(path: string, read: (database: Database.Database) => T): T {
  const database = new Database(path);
  try {
    return read(database);
  } finally {
    database.close();
  }
}
