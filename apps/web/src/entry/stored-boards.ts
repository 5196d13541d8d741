import { nanoid } from 'nanoid';
import * as z from 'zod/mini';
import { roleSchema } from '../api/answers.ts';

/** What somebody says of themselves. */
export const profileSchema = z.object({
  name: z._default(z.string(), ''),
  organisation: z._default(z.string(), ''),
  organisationType: z._default(z.string(), ''),
  attendance: z._default(z.enum(['room', 'remote']), 'room'),
});

const keysSchema = z.object({
  facilitator: z.optional(z.string()),
  participant: z.optional(z.string()),
  viewer: z.optional(z.string()),
});

const storedBoardSchema = z.object({
  id: z.string(),
  title: z._default(z.string(), ''),
  locale: z._default(z.enum(['sv', 'en']), 'sv'),
  /** What let us in, so that an outlived token can be renewed without asking. */
  ticket: z.union([z.object({ key: z.string() }), z.object({ code: z.string() })]),
  /** Who we are there; made here and sent again, so that a reload makes no second person. */
  participant: z.object({ id: z.string(), secret: z.string() }),
  profile: profileSchema,
  /** Absent until we have joined. */
  joined: z.optional(
    z.object({ role: roleSchema, token: z.string(), expiresAt: z.number(), at: z.number() }),
  ),
  /** The board's own keys, as far as they are known here: the links that can be shared. */
  keys: z._default(keysSchema, {}),
  code: z._default(z.string(), ''),
});

export type Profile = z.output<typeof profileSchema>;
export type StoredBoard = z.output<typeof storedBoardSchema>;

export const EMPTY_PROFILE: Profile = {
  name: '',
  organisation: '',
  organisationType: '',
  attendance: 'room',
};

const BOARDS = 'samsyn.boards';
const PROFILE = 'samsyn.me';

/** Somewhere to keep texts by name; the browser's `localStorage`. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The boards that this browser has been on, newest first. What cannot be read is passed over. */
export function storedBoards(shelf: Shelf): readonly StoredBoard[] {
  const read = z.array(z.unknown()).safeParse(readJson(shelf, BOARDS));
  if (!read.success) return [];
  return read.data.flatMap((entry) => {
    const board = storedBoardSchema.safeParse(entry);
    return board.success ? [board.data] : [];
  });
}

export function storedBoard(shelf: Shelf, id: string): StoredBoard | null {
  return storedBoards(shelf).find((board) => board.id === id) ?? null;
}

/** Keeps a board, first in the list. */
export function keepBoard(shelf: Shelf, board: StoredBoard): void {
  const others = storedBoards(shelf).filter(({ id }) => id !== board.id);
  writeJson(shelf, BOARDS, [board, ...others]);
}

/** Changes parts of a kept board where it stands in the list; one not kept is left alone. */
export function changeBoard(shelf: Shelf, id: string, change: Partial<StoredBoard>): void {
  const boards = storedBoards(shelf);
  writeJson(
    shelf,
    BOARDS,
    boards.map((board) => (board.id === id ? { ...board, ...change } : board)),
  );
}

export function dropBoard(shelf: Shelf, id: string): void {
  writeJson(
    shelf,
    BOARDS,
    storedBoards(shelf).filter((board) => board.id !== id),
  );
}

/** What one last said about oneself, to begin with the next time. */
export function lastProfile(shelf: Shelf): Profile {
  const read = profileSchema.safeParse(readJson(shelf, PROFILE));
  return read.success ? read.data : EMPTY_PROFILE;
}

export function keepProfile(shelf: Shelf, profile: Profile): void {
  writeJson(shelf, PROFILE, profile);
}

export function newParticipant(): { readonly id: string; readonly secret: string } {
  return { id: nanoid(12), secret: nanoid(32) };
}

function readJson(shelf: Shelf, name: string): unknown {
  try {
    return JSON.parse(shelf.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

/** A browser that keeps nothing (private window, full disk) still takes part, until it is closed. */
function writeJson(shelf: Shelf, name: string, value: unknown): void {
  try {
    shelf.setItem(name, JSON.stringify(value));
  } catch {
    // The next visit asks again; nothing on the board is lost.
  }
}
