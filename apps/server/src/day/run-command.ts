import { readSession, readTemplate, writeSession } from '@samsyn/documents';
import type { RoomName } from '@samsyn/sync';
import {
  EMPTY_WORKSHOP,
  type FoldResult,
  fold,
  readWorkshopState,
  type WorkshopState,
} from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import { Problem } from '../errors/problem.ts';
import type { Visitor } from '../rooms/room-hub.ts';
import { carryOut } from './carry-out.ts';
import { templateScope } from './template-scope.ts';

export interface Command {
  readonly id: string;
  readonly type: string;
}

type Parts = Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now' | 'inTurn' | 'automatic'>;

/**
 * Folds a command into the day's state and writes it where everyone reads it. A board's commands
 * are taken one after the other, and one that was carried out before is only answered again.
 *
 * @throws {Problem} if the command is not understood, not allowed or not possible now
 */
export function runCommand(
  command: Command,
  visitor: Visitor,
  parts: Parts,
): Promise<WorkshopState> {
  const { storage } = parts;
  const { board, participant, role } = visitor;
  return inTurnOfCommands(board, parts, async () => {
    const answered = await storage.readCommand(board, command.id);
    if (answered !== null) return JSON.parse(answered) as WorkshopState;
    const template = templateScope(await parts.hub.read({ board, kind: 'template' }, readTemplate));
    const { random, newId } = parts.chance;
    const context = { now: parts.now(), role, participant, random, newId, template };
    const next = fold(await readDay(board, parts), command, context);
    if ('refused' in next) throw problemOf(next);
    await writeDay(board, next.state, parts);
    for (const effect of next.effects) await carryOut(effect, board, parts);
    await storage.writeCommand(board, command.id, JSON.stringify(next.state));
    return next.state;
  });
}

/** Changes the day's state otherwise than by a command, as when somebody leaves for good. */
export function changeDay(
  board: string,
  change: (state: WorkshopState) => WorkshopState,
  parts: Pick<Parts, 'hub' | 'inTurn'>,
): Promise<void> {
  return inTurnOfCommands(board, parts, async () => {
    await writeDay(board, change(await readDay(board, parts)), parts);
  });
}

/** Does something that the day must not change under: no command is carried out meanwhile. */
export function whileDayStands<T>(
  board: string,
  work: (day: WorkshopState) => Promise<T>,
  parts: Pick<Parts, 'hub' | 'inTurn'>,
): Promise<T> {
  return inTurnOfCommands(board, parts, async () => work(await readDay(board, parts)));
}

function inTurnOfCommands<T>(
  board: string,
  { inTurn }: Pick<Parts, 'inTurn'>,
  work: () => Promise<T>,
): Promise<T> {
  return inTurn.run(`commands/${board}`, work);
}

const sessionOf = (board: string): RoomName => ({ board, kind: 'session' });

async function readDay(board: string, { hub }: Pick<Parts, 'hub'>): Promise<WorkshopState> {
  const state = await hub.read(sessionOf(board), (doc) => readWorkshopState(readSession(doc)));
  return state ?? EMPTY_WORKSHOP;
}

async function writeDay(
  board: string,
  state: WorkshopState,
  { hub }: Pick<Parts, 'hub'>,
): Promise<void> {
  await hub.change(sessionOf(board), (doc) => writeSession(doc, state));
  await hub.refreshAccess(board);
}

function problemOf(refusal: Extract<FoldResult, { refused: string }>): Problem {
  switch (refusal.refused) {
    case 'unknown':
      return new Problem('invalid-input', {
        errors: [{ path: 'type', text: 'server.input.unknownCommand' }],
      });
    case 'malformed':
      return new Problem('invalid-input', {
        errors: refusal.problems.map(({ path }) => ({ path, text: 'server.input.badFormat' })),
      });
    case 'not-allowed':
      return new Problem('not-allowed', { reason: refusal.reason });
    case 'conflict':
      return new Problem('conflict', { reason: refusal.reason });
  }
}
