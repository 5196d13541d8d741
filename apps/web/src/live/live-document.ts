import { type RoomName, roomPath } from '@samsyn/sync';
import { LiveRoom } from '@samsyn/sync/client';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { offlineDatabase } from './entry.ts';

/** A document that is kept in this browser and synced with the server. */
export interface LiveDocument {
  readonly doc: Y.Doc;
  readonly room: LiveRoom;
  readonly close: () => void;
}

const OFFLINE_COPY_PATIENCE_MS = 2000;

/**
 * Opens a room: first the copy in this browser, then the server. In that order, because what comes
 * out of the copy must not look like something done just now.
 */
export async function openDocument(
  room: RoomName,
  participant: string,
  token: string,
): Promise<LiveDocument> {
  const doc = new Y.Doc();
  const path = roomPath(room);
  const copy = await openOfflineCopy(offlineDatabase(participant, path), doc);
  const live = new LiveRoom({
    serverUrl: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`,
    room: path,
    doc,
    token,
    random: Math.random,
  });
  return {
    doc,
    room: live,
    close: () => {
      live.destroy();
      void copy?.destroy();
      doc.destroy();
    },
  };
}

/** Private windows and full disks have no database; the board works without one. */
async function openOfflineCopy(name: string, doc: Y.Doc): Promise<IndexeddbPersistence | null> {
  if (typeof indexedDB === 'undefined') return null;
  try {
    const copy = new IndexeddbPersistence(name, doc);
    const patience = new Promise((resolve) => setTimeout(resolve, OFFLINE_COPY_PATIENCE_MS));
    await Promise.race([copy.whenSynced, patience]);
    return copy;
  } catch {
    return null;
  }
}
