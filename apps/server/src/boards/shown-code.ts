import type { AppParts } from '../app-parts.ts';
import { codeAges, codeExpiry, codeIsOld } from '../auth/codes.ts';
import { Problem } from '../errors/problem.ts';
import type { BoardRecord } from '../storage/storage.ts';
import { unusedCode } from './create-board.ts';

type Code = Required<Pick<BoardRecord, 'code' | 'codeExpiresAt'>>;

/** A code that no board has, and how long it lasts. */
export async function newCode(parts: Pick<AppParts, 'storage' | 'chance' | 'now'>): Promise<Code> {
  return { code: await unusedCode(parts), codeExpiresAt: codeExpiry(parts.now()) };
}

/**
 * The code as the facilitator is shown it. Whoever shows it means to use it: it lasts from now on,
 * and one that has run out is replaced.
 */
export async function shownCode(
  board: BoardRecord,
  parts: Pick<AppParts, 'storage' | 'chance' | 'now' | 'inTurn'>,
): Promise<Code> {
  const { storage, now, inTurn } = parts;
  if (!codeAges(board, now())) return codeOf(board);
  return inTurn.run(`board/${board.id}`, async () => {
    const last = await storage.readBoard(board.id);
    if (last === null) throw new Problem('no-such-board');
    if (!codeAges(last, now())) return codeOf(last);
    const renewed = codeIsOld(last, now())
      ? await newCode(parts)
      : { code: last.code, codeExpiresAt: codeExpiry(now()) };
    await storage.writeBoard({ ...last, ...renewed });
    return renewed;
  });
}

function codeOf({ code, codeExpiresAt = '' }: BoardRecord): Code {
  return { code, codeExpiresAt };
}
