import * as Y from 'yjs';

/**
 * Applies an update as far as it can be applied. `gap` means that it leans on something that is
 * not here: that part is dropped, since kept it would wait for as long as the document lives.
 */
export function integrate(
  doc: Y.Doc,
  update: Uint8Array,
  origin: unknown,
): 'whole' | 'gap' | 'malformed' {
  try {
    Y.applyUpdate(doc, update, origin);
  } catch {
    return 'malformed';
  }
  const { store } = doc;
  if (store.pendingStructs === null && store.pendingDs === null) return 'whole';
  store.pendingStructs = null;
  store.pendingDs = null;
  return 'gap';
}

/** Runs changes as one transaction and answers what they changed as one update; null for nothing. */
export function captureUpdate(doc: Y.Doc, changes: () => void): Uint8Array | null {
  let update: Uint8Array | null = null;
  const capture = (bytes: Uint8Array): void => {
    update = update === null ? bytes : Y.mergeUpdates([update, bytes]);
  };
  doc.on('update', capture);
  try {
    doc.transact(changes);
  } finally {
    doc.off('update', capture);
  }
  return update;
}
