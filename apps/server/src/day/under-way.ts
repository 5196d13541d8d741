import type { Effect } from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';

type Parts = Pick<AppParts, 'storage'>;

/**
 * What a command still asks of the server. Written before the state is, so that a server that ends
 * in between does the rest when it is back.
 */
export interface UnderWay {
  /** The command's id. */
  readonly command: string;
  /** ISO time at which it was folded. */
  readonly at: string;
  readonly effects: readonly Effect[];
}

const NAME = 'under-way';

/** Commands are taken one after the other, so there is one at most. */
export async function readUnderWay(board: string, { storage }: Parts): Promise<UnderWay | null> {
  const text = await storage.readSealed(board, NAME);
  return text === null ? null : (JSON.parse(text) as UnderWay);
}

/** Null when everything is done. */
export function writeUnderWay(
  board: string,
  left: UnderWay | null,
  { storage }: Parts,
): Promise<void> {
  return left === null
    ? storage.deleteSealed(board, NAME)
    : storage.writeSealed(board, NAME, JSON.stringify(left));
}
