import * as Y from 'yjs';
import type { StoredDocument } from '../storage/storage.ts';

/** A stored document, made live. */
export interface ReadDocument {
  readonly doc: Y.Doc;
  /** True when rows were lost to a damaged file, and with them what leans on them. */
  readonly incomplete: boolean;
}

export function readDocument({ updates }: StoredDocument): ReadDocument {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const { store } = doc;
  const incomplete = store.pendingStructs !== null || store.pendingDs !== null;
  // Kept, it would look like a gap in the next thing that anybody sends. Whoever still has what is
  // lost is asked for everything when they come, and answers with it.
  store.pendingStructs = null;
  store.pendingDs = null;
  return { doc, incomplete };
}
