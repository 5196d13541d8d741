import type { Board, Template } from '@samsyn/board';
import { boardFromSnapshot, readSnapshot } from '@samsyn/snapshot';

/** A snapshot as plain values that can be drawn. */
export interface Picture {
  readonly takenAt: string;
  readonly board: Omit<Board, 'skipped'>;
  readonly template: Template;
}

/** What the file of a snapshot says, older versions migrated; null when it cannot be read. */
export function pictureIn(json: string): Picture | null {
  const read = readSnapshot(json);
  if (!('snapshot' in read)) return null;
  const { board, template } = boardFromSnapshot(read.snapshot);
  return { takenAt: read.snapshot.takenAt, board, template };
}
