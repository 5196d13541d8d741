import { linkWithCode, linkWithKey } from '../entry/board-links.ts';
import type { StoredBoard } from '../entry/stored-boards.ts';
import type { RecoveryFacts } from './recovery-sheet.ts';

/** The links to a board that can be given away, as far as their keys are known in this browser. */
export function shareLinks(
  origin: string,
  { id, code, keys }: Pick<StoredBoard, 'id' | 'code' | 'keys'>,
): RecoveryFacts['links'] {
  const { facilitator, participant, viewer } = keys;
  return {
    join: linkWithCode(origin, code),
    ...(facilitator === undefined ? {} : { facilitator: linkWithKey(origin, id, facilitator) }),
    ...(participant === undefined ? {} : { participant: linkWithKey(origin, id, participant) }),
    ...(viewer === undefined ? {} : { viewer: linkWithKey(origin, id, viewer) }),
  };
}
