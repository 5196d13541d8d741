import type { AppParts } from '../app-parts.ts';
import { codeIsOld, readCode } from '../auth/codes.ts';
import { boardOfKey, roleOfKey } from '../auth/keys.ts';
import { Problem } from '../errors/problem.ts';
import type { BoardRecord, KeyRole } from '../storage/storage.ts';

export interface Entrance {
  readonly board: BoardRecord;
  readonly role: KeyRole;
}

type Parts = Pick<AppParts, 'storage' | 'failedTries' | 'now'>;

/**
 * The board and role that a key or a code opens. Wrong ones are counted by network address.
 *
 * @throws {Problem} if it opens none
 */
export async function findEntrance(
  offered: { readonly key?: string | undefined; readonly code?: string | undefined },
  address: string,
  { storage, failedTries, now }: Parts,
): Promise<Entrance> {
  const { key, code } = offered;
  if (key === undefined && code === undefined) {
    throw new Problem('invalid-input', {
      errors: [{ path: 'code', text: 'server.input.keyOrCode' }],
    });
  }
  // A key that fits is let in whatever others behind the same address have tried: nobody guesses it.
  if (key === undefined && failedTries.tooMany(address)) throw new Problem('too-many-tries');
  const entrance =
    key === undefined ? await byCode(code ?? '', storage, now()) : await byKey(key, storage);
  if (entrance !== null) {
    failedTries.succeed(address);
    return entrance;
  }
  if (failedTries.tooMany(address)) throw new Problem('too-many-tries');
  failedTries.add(address, key ?? readCode(code ?? '') ?? '');
  throw new Problem(key === undefined ? 'unknown-code' : 'unknown-key');
}

async function byCode(
  typed: string,
  storage: Parts['storage'],
  now: number,
): Promise<Entrance | null> {
  const code = readCode(typed);
  const id = code === null ? null : await storage.boardOfCode(code);
  const board = id === null ? null : await storage.readBoard(id);
  // The index is another file than the board's: it may still know a code that was changed.
  if (board === null || board.code !== code || codeIsOld(board, now)) return null;
  return { board, role: 'participant' };
}

async function byKey(key: string, storage: Parts['storage']): Promise<Entrance | null> {
  const id = boardOfKey(key);
  const board = id === null ? null : await storage.readBoard(id);
  const role = board === null ? null : roleOfKey(board, key);
  return board === null || role === null ? null : { board, role };
}
