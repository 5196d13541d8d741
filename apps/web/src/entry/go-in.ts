import { type Joining, joinBoard, type Ticket } from '../api/boards.ts';
import type { BoardEntry } from '../live/entry.ts';
import {
  EMPTY_PROFILE,
  keepBoard,
  keepProfile,
  newParticipant,
  type Profile,
  type Shelf,
  type StoredBoard,
  storedBoards,
} from './stored-boards.ts';

/** A token with less left than this is renewed first. */
const MARGIN_MS = 10 * 60_000;

/**
 * Joins a board and remembers it. Who has been there before on this computer comes back as the same
 * person. Viewers leave no name.
 *
 * @throws ApiProblem when the ticket is no good or no answer came
 */
export async function goIn(
  shelf: Shelf,
  ticket: Ticket,
  profile: Profile | null,
  known: StoredBoard | null,
): Promise<StoredBoard> {
  const participant = known?.participant ?? newParticipant();
  const said: Joining = { participant, ...(profile === null ? {} : withoutEmpty(profile)) };
  const answer = await joinBoard(ticket, said);
  const before = known ?? storedBoards(shelf).find(({ id }) => id === answer.board.id) ?? null;
  const { board } = answer;
  const stored: StoredBoard = {
    id: board.id,
    title: board.title,
    locale: board.locale,
    ticket,
    participant: { id: answer.participant.id, secret: participant.secret },
    profile: profile ?? before?.profile ?? EMPTY_PROFILE,
    joined: {
      role: answer.role,
      token: answer.token,
      expiresAt: Date.parse(answer.expiresAt),
      at: Date.now(),
    },
    // Whoever came by a link can give the same link to others.
    keys: { ...before?.keys, ...('key' in ticket ? { [answer.role]: ticket.key } : {}) },
    code: board.code ?? before?.code ?? ('code' in ticket ? ticket.code : ''),
  };
  keepBoard(shelf, stored);
  if (profile !== null) keepProfile(shelf, profile);
  return stored;
}

/** Whether the kept token still serves, or a new one must be asked for. */
export function tokenServes(board: StoredBoard, now: number): boolean {
  return board.joined !== undefined && board.joined.expiresAt - MARGIN_MS > now;
}

/** What the live board needs to know about somebody who has joined. */
export function entryOf(board: StoredBoard): BoardEntry | null {
  if (board.joined === undefined) return null;
  return {
    board: board.id,
    role: board.joined.role,
    participant: { id: board.participant.id, ...board.profile },
    token: board.joined.token,
  };
}

function withoutEmpty(profile: Profile): Partial<Profile> {
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== ''));
}
