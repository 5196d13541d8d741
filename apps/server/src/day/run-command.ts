import { readSession, writeSession } from '@samsyn/documents';
import type { RoomName } from '@samsyn/sync';
import { EMPTY_WORKSHOP, fold, readWorkshopState, type WorkshopState } from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import { Problem } from '../errors/problem.ts';
import type { Visitor } from '../rooms/room-hub.ts';

export interface Command {
  readonly id: string;
  readonly type: string;
}

type Parts = Pick<AppParts, 'storage' | 'hub' | 'now' | 'inTurn'>;

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
  const { storage, hub } = parts;
  const { board } = visitor;
  return parts.inTurn.run(`${board}/commands`, async () => {
    const answered = await storage.readCommand(board, command.id);
    if (answered !== null) return JSON.parse(answered) as WorkshopState;
    const session: RoomName = { board, kind: 'session' };
    const state = await hub.read(session, (doc) => readWorkshopState(readSession(doc)));
    const next = fold(state ?? EMPTY_WORKSHOP, command, { now: parts.now(), role: visitor.role });
    if ('refused' in next) throw problemOf(next);
    await hub.change(session, (doc) => writeSession(doc, next.state));
    await hub.refreshAccess(board);
    await storage.writeCommand(board, command.id, JSON.stringify(next.state));
    return next.state;
  });
}

function problemOf(refusal: Exclude<ReturnType<typeof fold>, { state: WorkshopState }>): Problem {
  switch (refusal.refused) {
    case 'unknown':
      return new Problem('unknown-command', {
        errors: [{ path: 'type', text: 'server.problem.unknown-command' }],
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
