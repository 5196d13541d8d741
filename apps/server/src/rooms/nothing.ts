import * as Y from 'yjs';

/** State vector of somebody who has nothing of a document, and an update that brings nothing. */
export const NOTHING = Y.encodeStateVector(new Y.Doc());
export const NO_UPDATE = Y.encodeStateAsUpdate(new Y.Doc());
