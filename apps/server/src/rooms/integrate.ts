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

/** What became of changes that were run as one transaction. */
export interface Attempt {
  /** What they changed as one update; null for nothing. */
  readonly update: Uint8Array | null;
  /** What was thrown, by the changes themselves, by somebody who watches, or by Yjs. */
  readonly failure: { readonly error: unknown; readonly during: 'changes' | 'watching' } | null;
}

/**
 * Runs changes as one transaction.
 *
 * @throws when Yjs could not finish it: then nobody knows what the document has become
 */
export function attempt(doc: Y.Doc, changes: () => void): Attempt {
  let update: Uint8Array | null = null;
  let during: 'changes' | 'watching' = 'changes';
  let settled = false;
  const capture = (bytes: Uint8Array): void => {
    update = update === null ? bytes : Y.mergeUpdates([update, bytes]);
  };
  // Comes after the garbage collection, whether anything was changed or not.
  const settle = (): void => {
    settled = true;
  };
  doc.on('update', capture);
  doc.on('afterTransactionCleanup', settle);
  try {
    doc.transact(() => {
      changes();
      during = 'watching';
    });
    return { update, failure: null };
  } catch (error) {
    if (!settled) throw error;
    return { update, failure: { error, during } };
  } finally {
    doc.off('update', capture);
    doc.off('afterTransactionCleanup', settle);
  }
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
