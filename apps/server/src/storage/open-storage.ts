import { openLibsqlStorage } from './libsql/open-libsql.ts';
import { type Storage, StorageError } from './storage.ts';

export interface StorageSettings {
  readonly dataDir: string;
  /** `DATABASE_URL`; PostgreSQL is an own backend behind the same port and not there yet. */
  readonly databaseUrl: string | null;
  readonly workerFile: URL;
  readonly report: (message: string) => void;
}

/** The one list of backends. */
export async function openStorage(settings: StorageSettings): Promise<Storage> {
  if (settings.databaseUrl !== null) {
    throw new StorageError(
      'unavailable',
      'DATABASE_URL is set, but this version keeps boards in its own files only. Unset it.',
    );
  }
  return openLibsqlStorage(settings);
}
