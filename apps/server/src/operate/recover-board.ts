import { isId } from '@samsyn/board';
import type { AppParts } from '../app-parts.ts';
import { readCode } from '../auth/codes.ts';
import { addFacilitatorKey, type KeyParts, rotateKey } from '../auth/rotate-key.ts';

export interface Recovered {
  readonly board: string;
  readonly title: string;
  readonly key: string;
}

/**
 * Makes a new key for the facilitator of a board.
 *
 * @param named its id, its code, or an address of it
 * @param endOld whether all earlier facilitators' links, and what they opened, end at once
 * @returns null for no such board
 */
export async function recoverBoard(
  named: string,
  endOld: boolean,
  parts: KeyParts,
): Promise<Recovered | null> {
  const id = await findBoard(named, parts);
  if (id === null) return null;
  const made = endOld
    ? await rotateKey(id, 'facilitator', parts)
    : await addFacilitatorKey(id, parts);
  return { board: id, title: made.board.title, key: made.key };
}

async function findBoard(
  named: string,
  { storage }: Pick<AppParts, 'storage'>,
): Promise<string | null> {
  const id = /\/b\/([A-Za-z0-9_-]{1,40})/.exec(named)?.[1] ?? named.trim();
  if (isId(id) && (await storage.readBoard(id)) !== null) return id;
  const code = readCode(named);
  const board = code === null ? null : await storage.boardOfCode(code);
  return board !== null && (await storage.readBoard(board)) !== null ? board : null;
}
