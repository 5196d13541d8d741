import type Database from 'libsql';

/** Of more those that were used longest ago are closed. */
const MOST_OPEN = 1000;
/** Whoever waits for the storage's thread meanwhile waits for no more than that, one file and a collection. */
const LONGEST_MS = 10;

interface OpenFile {
  readonly database: Database.Database;
  usedAt: number;
}

/**
 * The boards' databases that are open. One takes 250 KiB and three descriptors: boards that nobody
 * uses must not take them, however many are made.
 */
export class OpenFiles {
  readonly #unusedMs: number;
  /** In the order of their last use. */
  readonly #files = new Map<string, OpenFile>();
  #letGo = false;

  /** @param unusedMs a file that has not been used for so long is closed */
  constructor(unusedMs: number) {
    this.#unusedMs = unusedMs;
  }

  has(id: string): boolean {
    return this.#files.has(id);
  }

  use(id: string): Database.Database | undefined {
    const file = this.#files.get(id);
    if (file === undefined) return undefined;
    this.#files.delete(id);
    this.#files.set(id, file);
    file.usedAt = performance.now();
    return file.database;
  }

  add(id: string, database: Database.Database): void {
    this.#files.set(id, { database, usedAt: performance.now() });
  }

  /** Not as soon as there are too many: what is closed can be opened again only after a collection. */
  closeBeyond(): void {
    for (const id of this.#files.keys()) {
      if (this.#files.size <= MOST_OPEN) return;
      this.#closeAnyhow(id);
    }
  }

  /** Gives back to the disk what an open file has let go; closed, it has done so already. */
  giveBack(id: string): void {
    const file = this.#files.get(id);
    if (file !== undefined) giveBack(file.database);
  }

  close(id: string): void {
    const file = this.#files.get(id);
    if (file === undefined) return;
    try {
      giveBack(file.database);
    } finally {
      this.drop(id);
    }
  }

  /** Closes it as it is. */
  drop(id: string): void {
    const file = this.#files.get(id);
    if (file === undefined) return;
    this.#files.delete(id);
    this.#letGo = true;
    file.database.close();
  }

  /** A file that is not among these has been opened and closed. */
  noteLetGo(): void {
    this.#letGo = true;
  }

  closeUnused(): void {
    const begun = performance.now();
    for (const [id, { usedAt }] of this.#files) {
      if (begun - usedAt < this.#unusedMs || performance.now() - begun > LONGEST_MS) return;
      this.#closeAnyhow(id);
    }
  }

  closeAll(): void {
    for (const id of this.#files.keys()) this.#closeAnyhow(id);
  }

  #closeAnyhow(id: string): void {
    try {
      this.close(id);
    } catch {
      // It is closed; what it could not give back it will when it has been open again.
    }
  }

  /** Whether files were closed since it was asked last; what they held must be collected then. */
  takeLetGo(): boolean {
    const letGo = this.#letGo;
    this.#letGo = false;
    return letGo;
  }
}

/** What was let go must not lie on, not even in the file of newest writes; the disk gets its room back. */
export function giveBack(database: Database.Database): void {
  database.pragma('incremental_vacuum');
  database.pragma('wal_checkpoint(TRUNCATE)');
}
