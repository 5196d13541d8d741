import * as z from 'zod/mini';
import { deleteBoard } from '../../api/boards.ts';
import { ApiProblem } from '../../api/problem.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { forgetBoard } from '../../entry/forget.ts';
import { type StoredBoard, storedBoards } from '../../entry/stored-boards.ts';

/** What this browser knows of a rehearsal that was begun in it. */
const rehearsalSchema = z.object({
  /** The real board, to go back to. */
  from: z.object({ id: z.string(), title: z.string() }),
  /** Who the invented people are on the board; the same again are the same people. */
  crew: z.array(z.object({ id: z.string(), secret: z.string() })),
});

export type StoredRehearsal = z.output<typeof rehearsalSchema>;

/** The board's id at the end lets it be forgotten with the board. */
const nameOf = (board: string): string => `samsyn.rehearsal.${board}`;

/** Null for a board that is none, or was begun in another browser. */
export function storedRehearsal(board: string): StoredRehearsal | null {
  try {
    const kept = JSON.parse(browserShelf.getItem(nameOf(board)) ?? 'null');
    const read = rehearsalSchema.safeParse(kept);
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export function keepRehearsal(board: string, rehearsal: StoredRehearsal): void {
  try {
    browserShelf.setItem(nameOf(board), JSON.stringify(rehearsal));
  } catch {
    // A browser that keeps nothing can still rehearse, until the window is closed.
  }
}

/** The rehearsals of a board that this browser still has, newest first. */
export function rehearsalsOf(from: string) {
  return storedBoards(browserShelf).filter(({ id }) => storedRehearsal(id)?.from.id === from);
}

/**
 * Deletes a rehearsal on the server and in this browser.
 *
 * @param close lets go of what is open of it, between the two
 * @throws ApiProblem when the server did not delete it
 */
export async function deleteRehearsal(board: StoredBoard, close?: () => void): Promise<void> {
  try {
    await deleteBoard({ board: board.id, token: board.joined?.token ?? '' });
  } catch (error) {
    // Gone already, such as from another browser.
    if (!(error instanceof ApiProblem) || error.status !== 404) throw error;
  }
  close?.();
  await forgetBoard(browserShelf, board);
}
