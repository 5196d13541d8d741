import { readSession, writeSession } from '@samsyn/documents';
import type { RoomName } from '@samsyn/sync';
import { EMPTY_WORKSHOP, readWorkshopState, type WorkshopState } from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';

type Parts = Pick<AppParts, 'hub' | 'inTurn'>;

const sessionOf = (board: string): RoomName => ({ board, kind: 'session' });

/** How a board's day stands, as everybody reads it. */
export async function readDay(board: string, { hub }: Pick<Parts, 'hub'>): Promise<WorkshopState> {
  const state = await hub.read(sessionOf(board), (doc) => readWorkshopState(readSession(doc)));
  return state ?? EMPTY_WORKSHOP;
}

/** Only in the turn of the board's commands. */
export async function writeDay(
  board: string,
  state: WorkshopState,
  { hub }: Pick<Parts, 'hub'>,
): Promise<void> {
  await hub.change(sessionOf(board), (doc) => writeSession(doc, state));
  await hub.refreshAccess(board);
}

/** Changes the day's state otherwise than by a command, as when somebody leaves for good. */
export function changeDay(
  board: string,
  change: (state: WorkshopState) => WorkshopState | Promise<WorkshopState>,
  parts: Parts,
): Promise<void> {
  return inTurnOfCommands(board, parts, async () => {
    const before = await readDay(board, parts);
    const after = await change(before);
    // Nothing new is sent to nobody.
    if (after !== before) await writeDay(board, after, parts);
  });
}

/** Does something that the day must not change under: no command is carried out meanwhile. */
export function whileDayStands<T>(
  board: string,
  work: (day: WorkshopState) => Promise<T>,
  parts: Parts,
): Promise<T> {
  return inTurnOfCommands(board, parts, async () => work(await readDay(board, parts)));
}

/** A board's commands, and all else that changes its day, one after the other. */
export function inTurnOfCommands<T>(
  board: string,
  { inTurn }: Pick<Parts, 'inTurn'>,
  work: () => Promise<T>,
): Promise<T> {
  return inTurn.run(`commands/${board}`, work);
}
