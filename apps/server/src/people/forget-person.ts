import { forgetAuthor } from '@samsyn/documents';
import { roomPath } from '@samsyn/sync';
import type { AppParts } from '../app-parts.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'inTurn'>;

/** Takes everything that says who somebody is, and what they answered, off a board. */
export async function forgetPerson(board: string, id: string, parts: Parts): Promise<void> {
  const { storage, hub } = parts;
  await parts.inTurn.run(`${board}/${id}`, async () => {
    const person = await storage.readParticipant(board, id);
    if (person === null) return;
    // First, so that nobody comes back in between with an old token.
    await storage.writeParticipant(board, {
      ...person,
      secretHash: '',
      name: '',
      organisation: '',
      organisationType: '',
      removed: true,
    });
    hub.dismiss(board, (visitor) => visitor.participant === id);
    await hub.change({ board, kind: 'board' }, (doc) => forgetAuthor(doc, id));
    const own = { board, kind: 'own', participant: id } as const;
    hub.drop(own);
    await storage.deleteDocument(roomPath(own));
  });
}
