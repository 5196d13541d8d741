import type { SnapshotFiles } from './snapshot-files.ts';

/** What is said of a file, in the board's database. */
export interface Rows<Said> {
  list(board: string): Promise<Said[]>;
  write(board: string, said: Said): Promise<void>;
  amend(board: string, said: Said): Promise<void>;
  remove(board: string, id: string): Promise<void>;
}

interface Parts<Said> {
  readonly files: SnapshotFiles;
  readonly rows: Rows<Said>;
  /** When it was kept; a part of the file's name. */
  readonly timeOf: (said: Said) => string;
  /** What a file says of itself; null when it says nothing that can be listed. */
  readonly readOwnWords: (text: string) => Said | null;
}

/**
 * Files that anybody can read, each with a record that says what it is. Before anything is done
 * with those of a board, its records are made to fit its files.
 */
export class RecordedFiles<Said extends { readonly id: string }> {
  readonly #parts: Parts<Said>;
  readonly #matched = new Map<string, Promise<void>>();

  constructor(parts: Parts<Said>) {
    this.#parts = parts;
  }

  async write(board: string, said: Said, text: string): Promise<void> {
    const { files, rows, timeOf } = this.#parts;
    await this.#ready(board);
    await files.write(board, said.id, timeOf(said), text);
    try {
      await rows.write(board, said);
    } catch (error) {
      // Without a record nobody could find it, or take it away.
      await files.delete(board, said.id);
      throw error;
    }
  }

  amend(board: string, said: Said): Promise<void> {
    return this.#parts.rows.amend(board, said);
  }

  /** Newest first. */
  async list(board: string): Promise<Said[]> {
    const { rows, timeOf } = this.#parts;
    await this.#ready(board);
    return (await rows.list(board)).sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  }

  read(board: string, id: string): Promise<string | null> {
    return this.#parts.files.read(board, id);
  }

  async delete(board: string, id: string): Promise<void> {
    const { files, rows } = this.#parts;
    await this.#ready(board);
    // The file first: as long as it lies there, it must be possible to ask for its end again.
    await files.delete(board, id);
    await rows.remove(board, id);
  }

  /** All files of a board; the records go with its database. */
  async deleteAll(board: string): Promise<void> {
    await this.#parts.files.deleteAll(board);
    this.#matched.delete(board);
  }

  async #ready(board: string): Promise<void> {
    const matching = this.#matched.get(board) ?? this.#match(board);
    this.#matched.set(board, matching);
    try {
      await matching;
    } catch (error) {
      this.#matched.delete(board);
      throw error;
    }
  }

  /**
   * A file without a record is there when the server was killed between the two, or when records
   * were lost with a damaged database; unless it is listed nobody can read it, and nobody can
   * delete it. A record without a file says nothing.
   */
  async #match(board: string): Promise<void> {
    const { files, rows, readOwnWords } = this.#parts;
    const [known, there] = await Promise.all([rows.list(board), files.ids(board)]);
    for (const id of there) {
      if (known.some((said) => said.id === id)) continue;
      const said = readOwnWords((await files.read(board, id)) ?? '');
      if (said?.id === id) await rows.write(board, said);
    }
    for (const { id } of known) if (!there.includes(id)) await rows.remove(board, id);
  }
}
