import { readTemplate } from '@samsyn/documents';
import { type FoldResult, fold, mayGive, toolOf, type WorkshopState } from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import { Problem } from '../errors/problem.ts';
import type { Visitor } from '../rooms/room-hub.ts';
import { carryOut } from './carry-out.ts';
import { inTurnOfCommands, readDay, writeDay } from './day-state.ts';
import { gatherFor, keepWhatCloses } from './gather.ts';
import { templateScope } from './template-scope.ts';

export interface Command {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
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
    // Before a repeat is answered: an id is no key to what others may do.
    if (toolOf(command.type) !== undefined && !mayGive(role, command.type)) {
      throw new Problem('not-allowed', { reason: 'not-your-role' });
    }
    const answered = await storage.readCommand(board, command.id);
    if (answered !== null) return JSON.parse(answered) as WorkshopState;
    const template = templateScope(await parts.hub.read({ board, kind: 'template' }, readTemplate));
    const { random, newId } = parts.chance;
    const day = await readDay(board, parts);
    const gathered = await gatherFor(command, board, day, template.stages, parts);
    const context = { now: parts.now(), role, participant, random, newId, template };
    const next = fold(day, command, gathered === undefined ? context : { ...context, gathered });
    if ('refused' in next) throw problemOf(next);
    const state = await keepWhatCloses(board, next.state, next.effects, gathered, parts);
    await writeDay(board, state, parts);
    for (const effect of next.effects) await carryOut(effect, board, parts);
    await storage.writeCommand(board, command.id, JSON.stringify(state));
    return state;
  });
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
