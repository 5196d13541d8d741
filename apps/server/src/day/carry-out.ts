import type { Effect } from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import { removePerson, renamePerson } from '../people/change-person.ts';
import { keepSnapshot } from '../snapshots/keep-snapshot.ts';
import { StorageError } from '../storage/storage.ts';
import { dropKept, noteConsent } from './kept-answers.ts';

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
    case 'drop-answers':
      return dropKept(board, 'round', effect.round, parts);
    case 'note-consent':
      return noteConsent(board, effect, parts);
    case 'keep-answers':
    case 'keep-ballots':
    case 'keep-sheets':
      // Done before the state was written.
      return;
    case 'tell-facilitators':
      return;
  }
}
