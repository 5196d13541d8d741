import type { Effect } from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import { removePerson, renamePerson } from '../people/change-person.ts';
import { keepSnapshot } from '../snapshots/keep-snapshot.ts';
import { StorageError } from '../storage/storage.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now' | 'inTurn' | 'automatic'>;

/** Does what a command asks of the server besides the day's state. */
export async function carryOut(effect: Effect, board: string, parts: Parts): Promise<void> {
  switch (effect.do) {
    case 'take-snapshot': {
      const { label, trigger } = effect;
      try {
        await keepSnapshot(board, { label, trigger }, parts);
      } catch (error) {
        // The day goes on although the disk is full; the snapshot follows when it can.
        if (!(error instanceof StorageError)) throw error;
        parts.automatic.owe(board, { label, trigger });
      }
      return;
    }
    case 'rename-participant':
      return renamePerson(board, effect.participant, effect.name, parts);
    case 'remove-participant':
      return removePerson(board, effect.participant, parts);
    default:
      return;
  }
}
