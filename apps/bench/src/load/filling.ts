import * as Y from 'yjs';
import type { Baggage } from './member.ts';

/** What a document holds: a board of a megabyte, or one with a long history. */
export type Filling = 'megabyte' | 'history';

export interface Filled {
  /** The updates in the order in which they are to be sent, each small enough for one frame. */
  readonly updates: readonly Uint8Array[];
  readonly state: Uint8Array;
  readonly baggage: Baggage;
}

const made = new Map<Filling, Filled>();

/** The same bytes at every call, in every process. */
export function fill(filling: Filling): Filled {
  const known = made.get(filling) ?? finish(filling === 'megabyte' ? megabyte() : history());
  made.set(filling, known);
  return known;
}

const AUTHORS = 40;
const NOTES_EACH = 110;

/** 4,400 notes by 40 authors, as cards of a board. */
function megabyte(): { doc: Y.Doc; updates: Uint8Array[] } {
  const whole = new Y.Doc();
  const updates: Uint8Array[] = [];
  for (let author = 0; author < AUTHORS; author++) {
    const doc = new Y.Doc();
    doc.clientID = 1000 + author;
    const cards = doc.getMap<Y.Map<unknown>>('cards');
    for (let at = 0; at < NOTES_EACH; at++) {
      const card = new Y.Map<unknown>();
      cards.set(`c${author}-${at}`, card);
      card.set('kind', 'need');
      card.set('stage', `s${at % 9}`);
      card.set('pos', `a${at}`);
      card.set('by', `p${author}`);
      card.set('at', '2026-04-13T10:00:00.000Z');
      card.set('text', new Y.Text(`Behov ${author}-${at}: ${'ett ord till '.repeat(6)}`));
    }
    const update = Y.encodeStateAsUpdate(doc);
    updates.push(update);
    Y.applyUpdate(whole, update);
  }
  return { doc: whole, updates };
}

const WRITERS = 20;
const ROUNDS = 25;
const EDITS_EACH = 200;

/** 100,000 edits by 20 people in turn: placing, moving, taking away, typing and deleting. */
function history(): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let writer = 0; writer < WRITERS; writer++) {
      // One copy of the document serves them all in turn; who writes is only a number to it.
      doc.clientID = 2000 + writer;
      const batch: Uint8Array[] = [];
      const keep = (update: Uint8Array): void => {
        batch.push(update);
      };
      doc.on('update', keep);
      for (let at = 0; at < EDITS_EACH; at++) changeSomething(doc, writer, round * EDITS_EACH + at);
      doc.off('update', keep);
      updates.push(Y.mergeUpdates(batch));
    }
  }
  return { doc, updates };
}

function changeSomething(doc: Y.Doc, writer: number, at: number): void {
  const placements = doc.getMap('placements');
  const cell = `today/s${at % 9}/a${(at * 7) % 40}`;
  const notes = doc.getMap<Y.Text>('notes');
  const card = `c${(at + writer) % 60}`;
  switch (at % 4) {
    case 0:
      placements.set(cell, { role: 'does', by: `p${writer}`, at: '2026-04-13T10:00:00.000Z' });
      return;
    case 1:
      if (placements.has(cell)) placements.delete(cell);
      else placements.set(cell, { role: 'leads', by: `p${writer}`, at: '' });
      return;
    default: {
      const text = notes.get(card);
      if (text === undefined) notes.set(card, new Y.Text('en början'));
      else if (text.length > 400) text.delete(at % 200, 150);
      else text.insert((at * 13) % (text.length + 1), 'ord ');
    }
  }
}

function finish({ doc, updates }: { doc: Y.Doc; updates: Uint8Array[] }): Filled {
  const vector = Y.encodeStateVector(doc);
  return {
    updates,
    state: Y.encodeStateAsUpdate(doc),
    baggage: { vector, answer: Y.encodeStateAsUpdate(doc, vector) },
  };
}
