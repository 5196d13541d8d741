import type { SnapshotRecord } from '../storage/storage.ts';

/** Why a snapshot is taken, and what it is called. */
export type Occasion = Pick<SnapshotRecord, 'label' | 'trigger'>;

/** The snapshots that nobody asks for, as the rest of the server knows them. */
export interface SnapshotWatch {
  /** A snapshot could not be kept just now; it is tried again until it can. */
  owe(board: string, occasion: Occasion): void;
  /** Does something to a board of which there is a snapshot already. */
  unwatched(board: string, work: () => Promise<void>): Promise<void>;
  /** Takes no more; resolves when what is under way is done. */
  stop(): Promise<void>;
}
