import type { RoomKind } from '@samsyn/sync';
import * as Y from 'yjs';
import type { DurableLog } from './durable-log.ts';

/**
 * A document may not grow beyond this, in bytes as stored. What one person alone writes, and the
 * template, are far smaller than a board: a thousand people must not fill the disk with theirs.
 */
const LARGEST: Readonly<Record<RoomKind, number>> = {
  board: 16 << 20,
  session: 16 << 20,
  template: 4 << 20,
  own: 4 << 20,
};

/** Judges whether there is room for more in a document. */
export class DocumentSize {
  readonly #doc: Y.Doc;
  readonly #log: DurableLog;
  readonly #largest: number;
  /** Length of the document's state, reckoned when a turn first needs it. */
  #stateBytes: number | null = null;

  constructor(doc: Y.Doc, log: DurableLog, kind: RoomKind) {
    this.#largest = LARGEST[kind];
    this.#doc = doc;
    this.#log = log;
  }

  beginTurn(): void {
    this.#stateBytes = null;
  }

  /** The log may be longer than the document: what a compaction would leave is what counts. */
  fits({ length }: Uint8Array): boolean {
    if (this.#log.bytes + length <= this.#largest) return true;
    this.#stateBytes ??= Y.encodeStateAsUpdate(this.#doc).length;
    if (this.#stateBytes + length > this.#largest) return false;
    this.#stateBytes += length;
    this.#log.compactSoon();
    return true;
  }
}
