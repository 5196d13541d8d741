import * as Y from 'yjs';
import type { StoredDocument } from '../storage/storage.ts';
import { integrate } from './integrate.ts';

/** Reading goes on for so long before everybody else has their turn. */
const SLICE_MS = 4;

/** A stored document, made live. */
export interface ReadDocument {
  readonly doc: Y.Doc;
  /** True when rows were lost to a damaged file, and with them what leans on them. */
  readonly incomplete: boolean;
}

/**
 * Reads a document a slice at a time: a long history must not keep the rooms waiting that are live.
 *
 * @param turn resolves when the next slice may be read
 */
export async function readDocument(
  { updates }: Pick<StoredDocument, 'updates'>,
  turn: () => Promise<void>,
): Promise<ReadDocument> {
  const doc = new Y.Doc();
  let unreadable = false;
  for (let next = 0; next < updates.length; ) {
    await turn();
    const end = performance.now() + SLICE_MS;
    doc.transact(() => {
      do {
        const read = integrate(doc, updates[next++] as Uint8Array, null, 'keepWaiting');
        if (read === 'malformed') unreadable = true;
      } while (next < updates.length && performance.now() < end);
    });
  }
  const { store } = doc;
  const incomplete = unreadable || store.pendingStructs !== null || store.pendingDs !== null;
  // Kept, it would look like a gap in the next thing that anybody sends. Whoever still has what is
  // lost is asked for everything when they come, and answers with it.
  store.pendingStructs = null;
  store.pendingDs = null;
  return { doc, incomplete };
}
