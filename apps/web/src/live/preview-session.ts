import * as Y from 'yjs';
import { type BoardSession, sessionOver } from './board-session.ts';
import type { BoardEntry } from './entry.ts';
import { type LiveDocument, openPassing, type RoomLink } from './live-document.ts';

/** Nobody on the board has this id, and nothing is ever sent under it. */
const NOBODY = 'preview';

/**
 * The board as a participant sees it, opened by whoever leads. It follows everything that happens;
 * what is done in it stays in this window and is gone with it. Nobody is counted, and no call can
 * be made: there is no token in it.
 *
 * @param entry of whoever leads
 * @param name what the one is called who is looked at
 */
export async function openPreviewSession(entry: BoardEntry, name: string): Promise<BoardSession> {
  const { board, token, participant } = entry;
  const followed = (['board', 'template', 'session'] as const).map((kind) =>
    openPassing({ board, kind }, token),
  );
  const [shared, template, session] = followed.map(copyOf);
  if (shared === undefined || template === undefined || session === undefined) {
    throw new Error('A board has three documents.');
  }
  const nobody = { ...participant, id: NOBODY, name, organisationType: '' };
  const seen: BoardEntry = {
    board,
    role: 'participant',
    participant: nobody,
    token: '',
    preview: true,
  };
  return sessionOver(
    seen,
    { board: shared, template, session, own: nobodysAnswers(shared.room) },
    false,
  );
}

/** A document that is told what happens in another, and tells nothing back. */
function copyOf(live: LiveDocument): LiveDocument {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live.doc));
  const tell = (update: Uint8Array): void => Y.applyUpdate(doc, update, live);
  live.doc.on('update', tell);
  return {
    doc,
    room: live.room,
    close: () => {
      live.doc.off('update', tell);
      live.close();
      doc.destroy();
    },
  };
}

const nothing = (): void => undefined;

/** Answers that are nobody's and go nowhere. */
function nobodysAnswers({ awareness }: Pick<RoomLink, 'awareness'>): LiveDocument {
  const doc = new Y.Doc();
  return {
    doc,
    room: {
      awareness,
      status: {
        connection: 'connected',
        synced: true,
        saved: true,
        trouble: null,
        refused: null,
        ended: null,
      },
      subscribe: () => nothing,
      renew: nothing,
      pause: nothing,
      resume: nothing,
    },
    close: () => doc.destroy(),
  };
}
