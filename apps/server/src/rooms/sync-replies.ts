import { encodeSyncStep2 } from '@samsyn/sync';
import * as Y from 'yjs';

/** A restart brings everyone back with the same few state vectors at once. */
const REMEMBERED = 8;

/** Answers to *this is what I have*, made once per version of the document and state vector. */
export class SyncReplies {
  readonly #doc: Y.Doc;
  readonly #frames = new Map<string, Uint8Array>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  step2(vector: Uint8Array): Uint8Array {
    const key = Buffer.from(vector).toString('latin1');
    const known = this.#frames.get(key);
    if (known !== undefined) return known;
    const frame = encodeSyncStep2(Y.encodeStateAsUpdate(this.#doc, vector));
    if (this.#frames.size >= REMEMBERED) this.#frames.clear();
    this.#frames.set(key, frame);
    return frame;
  }

  /** The document has changed: no answer made before is true any more. */
  forget(): void {
    this.#frames.clear();
  }
}
