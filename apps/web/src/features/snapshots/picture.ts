import type { Board, Template } from '@samsyn/board';
import { boardFromSnapshot, type CardVotes, readSnapshot } from '@samsyn/snapshot';

/** A snapshot as plain values that can be drawn. */
export interface Picture {
  readonly takenAt: string;
  readonly label: string;
  readonly board: Omit<Board, 'skipped'>;
  readonly template: Template;
  /** How the room voted on its cards, by card; those that nobody voted on are left out. */
  readonly votes: ReadonlyMap<string, CardVotes>;
}

/** What the file of a snapshot says, older versions migrated; null when it cannot be read. */
export function pictureIn(json: string): Picture | null {
  const read = readSnapshot(json);
  if (!('snapshot' in read)) return null;
  const { board, template, results } = boardFromSnapshot(read.snapshot);
  const { takenAt, label } = read.snapshot;
  return { takenAt, label, board, template, votes: results.votes };
}
