import type * as Y from 'yjs';
import { sessionRoot } from './roots.ts';

const STATE = 'state';

/** The workshop's state as the server last wrote it, unparsed; undefined before it has. */
export function readSession(doc: Y.Doc): unknown {
  return sessionRoot(doc).get(STATE);
}

/** Only the server writes this. The state is one JSON value: a whole truth or none. */
export function writeSession(doc: Y.Doc, state: unknown): void {
  doc.transact(() => sessionRoot(doc).set(STATE, state));
}

export function observeSession(doc: Y.Doc, listener: () => void): () => void {
  const root = sessionRoot(doc);
  root.observe(listener);
  return () => root.unobserve(listener);
}
