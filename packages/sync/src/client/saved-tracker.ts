import * as Y from 'yjs';

/**
 * Knows whether everything done here is stored on the server so that it survives a crash there.
 *
 * Frames are counted per connection: a frame that the server refused is never counted by it, so it
 * is taken off here as well. The count covers deletions, which a state vector does not show.
 */
export class SavedTracker {
  #sent = 0;
  #acknowledged = 0;
  #changedWhileAway = false;
  #refused = false;
  #askedByServer = false;
  #durable: Uint8Array | null = null;
  /** Which frame of this connection showed, unasked, all that was here; null while none has. */
  #shown: number | null = null;
  /** The server has known, on this connection, all that was here when it began. */
  #covered = false;

  readonly #doc: Y.Doc;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  connectionLost(): void {
    // What was merely shown is no change: it will be shown again.
    const showing = this.#shown !== null && this.#acknowledged < this.#shown ? 1 : 0;
    if (this.#sent - this.#acknowledged > showing) this.#changedWhileAway = true;
    this.#shown = null;
    this.#sent = 0;
    this.#acknowledged = 0;
    this.#askedByServer = false;
    this.#durable = null;
    this.#covered = false;
  }

  changedWhileAway(): void {
    this.#changedWhileAway = true;
  }

  frameSent(): void {
    this.#sent++;
  }

  /** Somebody who is not asked shows all that they have: it is nothing new, or it is refused. */
  everythingShown(): void {
    this.#shown = ++this.#sent;
  }

  /** The server asked what we have, and our answer holds everything: a step-2 frame went out. */
  answeredStep1(): void {
    this.#sent++;
    this.#askedByServer = true;
    this.#changedWhileAway = false;
    this.#refused = false;
  }

  frameRefused(): void {
    this.#sent = Math.max(0, this.#sent - 1);
    this.#shown = null;
    this.#refused = true;
  }

  savedByServer(stateVector: Uint8Array, frames: number): void {
    this.#acknowledged = frames;
    if (this.#shown !== null && frames >= this.#shown) this.#changedWhileAway = false;
    this.#durable = stateVector;
    // Later on others may be ahead of what we are told is stored; that is not ours to save.
    this.#covered ||= this.#isKnownTo(Y.decodeStateVector(stateVector));
  }

  /** State vector of what the server has stored, as last told on this connection. */
  get durableVector(): Uint8Array | null {
    return this.#durable;
  }

  get askedByServer(): boolean {
    return this.#askedByServer;
  }

  get saved(): boolean {
    if (this.#refused || this.#changedWhileAway || this.#durable === null) return false;
    if (this.#acknowledged < this.#sent) return false;
    return this.#askedByServer || this.#covered;
  }

  /**
   * Something was done here that the server does not take now: it refused a frame, or it has told
   * what it stores without asking for what we have, and we have more.
   */
  get refused(): boolean {
    if (this.#refused) return true;
    if (this.#durable === null || this.#askedByServer) return false;
    return this.#changedWhileAway || !this.#covered;
  }

  /** A reader is never asked; it has nothing unsaved when the server knows all that it knows. */
  #isKnownTo(durable: ReadonlyMap<number, number>): boolean {
    for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(this.#doc))) {
      if ((durable.get(client) ?? 0) < clock) return false;
    }
    return true;
  }
}
