import * as z from 'zod/mini';
import type { SnapshotRecord } from '../storage.ts';
import type { SnapshotFiles } from './snapshot-files.ts';

export interface Records {
  list(): Promise<SnapshotRecord[]>;
  add(record: SnapshotRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What a snapshot says of itself; the rest of its record can be done without. */
const ownWords = z.object({
  id: z.string(),
  takenAt: z.iso.datetime(),
  label: z.catch(z.string(), ''),
  trigger: z.catch(z.enum(['manual', 'auto', 'step', 'round', 'restore', 'import']), 'manual'),
});

/**
 * Makes the records of a board's snapshots fit its files. A file without a record is there when the
 * server was killed between the two, or when records were lost with a damaged database; unless it
 * is listed nobody can read it, and nobody can delete it. A record without a file says nothing.
 */
export async function matchRecords(
  files: SnapshotFiles,
  board: string,
  records: Records,
): Promise<void> {
  const [known, there] = await Promise.all([records.list(), files.ids(board)]);
  for (const id of there) {
    if (known.some((record) => record.id === id)) continue;
    const record = recordOf((await files.read(board, id)) ?? '');
    if (record?.id === id) await records.add(record);
  }
  for (const { id } of known) if (!there.includes(id)) await records.remove(id);
}

function recordOf(text: string): SnapshotRecord | null {
  try {
    const words = ownWords.parse(JSON.parse(text));
    return { ...words, bytes: Buffer.byteLength(text), changes: null, content: '' };
  } catch {
    return null;
  }
}

/** Does something once for each board, before anything else is done with its snapshots. */
export class Matched {
  readonly #match: (board: string) => Promise<void>;
  readonly #boards = new Map<string, Promise<void>>();

  constructor(match: (board: string) => Promise<void>) {
    this.#match = match;
  }

  async ready(board: string): Promise<void> {
    const matching = this.#boards.get(board) ?? this.#match(board);
    this.#boards.set(board, matching);
    try {
      await matching;
    } catch (error) {
      this.forget(board);
      throw error;
    }
  }

  forget(board: string): void {
    this.#boards.delete(board);
  }
}
