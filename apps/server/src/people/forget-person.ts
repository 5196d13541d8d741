import { forgetAuthor } from '@samsyn/documents';
import { roomPath } from '@samsyn/sync';
import type { AppParts } from '../app-parts.ts';
import { forgetAnswers } from '../day/forget-answers.ts';
import { changePerson } from './change-person.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'inTurn' | 'failed'>;

/** Takes everything that says who somebody is, and what they answered, off a board. */
export async function forgetPerson(board: string, id: string, parts: Parts): Promise<void> {
  const { storage, hub } = parts;
  // First, so that nobody comes back in between with an old token.
  const nobody = {
    ...{ secretHash: '', name: '', organisation: '', organisationType: '' },
    ...{ renamedFrom: undefined, device: undefined, listed: undefined, stays: undefined },
  };
  await changePerson(board, id, () => ({ ...nobody, removed: true }), parts);
  hub.dismiss(board, (visitor) => visitor.participant === id);
  await hub.change({ board, kind: 'board' }, (doc) => forgetAuthor(doc, id));
  const own = { board, kind: 'own', participant: id } as const;
  await hub.drop(own);
  await storage.deleteDocument(roomPath(own));
  // After the document itself: what is closed meanwhile must not keep it again.
  await forgetAnswers(board, id, parts);
}
