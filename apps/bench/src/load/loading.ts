import { encodeUpdate } from '@samsyn/sync';
import * as Y from 'yjs';
import { type Filling, fill } from './filling.ts';
import { EDIT_SIGN, markOf, readMark } from './marks.ts';
import { Member, type Seat } from './member.ts';
import { type Spread, spreadOf } from './percentiles.ts';

/** Somebody opens a big document that nobody has open, while two others work in their own room. */
export interface LoadingJob {
  readonly kind: 'loading';
  readonly big: Seat;
  readonly filling: Filling;
  readonly pair: readonly [Seat, Seat];
  /** Edits of the pair before and after the big document is opened, a hundredth of a second apart. */
  readonly edits: number;
}

export interface LoadingResult {
  /** Until the one who opened it had all of it. */
  readonly loadedMs: number;
  /** From one of the pair to the other, in quiet and around the loading. */
  readonly quiet: Spread;
  readonly meanwhile: Spread;
}

const EDIT_EVERY_MS = 10;

export async function runLoading({
  big,
  filling,
  pair,
  edits,
}: LoadingJob): Promise<LoadingResult> {
  const { state } = fill(filling);
  const [writer, reader] = pair.map((seat) => new Member(seat)) as [Member, Member];
  await Promise.all([writer.enter(), reader.enter()]);
  const doc = new Y.Doc();
  const sent: number[] = [];
  const took: number[] = [];
  reader.wire.marks = [
    {
      sign: EDIT_SIGN,
      found: (mark, at) => {
        const { number } = readMark(mark);
        took[number] ??= at - (sent[number] ?? at);
      },
    },
  ];
  const work = async (): Promise<void> => {
    for (let nth = 0; nth < edits; nth++) {
      const number = sent.length;
      doc.once('update', (update: Uint8Array) => {
        sent.push(performance.now());
        writer.say(encodeUpdate(update));
      });
      doc.getMap('placements').set(`today/s1/a${number}`, EDIT_SIGN.toString() + markOf(0, number));
      await pause(EDIT_EVERY_MS);
    }
  };
  await work();
  const opener = new Member(big);
  const arriving = opener.enter(undefined, state.length * 0.9);
  await work();
  const { whole } = await arriving;
  // The last edit is there.
  while (took[sent.length - 1] === undefined) await pause(EDIT_EVERY_MS);
  for (const { wire } of [writer, reader, opener]) wire.end();
  return {
    loadedMs: whole,
    quiet: spreadOf(took.slice(0, edits)),
    meanwhile: spreadOf(took.slice(edits)),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
