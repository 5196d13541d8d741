import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { BESIDE, openBoardFile } from './board-file.ts';

/**
 * The database of a board with nothing in it. It is made once and copied: making one takes a dozen
 * trips to the disk, one after the other, for which everybody's changes would wait.
 */
export class EmptyBoard {
  readonly #path: string;
  #bytes: Buffer | null = null;

  /** @param path where it may be made; nothing is left there */
  constructor(path: string) {
    this.#path = path;
  }

  /** Writes a new file, and waits until it is on the disk: what goes into it next leans on it. */
  writeTo(path: string): void {
    this.#bytes ??= this.#make();
    const file = openSync(path, 'wx');
    try {
      for (let at = 0; at < this.#bytes.length; ) at += writeSync(file, this.#bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // SQLite syncs the folder itself when it makes the file of newest writes beside this one.
  }

  #make(): Buffer {
    const clear = (): void => {
      for (const suffix of ['', ...BESIDE]) rmSync(this.#path + suffix, { force: true });
    };
    clear();
    const { database } = openBoardFile(this.#path, '', 0, true);
    // Closed as it is, it would leave its tables in the file of newest writes.
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
    const bytes = readFileSync(this.#path);
    clear();
    return bytes;
  }
}
