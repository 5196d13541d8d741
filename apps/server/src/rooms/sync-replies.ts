import { encodeSyncStep2, encodeUpdate } from '@samsyn/sync';
import * as Y from 'yjs';
import { Budget, type Pace } from '../limits/budget.ts';
import { splitState } from '../storage/split-state.ts';
import type { Connection } from './connection.ts';
import { NO_UPDATE, NOTHING } from './nothing.ts';
import { framed } from './web-socket-frame.ts';

/** A restart brings everyone back with the same few state vectors at once. */
const REMEMBERED = 8;
/** What has changed since an answer was made is sent after it, until it is as much as this. */
const LONGEST_TAIL = 256 << 10;
const MANY_CHANGES = 500;
/**
 * Milliseconds that answers may take which had to be made for one person. Whoever asks again and
 * again with what nobody else has is answered from time to time; the others must not feel it.
 */
const TIME_FOR_ONE: Pace = { burst: 300, perSecond: 30 };
/** Whoever was here long ago has all of it again. */
const REMEMBERED_PEOPLE = 2000;

interface Answer {
  /** What the document held when this was made, in finished frames. */
  readonly frames: readonly Buffer[];
  /** True when that is what was stored. */
  readonly stored: boolean;
  /** What has changed since. */
  readonly tail: Uint8Array[];
  tailBytes: number;
  /** The step 2 that ends the answer: the tail, or nothing. */
  end: Buffer | null;
}

/**
 * Answers to *this is what I have*, made once per state vector and kept over changes: what has
 * changed since goes after it. The step 2 is the last, so that *synced* means that all is there.
 */
export class SyncReplies {
  readonly #doc: Y.Doc;
  readonly #answers = new Map<string, Answer>();
  readonly #time = new Map<string, Budget>();

  readonly #clock: () => number;

  /**
   * @param stored what the document was read from, in frames; whoever has nothing is sent just that
   * @param clock milliseconds, for what an answer takes
   */
  constructor(doc: Y.Doc, stored: readonly Buffer[] | null, clock = () => performance.now()) {
    this.#doc = doc;
    this.#clock = clock;
    if (stored === null) return;
    const answer = { frames: stored, stored: true, tail: [], tailBytes: 0, end: null };
    this.#remember(keyOf(NOTHING), answer);
  }

  /**
   * Answers at once, or as soon as the connection has taken what it was sent before and there is
   * time for its owner again.
   */
  answer(connection: Connection, vector: Uint8Array, now: number): void {
    const mayAnswer = this.#answers.has(keyOf(vector)) || this.hasTimeFor(connection, now);
    if (!connection.hasRoom || !mayAnswer) return connection.owe(vector, NOTHING, now);
    const begun = this.#clock();
    const frames = this.framesFor(vector);
    this.#timeOf(connection, now).charge(this.#clock() - begun);
    connection.sendInTurn(frames, now);
  }

  /** False while its owner has been given more time than is anyone's share. */
  hasTimeFor(connection: Connection, now: number): boolean {
    return this.#timeOf(connection, now).has(now);
  }

  /** Answers somebody who has been sent what was stored: with what has changed since. */
  answerRest(connection: Connection, now: number): void {
    const frames = this.framesFor(NOTHING);
    const known = this.#answers.get(keyOf(NOTHING))?.stored === true;
    connection.sendInTurn(known ? frames.slice(-1) : frames, now);
  }

  /** The frames of an answer. */
  framesFor(vector: Uint8Array): readonly Buffer[] {
    const answer = this.#answers.get(keyOf(vector)) ?? this.#make(vector);
    answer.end ??= framed(encodeSyncStep2(merged(answer.tail)));
    return [...answer.frames, answer.end];
  }

  /** The document has changed. */
  changed(update: Uint8Array): void {
    for (const [key, answer] of this.#answers) {
      answer.tail.push(update);
      answer.tailBytes += update.length;
      answer.end = null;
      if (answer.tailBytes > LONGEST_TAIL || answer.tail.length > MANY_CHANGES) {
        this.#answers.delete(key);
      }
    }
  }

  #timeOf({ visitor }: Connection, now: number): Budget {
    const person = visitor.participant;
    const known = this.#time.get(person);
    if (known !== undefined) return known;
    if (this.#time.size >= REMEMBERED_PEOPLE) this.#time.clear();
    const time = new Budget(TIME_FOR_ONE, now);
    this.#time.set(person, time);
    return time;
  }

  #make(vector: Uint8Array): Answer {
    const parts = splitState(Y.encodeStateAsUpdate(this.#doc, vector));
    const last = parts.pop() ?? NO_UPDATE;
    const frames = parts.map((part) => framed(encodeUpdate(part)));
    const answer = { frames, stored: false, tail: [last], tailBytes: 0, end: null };
    this.#remember(keyOf(vector), answer);
    return answer;
  }

  #remember(key: string, answer: Answer): void {
    if (this.#answers.size >= REMEMBERED) {
      const [oldest] = this.#answers.keys();
      if (oldest !== undefined) this.#answers.delete(oldest);
    }
    this.#answers.set(key, answer);
  }
}

function keyOf(vector: Uint8Array): string {
  return Buffer.from(vector).toString('latin1');
}

function merged(updates: readonly Uint8Array[]): Uint8Array {
  const [first = NO_UPDATE] = updates;
  return updates.length < 2 ? first : Y.mergeUpdates([...updates]);
}
