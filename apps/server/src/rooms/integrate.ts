import * as Y from 'yjs';

/**
 * Applies an update as far as it can be applied. `gap` means that it leans on something that is
 * not here: that part is dropped, since kept it would wait for as long as the document lives, unless
 * what it leans on may still come.
 *
 * @throws {RangeError} when the stack overflowed
 */
export function integrate(
  doc: Y.Doc,
  update: Uint8Array,
  origin: unknown,
  gaps: 'drop' | 'keepWaiting' = 'drop',
): 'whole' | 'gap' | 'malformed' {
  try {
    Y.applyUpdate(doc, update, origin);
  } catch (error) {
    // The stack overflowed in the midst of a change: what came of it is no document.
    if (error instanceof RangeError) throw error;
    return 'malformed';
  }
  const { store } = doc;
  if (store.pendingStructs === null && store.pendingDs === null) return 'whole';
  if (gaps === 'drop') {
    store.pendingStructs = null;
    store.pendingDs = null;
  }
  return 'gap';
}

/** What became of changes that were run as one transaction. */
export interface Attempt {
  /** What they changed as one update; null for nothing. */
  readonly update: Uint8Array | null;
  /** State vector of the document after it. */
  readonly after: Uint8Array;
  /** What was thrown, by the changes themselves, by somebody who watches, or by Yjs. */
  readonly failure: { readonly error: unknown; readonly during: 'changes' | 'watching' } | null;
}

/**
 * Runs changes as one transaction.
 *
 * @param before state vector of the document as it is
 * @throws when Yjs could not finish it: then nobody knows what the document has become
 */
export function attempt(doc: Y.Doc, changes: () => void, before: Uint8Array): Attempt {
  let update: Uint8Array | null = null;
  let state: Map<number, number> | null = null;
  let changed = false;
  let settled = false;
  const capture = (
    bytes: Uint8Array,
    _origin: unknown,
    _doc: Y.Doc,
    { afterState }: Y.Transaction,
  ): void => {
    update = update === null ? bytes : Y.mergeUpdates([update, bytes]);
    state = afterState;
  };
  // Yjs has counted already how far each client has come; in a big room that is not little.
  const after = (): Uint8Array => (state === null ? before : Y.encodeStateVector(state));
  // Comes after the garbage collection, whether anything was changed or not.
  const settle = (): void => {
    settled = true;
  };
  doc.on('update', capture);
  doc.on('afterTransactionCleanup', settle);
  try {
    doc.transact(() => {
      changes();
      changed = true;
    });
    return { update, after: after(), failure: null };
  } catch (error) {
    if (!settled) throw error;
    // Whoever throws when told of an update keeps it from those after them, and Yjs from starting
    // its list of transactions anew: unless that is made good, no change is ever told of again.
    doc._transactionCleanups = [];
    const now = Y.encodeStateVector(doc);
    const missed = changed || !same(before, now);
    if (update === null && missed) update = Y.encodeStateAsUpdate(doc, before);
    return { update, after: now, failure: { error, during: changed ? 'watching' : 'changes' } };
  } finally {
    doc.off('update', capture);
    doc.off('afterTransactionCleanup', settle);
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
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
