import * as Y from 'yjs';
import type { DurableLog } from './durable-log.ts';

/** A document may not grow beyond this, in bytes as stored. */
const LARGEST_DOCUMENT = 16 << 20;

/** Judges whether there is room for more in a document. */
export class DocumentSize {
  readonly #doc: Y.Doc;
  readonly #log: DurableLog;
  /** Length of the document's state, reckoned when a turn first needs it. */
  #stateBytes: number | null = null;

  constructor(doc: Y.Doc, log: DurableLog) {
    this.#doc = doc;
    this.#log = log;
  }

  beginTurn(): void {
    this.#stateBytes = null;
  }

  /** The log may be longer than the document: what a compaction would leave is what counts. */
  fits({ length }: Uint8Array): boolean {
    if (this.#log.bytes + length <= LARGEST_DOCUMENT) return true;
    this.#stateBytes ??= Y.encodeStateAsUpdate(this.#doc).length;
    if (this.#stateBytes + length > LARGEST_DOCUMENT) return false;
    this.#stateBytes += length;
    this.#log.compactSoon();
    return true;
  }
}
