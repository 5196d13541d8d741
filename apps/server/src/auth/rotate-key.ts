import type { AppParts } from '../app-parts.ts';
import { noteEnding } from '../backup/note-ending.ts';
import { newCode } from '../boards/shown-code.ts';
import { Problem } from '../errors/problem.ts';
import type { RoomHub } from '../rooms/room-hub.ts';
import type { BoardRecord, KeyRole } from '../storage/storage.ts';
import { hashSecret, makeKey } from './keys.ts';

export interface KeyParts extends Pick<AppParts, 'storage' | 'chance' | 'now' | 'inTurn'> {
  readonly hub: Pick<RoomHub, 'dismiss'>;
}

/** How many keys the operator may make besides before the oldest of them ends. */
const MOST_BESIDES = 5;

export interface NewKey {
  readonly key: string;
  /** The board with it. */
  readonly board: BoardRecord;
}

/** Replaces a role's key: old links, and all that they opened, end at once. */
export async function rotateKey(id: string, role: KeyRole, parts: KeyParts): Promise<NewKey> {
  const made = await changeKey(id, parts, async (board, hash) => {
    const generation = board.keys[role].generation + 1;
    const ended = { what: 'key', board: id, id: `${role}.${generation}.${hash}` } as const;
    await noteEnding(ended, parts);
    // The code is the short form of the participants' link.
    const renewed = role === 'participant' ? await newCode(parts) : {};
    return { ...board, keys: { ...board.keys, [role]: { hash, generation } }, ...renewed };
  });
  parts.hub.dismiss(id, (visitor) => visitor.role === role);
  return made;
}

/** Makes one more key for the facilitator; the others are as good as before. */
export function addFacilitatorKey(id: string, parts: KeyParts): Promise<NewKey> {
  return changeKey(id, parts, async (board, hash) => {
    const { facilitator } = board.keys;
    const also = [...(facilitator.also ?? []), hash].slice(-MOST_BESIDES);
    return { ...board, keys: { ...board.keys, facilitator: { ...facilitator, also } } };
  });
}

function changeKey(
  id: string,
  { storage, chance, inTurn }: KeyParts,
  withKey: (board: BoardRecord, hash: string) => Promise<BoardRecord>,
): Promise<NewKey> {
  return inTurn.run(`board/${id}`, async () => {
    const before = await storage.readBoard(id);
    if (before === null) throw new Problem('no-such-board');
    const key = makeKey(id, chance);
    const board = await withKey(before, hashSecret(key));
    await storage.writeBoard(board);
    return { key, board };
  });
}
