import type { Template } from '@samsyn/board';
import { nanoid } from 'nanoid';
import {
  type BoardRecord,
  boardSchema,
  type Created,
  createdSchema,
  type Joined,
  joinedSchema,
  type Preview,
  previewSchema,
  type Role,
  type Rotated,
  rotatedSchema,
} from './answers.ts';
import { callApi } from './http.ts';

/** A call is made as somebody on a board. */
export interface Caller {
  readonly board: string;
  readonly token: string;
}

export interface NewBoard {
  readonly title: string;
  readonly template?: 'asf' | 'blank' | Template;
  readonly snapshot?: unknown;
  /** Whether the cards of the snapshot come along; they do unless this says otherwise. */
  readonly cards?: boolean;
  readonly locale?: 'sv' | 'en';
  readonly place?: string;
  readonly region?: string;
  /** Whether its day is only tried, with invented people. */
  readonly rehearsal?: boolean;
}

/** What lets somebody in: a key from a link, or the short code. */
export type Ticket = { readonly key: string } | { readonly code: string };

export interface Joining {
  readonly participant: { readonly id: string; readonly secret: string };
  readonly name?: string;
  readonly organisation?: string;
  readonly organisationType?: string;
  readonly attendance?: 'room' | 'remote';
  /** `shared`: answers on the computer of somebody else, or on paper. */
  readonly device?: 'shared';
}

const onBoard = ({ board }: Caller, rest = ''): string =>
  `/boards/${encodeURIComponent(board)}${rest}`;

/** @param adminKey the operator's key, on servers where only some may create boards */
export async function createBoard(board: NewBoard, adminKey?: string): Promise<Created> {
  const body = await callApi('/boards', { body: board, token: adminKey, patienceMs: 60_000 });
  return createdSchema.parse(body);
}

/** What the join page may show before anybody has joined. */
export async function previewBoard(ticket: Ticket): Promise<Preview> {
  // A key goes where no proxy logs it; a code is made to be shown.
  const answer =
    'key' in ticket
      ? await callApi('/join', { token: ticket.key })
      : await callApi(`/join?${new URLSearchParams(ticket)}`);
  return previewSchema.parse(answer);
}

export async function joinBoard(ticket: Ticket, joining: Joining): Promise<Joined> {
  return joinedSchema.parse(await callApi('/join', { body: { ...ticket, ...joining } }));
}

export async function readBoard(caller: Caller): Promise<BoardRecord> {
  return boardSchema.parse(await callApi(onBoard(caller), { token: caller.token }));
}

export async function deleteBoard(caller: Caller): Promise<void> {
  await callApi(onBoard(caller), { method: 'DELETE', token: caller.token });
}

/** Makes the links of one role end at once, and gives the new key. */
export async function rotateKey(caller: Caller, role: Role): Promise<Rotated> {
  const { token } = caller;
  const answer = await callApi(onBoard(caller, '/keys/rotate'), { body: { role }, token });
  return rotatedSchema.parse(answer);
}

/** Runs the day: `sendCommand(caller, { type: 'board.lock', locked: true })`. */
export async function sendCommand(
  caller: Caller,
  command: { readonly type: string } & Readonly<Record<string, unknown>>,
): Promise<void> {
  const { token } = caller;
  await callApi(onBoard(caller, '/commands'), { body: { id: nanoid(12), ...command }, token });
}

/** Takes the caller's answers, votes and name away from the board. */
export async function forgetMeOnBoard(caller: Caller): Promise<void> {
  await callApi(onBoard(caller, '/me'), { method: 'DELETE', token: caller.token });
}
