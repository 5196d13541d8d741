import { encodeSyncStep2, encodeUpdate } from '@samsyn/sync';
import * as Y from 'yjs';
import { PART, type PartSize, splitState } from '../storage/split-state.ts';
import type { Connection } from './connection.ts';
import { NO_UPDATE, NOTHING } from './nothing.ts';
import { stateFrames } from './state-frames.ts';
import { framed } from './web-socket-frame.ts';

/** A restart brings everyone back with the same few state vectors at once. */
const REMEMBERED = 8;
/** What has changed since an answer was made is sent after it, until it is as much as this. */
const MOST_CHANGED = 256 << 10;
/** News is merged when somebody comes: of more than this, the answer is sooner made anew. */
const MUCH_NEWS = 500;
/** An answer for one person is cut only where it is long: to count its pieces it must be read. */
const FRAME: PartSize = { bytes: PART.bytes, pieces: Number.POSITIVE_INFINITY };

interface Answer {
  /** What the document held when this was made, in finished frames, except for its last part. */
  readonly frames: readonly Buffer[];
  readonly last: Uint8Array | null;
  /** True when that is what was stored. */
  readonly stored: boolean;
  /** What has changed since and has been sent, merged to a few pieces, oldest and largest first. */
  readonly sent: Uint8Array[];
  /** What has changed since the last that came. */
  readonly news: Uint8Array[];
  /** How much all that has changed is. */
  changedBytes: number;
  /** What ends the answer: the last part and the changes, with the newest of them as step 2. */
  end: Buffer | null;
}

/**
 * Answers to *this is what I have*, made once per state vector and kept over changes: what has
 * changed since goes after it. The step 2 is the last, so that *synced* means that all is there.
 */
export class SyncReplies {
  readonly #doc: Y.Doc;
  readonly #answers = new Map<string, Answer>();

  /** @param stored what the document was read from, in frames; whoever has nothing is sent just that */
  constructor(doc: Y.Doc, stored: readonly Buffer[] | null) {
    this.#doc = doc;
    if (stored === null) return;
    this.#remember(NOTHING, { frames: stored, last: null, stored: true });
  }

  /**
   * Answers at once, or as soon as the connection has taken what it was sent before. An answer that
   * must be made for its owner alone waits until there is time for them.
   */
  answer(connection: Connection, said: Uint8Array, now: number): void {
    const { share } = connection;
    const vector = this.#ofOurs(said);
    const mayAnswer = this.#answers.has(keyOf(vector)) || share.wait() === 0;
    if (!connection.hasRoom || !mayAnswer) return connection.owe(vector, NOTHING, now);
    connection.sendInTurn(
      share.spend(() => this.framesFor(vector)),
      now,
    );
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
    answer.end ??= endOf(answer);
    return [...answer.frames, answer.end];
  }

  /** The document has changed. */
  changed(update: Uint8Array): void {
    for (const [key, answer] of this.#answers) {
      answer.news.push(update);
      answer.changedBytes += update.length;
      answer.end = null;
      if (answer.changedBytes > MOST_CHANGED || answer.news.length > MUCH_NEWS) {
        this.#answers.delete(key);
      }
    }
  }

  /**
   * What a state vector says of what is here. What somebody has beside that changes nothing in the
   * answer: whoever comes back with work of their own is given what the others were.
   */
  #ofOurs(vector: Uint8Array): Uint8Array {
    const ours = new Map<number, number>();
    for (const [client, clock] of Y.decodeStateVector(vector)) {
      const known = Math.min(clock, Y.getState(this.#doc.store, client));
      if (known > 0) ours.set(client, known);
    }
    return Y.encodeStateVector(ours);
  }

  #make(vector: Uint8Array): Answer {
    const parts = splitState(Y.encodeStateAsUpdate(this.#doc, vector), FRAME);
    const last = parts.pop() ?? null;
    return this.#remember(vector, { frames: stateFrames(parts), last, stored: false });
  }

  #remember(vector: Uint8Array, made: Pick<Answer, 'frames' | 'last' | 'stored'>): Answer {
    if (this.#answers.size >= REMEMBERED) {
      const [oldest] = this.#answers.keys();
      if (oldest !== undefined) this.#answers.delete(oldest);
    }
    const answer = { ...made, sent: [], news: [], changedBytes: 0, end: null };
    this.#answers.set(keyOf(vector), answer);
    return answer;
  }
}

function keyOf(vector: Uint8Array): string {
  return Buffer.from(vector).toString('latin1');
}

/**
 * What ends an answer. Neither the last part nor all that has changed is merged with what is new: it
 * would be read anew for every answer. A piece is, once what came after it is half as much, so that
 * each change is merged a few times at most and there are but a few pieces.
 */
function endOf({ last, sent, news }: Answer): Buffer {
  if (news.length > 0) {
    let piece = Y.mergeUpdates(news.splice(0));
    for (let before = sent.at(-1); before !== undefined; before = sent.at(-1)) {
      if (before.length > 2 * piece.length) break;
      sent.pop();
      piece = Y.mergeUpdates([before, piece]);
    }
    sent.push(piece);
  }
  const pieces = last === null ? sent : [last, ...sent];
  const earlier = pieces.slice(0, -1).map((piece) => encodeUpdate(piece));
  return framed(...earlier, encodeSyncStep2(pieces.at(-1) ?? NO_UPDATE));
}
