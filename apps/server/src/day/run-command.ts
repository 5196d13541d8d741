import { readTemplate } from '@samsyn/documents';
import {
  type Effect,
  type FoldResult,
  fold,
  mayGive,
  toolOf,
  type WorkshopState,
} from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import { Problem } from '../errors/problem.ts';
import type { Visitor } from '../rooms/room-hub.ts';
import { StorageError } from '../storage/storage.ts';
import { carryOut } from './carry-out.ts';
import { inTurnOfCommands, readDay, writeDay } from './day-state.ts';
import { gatherFor, keepWhatCloses } from './gather.ts';
import { templateScope } from './template-scope.ts';
import { readUnderWay, type UnderWay, writeUnderWay } from './under-way.ts';

export interface Command {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

type Parts = Pick<
  AppParts,
  'storage' | 'hub' | 'chance' | 'now' | 'inTurn' | 'automatic' | 'failed'
>;

/**
 * Folds a command into the day's state, writes it where everyone reads it, and does what else it
 * asks of the server. A board's commands are taken one after the other, and one that was carried
 * out before is only answered again.
 *
 * @throws {Problem} if the command is not understood, not allowed or not possible now
 */
export function runCommand(
  command: Command,
  visitor: Visitor,
  parts: Parts,
): Promise<WorkshopState> {
  const { storage } = parts;
  const { board } = visitor;
  return inTurnOfCommands(board, parts, async () => {
    // Before a repeat is answered: to know an id is no right.
    if (toolOf(command.type) === undefined) throw problemOf(UNKNOWN);
    if (!mayGive(visitor.role, command.type)) throw problemOf(NOT_YOUR_ROLE);
    await finishLeftover(board, parts);
    const answered = await storage.readCommand(board, command.id);
    if (answered !== null) return JSON.parse(answered) as WorkshopState;
    const effects = await foldInto(command, visitor, parts);
    if (effects.length > 0) {
      const at = new Date(parts.now()).toISOString();
      await carryOutAll(board, { command: command.id, at, effects }, parts);
    }
    return answerWith(board, command.id, parts);
  });
}

/** Writes the next state, and answers what is left to do. */
async function foldInto(command: Command, visitor: Visitor, parts: Parts): Promise<Effect[]> {
  const { board, participant, role } = visitor;
  const template = templateScope(await parts.hub.read({ board, kind: 'template' }, readTemplate));
  const { random, newId } = parts.chance;
  const day = await readDay(board, parts);
  const gathered = await gatherFor(command, board, day, template.stages, parts);
  const context = { now: parts.now(), role, participant, random, newId, template };
  const next = fold(day, command, gathered === undefined ? context : { ...context, gathered });
  if ('refused' in next) throw problemOf(next);
  const state = await keepWhatCloses(board, next.state, next.effects, gathered, parts);
  const effects = next.effects.filter((effect) => !isDone(effect));
  if (effects.length > 0) {
    const at = new Date(context.now).toISOString();
    await writeUnderWay(board, { command: command.id, at, effects }, parts);
  }
  await writeDay(board, state, parts);
  return effects;
}

/** What is kept is kept before the state is written. */
function isDone({ do: what }: Effect): boolean {
  return what === 'keep-answers' || what === 'keep-ballots' || what === 'keep-sheets';
}

async function carryOutAll(board: string, under: UnderWay, parts: Parts): Promise<void> {
  for (const [index, effect] of under.effects.entries()) {
    await carryOut(effect, { board, ...under }, parts);
    const left = under.effects.slice(index + 1);
    await writeUnderWay(board, left.length === 0 ? null : { ...under, effects: left }, parts);
  }
}

/** A command whose state was written, and the server ended or the disk failed before the rest. */
async function finishLeftover(board: string, parts: Parts): Promise<void> {
  const under = await readUnderWay(board, parts);
  if (under === null) return;
  const { handled } = await readDay(board, parts);
  if (!handled.includes(under.command)) return writeUnderWay(board, null, parts);
  try {
    await carryOutAll(board, under, parts);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    // A mistake of ours must not stand in the way of the whole day.
    parts.failed({ board, err: error }, 'What a command asked for could not be done.');
    await writeUnderWay(board, null, parts);
  }
  await answerWith(board, under.command, parts);
}

async function answerWith(board: string, id: string, parts: Parts): Promise<WorkshopState> {
  const state = await readDay(board, parts);
  await parts.storage.writeCommand(board, id, JSON.stringify(state));
  return state;
}

type Refused = Extract<FoldResult, { refused: string }>;
const UNKNOWN: Refused = { refused: 'unknown', reason: 'unknown-command' };
const NOT_YOUR_ROLE: Refused = { refused: 'not-allowed', reason: 'not-your-role' };

function problemOf(refusal: Refused): Problem {
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
