import { type RoomName, roomPath } from '@samsyn/sync';
import { LiveRoom, WayThrough } from '@samsyn/sync/client';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { offlineDatabase } from './entry.ts';

/** What is known of a document's connection, and what can be done with it. */
export type RoomLink = Pick<
  LiveRoom,
  'awareness' | 'status' | 'subscribe' | 'renew' | 'pause' | 'resume'
>;

/** A document that is kept in this browser and synced with the server. */
export interface LiveDocument {
  readonly doc: Y.Doc;
  readonly room: RoomLink;
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
  const live = connect(path, doc, token);
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

/** Opens a room without a copy in this browser: what the server holds, and nothing of its own. */
export function openPassing(room: RoomName, token: string): LiveDocument {
  const doc = new Y.Doc();
  const live = connect(roomPath(room), doc, token);
  return {
    doc,
    room: live,
    close: () => {
      live.destroy();
      doc.destroy();
    },
  };
}

const ANSWER_PATIENCE_MS = 5000;

let way: WayThrough | null = null;

/** One for the page: what one room finds out about the network holds for all. */
export function wayThrough(): WayThrough {
  if (way === null) {
    const found = new WayThrough({
      WebSocket,
      openTunnel: async (said) => {
        const { Tunnel } = await import('@samsyn/sync/tunnel');
        return new Tunnel(location.origin, said);
      },
      serverAnswers: async () => {
        const signal = AbortSignal.timeout(ANSWER_PATIENCE_MS);
        return (await fetch('/healthz', { cache: 'no-store', signal })).ok;
      },
    });
    addEventListener('online', () => found.forget());
    way = found;
  }
  return way;
}

function connect(room: string, doc: Y.Doc, token: string): LiveRoom {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const serverUrl = `${scheme}://${location.host}/sync`;
  const { Socket } = wayThrough();
  return new LiveRoom({
    ...{ serverUrl, room, doc, token, random: Math.random },
    WebSocketPolyfill: Socket,
  });
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
