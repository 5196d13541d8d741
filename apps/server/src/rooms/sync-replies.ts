import { encodeSyncStep2, encodeUpdate } from '@samsyn/sync';
import * as Y from 'yjs';
import { splitState } from './split-state.ts';

/** A restart brings everyone back with the same few state vectors at once. */
const REMEMBERED = 8;

/** Answers to *this is what I have*, made once per version of the document and state vector. */
export class SyncReplies {
  readonly #doc: Y.Doc;
  readonly #answers = new Map<string, Uint8Array[]>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** The frames of an answer. The step 2 is the last, so that *synced* means that all is there. */
  framesFor(vector: Uint8Array): readonly Uint8Array[] {
    const key = Buffer.from(vector).toString('latin1');
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const parts = splitState(Y.encodeStateAsUpdate(this.#doc, vector));
    const last = parts.length - 1;
    const frames = parts.map((part, at) =>
      at === last ? encodeSyncStep2(part) : encodeUpdate(part),
    );
    if (this.#answers.size >= REMEMBERED) this.#answers.clear();
    this.#answers.set(key, frames);
    return frames;
  }

  /** The document has changed: no answer made before is true any more. */
  forget(): void {
    this.#answers.clear();
  }
}
