import {
  type CloseReason,
  encodeSyncStep1,
  encodeUpdate,
  type Refusal,
  type RoomName,
  type SavingTrouble,
} from '@samsyn/sync';
import * as Y from 'yjs';
import { AwarenessRelay } from './awareness-relay.ts';
import type { Connection } from './connection.ts';
import { DocumentSize } from './document-size.ts';
import { DurableLog } from './durable-log.ts';
import { fanOut, type OutgoingUpdate } from './fan-out.ts';
import { type Incoming, Intake } from './intake.ts';
import { type Attempt, attempt } from './integrate.ts';
import { Outgoing } from './outgoing.ts';
import type { RoomParts } from './room-parts.ts';
import { SyncReplies } from './sync-replies.ts';
import { framed } from './web-socket-frame.ts';

/**
 * One live document and those who are in it. What comes in during one turn of the event loop
 * becomes one transaction, one stored update and one frame to the others.
 */
export class DocumentRoom {
  readonly name: RoomName;
  readonly members = new Set<Connection>();
  readonly awareness: AwarenessRelay;
  readonly #doc: Y.Doc;
  readonly #parts: RoomParts;
  readonly #log: DurableLog;
  readonly #size: DocumentSize;
  readonly #intake: Intake;
  readonly #outgoing: Outgoing;
  readonly #replies: SyncReplies;
  readonly #unsubscribe: () => void;
  #inbox: Incoming[] = [];
  /** When the first of what is in the inbox came. */
  #cameAt = 0;
  #scheduled = false;
  #destroyed = false;
  #damaged = false;
  /** State vector of the document as it is, and as it is stored. */
  #vector: Uint8Array;
  #durableVector: Uint8Array;
  #lastDurable: Promise<boolean> = Promise.resolve(true);

  constructor(parts: RoomParts) {
    this.#parts = parts;
    this.name = parts.name;
    this.#doc = parts.doc;
    this.#vector = Y.encodeStateVector(parts.doc);
    this.#durableVector = this.#vector;
    this.#replies = new SyncReplies(parts.doc, parts.stored);
    this.#log = new DurableLog({
      ...parts.log,
      state: () => Y.encodeStateAsUpdate(this.#doc),
      troubled: (trouble) => this.#sayTrouble(trouble),
    });
    // Compacted, what leans on the lost part would be gone even when somebody brings that back.
    if (parts.incomplete) this.#log.distrustState();
    this.#size = new DocumentSize(parts.doc, this.#log, parts.name.kind);
    this.#intake = new Intake({
      doc: parts.doc,
      size: this.#size,
      counters: parts.counters,
      now: parts.now,
      refusalOf: (connection) => this.#refusal(connection),
      askForEverything: (connection) => this.askForEverything(connection),
    });
    this.#outgoing = new Outgoing((update, came) => {
      this.#broadcast(update);
      parts.counters.propagation.add(performance.now() - came);
    });
    this.awareness = new AwarenessRelay({
      send: (frames) => fanOut(this.members, null, frames, parts.now()),
      onlyNames: parts.onlyNames,
      loopIsBusy: parts.loopIsBusy,
      now: parts.now,
    });
    this.#unsubscribe = parts.carry.subscribe((update) => this.#receiveCarried(update));
  }

  join(connection: Connection): void {
    // The room ended while somebody was on the way in.
    if (this.#destroyed) return connection.close('goingAway');
    const now = this.#parts.now();
    this.members.add(connection);
    if (this.mayWrite(connection)) this.askForEverything(connection);
    this.sendEveryone(connection);
    connection.sendSaved(this.#durableVector, now, this.#log.trouble);
    // A reader who has seen what was not yet durable is told once it is.
    if (!this.#log.idle) {
      void this.#lastDurable.then(() =>
        connection.sendSaved(this.#durableVector, this.#parts.now(), this.#log.trouble),
      );
    }
  }

  leave(connection: Connection): void {
    this.members.delete(connection);
    this.awareness.left(connection);
  }

  askForEverything(connection: Connection): void {
    connection.send(encodeSyncStep1(this.#vector), this.#parts.now());
  }

  /** @throws when the bytes are no state vector: later, nobody would be there to hear of it */
  answerStep1(connection: Connection, vector: Uint8Array): void {
    Y.decodeStateVector(vector);
    this.#parts.newcomers.add(() => {
      if (!this.#destroyed) this.#replies.answer(connection, vector, this.#parts.now());
    });
  }

  /** Answers somebody who was sent what was stored while this room was still being loaded. */
  answerRest(connection: Connection): void {
    this.#replies.answerRest(connection, this.#parts.now());
  }

  /** Takes a step 2 or an update; it is judged and applied at the end of this turn. */
  receive(from: Connection, update: Uint8Array, whole: boolean): void {
    if (this.#inbox.length === 0) this.#cameAt = performance.now();
    this.#inbox.push({ from, update, whole });
    this.#schedule();
  }

  read<T>(reader: (doc: Y.Doc) => T): T {
    this.#flush();
    if (this.#damaged) throw this.#ended();
    return reader(this.#doc);
  }

  /**
   * A change by the server itself; resolves when it is durable. Rejects when it could not be stored
   * at once: everyone sees it all the same, and the log goes on trying.
   */
  async change(change: (doc: Y.Doc) => void): Promise<void> {
    this.#flush();
    if (this.#destroyed) throw this.#ended();
    const done = this.#transact(() => change(this.#doc));
    if (done === null) throw this.#ended();
    const { failure } = done;
    const durable = this.#commit(done, null);
    // Nothing is taken back in Yjs: what was changed before the failure is stored like the rest.
    if (failure?.during === 'changes') throw failure.error;
    await this.#log.orFailure(durable);
  }

  /** What came in and was not stored is stored. Resolves when it is durable. */
  async flush(): Promise<void> {
    this.#flush();
    this.#outgoing.flush();
    await this.#log.settled();
  }

  /** Resolves when everything handed to the log so far is written. */
  settled(): Promise<void> {
    return this.#log.settled();
  }

  async unload(): Promise<void> {
    await this.flush();
    await this.#log.compact(true).catch(() => undefined);
    await this.destroy();
  }

  /** True when there is nobody here and nothing left to store. */
  get deserted(): boolean {
    return this.members.size === 0 && this.#inbox.length === 0 && this.#log.idle;
  }

  /** Ends the room at once. Resolves when nothing of it is being written any more. */
  async destroy(): Promise<void> {
    this.#log.abandon();
    this.#end();
    await this.#log.settled();
  }

  #end(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#outgoing.close();
    this.awareness.close();
    this.#unsubscribe();
    this.#doc.destroy();
  }

  closeAll(reason: CloseReason): void {
    for (const member of this.members) member.close(reason);
  }

  /** Sends a client that could not keep up what it has missed. */
  catchUp(connection: Connection): void {
    if (connection.share.wait() > 0) return;
    const vector = connection.takeOwed();
    if (vector === null) return;
    this.answerStep1(connection, vector);
    this.sendEveryone(connection);
  }

  /** Tells somebody who else is here. */
  sendEveryone(connection: Connection): void {
    if (!connection.hasRoom) return connection.fallBehind(this.#vector, this.#parts.now());
    const everyone = this.awareness.everyone(connection);
    if (everyone !== null) connection.write(everyone, this.#parts.now());
  }

  mayWrite(connection: Connection): boolean {
    return this.#refusal(connection) === null;
  }

  #schedule(): void {
    if (this.#scheduled || this.#destroyed) return;
    this.#scheduled = true;
    setImmediate(() => this.#flush());
  }

  #flush(): void {
    this.#scheduled = false;
    if (this.#destroyed) return;
    const inbox = this.#inbox;
    if (inbox.length === 0) return;
    this.#inbox = [];
    this.#size.beginTurn();
    const integrated = new Map<Connection, number>();
    const begun = performance.now();
    const done = this.#transact(() => {
      for (const incoming of inbox) {
        const frames = this.#intake.take(incoming);
        if (frames > 0) {
          integrated.set(incoming.from, (integrated.get(incoming.from) ?? 0) + frames);
        }
      }
    });
    chargeForBytes(inbox, performance.now() - begun);
    if (done === null) return;
    const { failure } = done;
    if (failure?.during === 'changes') return this.#giveUp(failure.error);
    for (const frames of integrated.values()) this.#parts.counters.updates += frames;
    const [{ from: author } = { from: null }] = inbox;
    const sameAuthor = inbox.every(({ from }) => from === author);
    void this.#commit(done, sameAuthor ? author : null, integrated, this.#cameAt);
  }

  #refusal(connection: Connection): Refusal | null {
    return this.#parts.refusalOf(connection.visitor);
  }

  /** Null when the document did not survive it, and the room with it. */
  #transact(changes: () => void): Attempt | null {
    try {
      const done = attempt(this.#doc, changes, this.#vector);
      if (done.update !== null) this.#replies.changed(done.update);
      if (done.failure?.during === 'watching') this.#parts.watcherFailed(done.failure.error);
      return done;
    } catch (error) {
      this.#giveUp(error);
      return null;
    }
  }

  /** What is stored is sound: everyone comes back to that. What waits to be stored still is. */
  #giveUp(error: unknown): void {
    if (this.#destroyed) return;
    this.#damaged = true;
    this.#log.distrustState();
    this.closeAll('goingAway');
    this.#end();
    this.#parts.damaged(error);
  }

  #ended(): Error {
    return new Error(`The room ${this.name.kind} of board ${this.name.board} has ended.`);
  }

  /**
   * Stores what was changed, tells those who changed it when it is durable, and lets it out to the
   * others. Resolves true when it is durable, with all that came before it.
   *
   * @param integrated how many frames of whom are in it
   */
  #commit(
    { update, after }: Attempt,
    author: Connection | null,
    integrated: ReadonlyMap<Connection, number> = new Map(),
    came = performance.now(),
  ): Promise<boolean> {
    const acknowledge = (stored: boolean): boolean => {
      if (!stored) return stored;
      for (const [connection, frames] of integrated) {
        connection.countDurable(frames, this.#durableVector, this.#parts.now());
      }
      return stored;
    };
    if (update === null) return this.#lastDurable.then(acknowledge);
    const before = this.#vector;
    this.#vector = after;
    const durable = this.#log.append(update).then((stored) => {
      if (stored) {
        this.#parts.counters.durable.add(performance.now() - came);
        this.#durableVector = after;
        this.#parts.carry.publish(update);
      }
      // Told before the others are: what then goes to an author goes along with it.
      return acknowledge(stored);
    });
    this.#lastDurable = durable;
    this.#outgoing.add({ update, author, before, came }, durable);
    return durable;
  }

  /** Another process has stored this already; here it is only shown. */
  #receiveCarried(update: Uint8Array): void {
    const done = this.#transact(() => Y.applyUpdate(this.#doc, update, 'carried'));
    if (done === null) return;
    const { update: changed, after, failure } = done;
    if (failure?.during === 'changes') return this.#giveUp(failure.error);
    if (changed === null) return;
    const before = this.#vector;
    this.#vector = after;
    this.#durableVector = after;
    this.#broadcast({ frame: framed(encodeUpdate(changed)), author: null, before });
  }

  /** Everyone who asks what is saved is told that nothing is, and why; and when that is over. */
  #sayTrouble(trouble: SavingTrouble | null): void {
    this.#parts.counters.notStoring += trouble === null ? -1 : 1;
    const now = this.#parts.now();
    for (const member of this.members) member.sendSaved(this.#durableVector, now, trouble);
  }

  /** Presence that has waited a while goes along: the write costs more than what is in it. */
  #broadcast(update: OutgoingUpdate): void {
    fanOut(this.members, update, this.awareness.takeRipe(), this.#parts.now());
  }
}

/** A turn's work is paid for by those whose it was, each by how much they sent. */
function chargeForBytes(inbox: readonly Incoming[], milliseconds: number): void {
  const bytes = inbox.reduce((sum, { update }) => sum + update.length, 0);
  for (const { from, update } of inbox) {
    from.share.charge(milliseconds * (update.length / Math.max(1, bytes)));
    from.restIfSpent();
  }
}
