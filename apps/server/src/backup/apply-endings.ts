import { createHash } from 'node:crypto';
import type { AppParts } from '../app-parts.ts';
import { KEY_ROLES } from '../auth/keys.ts';
import { newCode } from '../boards/shown-code.ts';
import { runCommand } from '../day/run-command.ts';
import { Problem } from '../errors/problem.ts';
import { removePerson } from '../people/change-person.ts';
import type { Visitor } from '../rooms/room-hub.ts';
import { deleteOutlived } from '../snapshots/delete-snapshots.ts';
import type { Ending } from '../storage/storage.ts';

export type EndingParts = Pick<
  AppParts,
  'storage' | 'hub' | 'chance' | 'now' | 'inTurn' | 'automatic' | 'failed' | 'leaving'
>;

/** Ends what was ended after a backup was taken, and what has had its time since. */
export async function applyEndings(endings: readonly Ending[], parts: EndingParts): Promise<void> {
  const { storage } = parts;
  for (const ending of endings) {
    // The restored server must know it too: an older backup may be restored after this one.
    await storage.noteEnding(ending);
    if ((await storage.readBoard(ending.board)) !== null) await end(ending, parts);
  }
  for (const board of await storage.listBoards()) await deleteOutlived(board, parts);
}

async function end(ending: Ending, parts: EndingParts): Promise<void> {
  const { storage } = parts;
  const { what, board, id } = ending;
  switch (what) {
    case 'board':
      return storage.deleteBoard(board);
    case 'snapshot':
      return storage.deleteSnapshot(board, id);
    case 'comparison':
      return storage.deleteComparison(board, id);
    case 'removed':
      return removePerson(board, id, parts);
    case 'person':
      if ((await storage.readParticipant(board, id)) === null) return;
      return parts.leaving.forget(board, id);
    case 'answers':
      return discardAnswers(ending, parts);
    case 'key':
      return endKey(board, id, parts);
  }
}

async function discardAnswers({ at, board, id }: Ending, parts: EndingParts): Promise<void> {
  const digest = createHash('sha256').update(`${at}/${board}/${id}`).digest('hex');
  const round = id === '' ? {} : { round: id };
  try {
    const command = { id: `restored-${digest.slice(0, 16)}`, type: 'answers.discard', ...round };
    await runCommand(command, operatorOn(board), parts);
  } catch (error) {
    // The round is younger than the backup, or its answers were not shown yet: none are kept of it.
    if (!(error instanceof Problem)) throw error;
  }
}

/** Gives a role the key that it had later; with the participants' key goes the code. */
async function endKey(board: string, id: string, parts: EndingParts): Promise<void> {
  const { storage } = parts;
  const [name = '', generation = '', hash = ''] = id.split('.');
  const role = KEY_ROLES.find((one) => one === name);
  const record = await storage.readBoard(board);
  if (record === null || role === undefined) return;
  if (record.keys[role].generation >= Number(generation)) return;
  const keys = { ...record.keys, [role]: { hash, generation: Number(generation) } };
  const renewed = role === 'participant' ? await newCode(parts) : {};
  await storage.writeBoard({ ...record, keys, ...renewed });
}

/** Nobody who has joined. */
function operatorOn(board: string): Visitor {
  return {
    ...{ board, participant: 'operator', role: 'facilitator', name: '', organisation: '' },
    ...{ organisationType: '', attendance: 'remote', expiresAt: 0 },
  };
}
