import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SavedTracker } from './saved-tracker.ts';

const vectorOf = (doc: Y.Doc): Uint8Array => Y.encodeStateVector(doc);

describe('saved', () => {
  let doc: Y.Doc;
  let tracker: SavedTracker;
  beforeEach(() => {
    doc = new Y.Doc();
    tracker = new SavedTracker(doc);
  });

  it('is not said before the server has said what it has', () => {
    tracker.answeredStep1();
    expect(tracker.saved).toBe(false);
    tracker.savedByServer(vectorOf(doc), 1);
    expect(tracker.saved).toBe(true);
  });

  it('waits for every frame, deletions included, which no state vector shows', () => {
    tracker.answeredStep1();
    tracker.savedByServer(vectorOf(doc), 1);
    tracker.frameSent();
    expect(tracker.saved).toBe(false);
    tracker.savedByServer(vectorOf(doc), 1);
    expect(tracker.saved).toBe(false);
    tracker.savedByServer(vectorOf(doc), 2);
    expect(tracker.saved).toBe(true);
  });

  it('is lost with a connection that had not confirmed, until the next one has everything', () => {
    tracker.answeredStep1();
    tracker.frameSent();
    tracker.savedByServer(vectorOf(doc), 1);
    tracker.connectionLost();
    tracker.savedByServer(vectorOf(doc), 0);
    expect(tracker.saved).toBe(false);
    tracker.answeredStep1();
    tracker.savedByServer(vectorOf(doc), 1);
    expect(tracker.saved).toBe(true);
  });

  it('is not true while something is refused, and is again when the server has asked for it', () => {
    tracker.answeredStep1();
    tracker.savedByServer(vectorOf(doc), 1);
    tracker.frameSent();
    tracker.frameRefused();
    expect(tracker.refused).toBe(true);
    expect(tracker.saved).toBe(false);
    tracker.answeredStep1();
    tracker.savedByServer(vectorOf(doc), 2);
    expect(tracker.refused).toBe(false);
    expect(tracker.saved).toBe(true);
  });

  it('is true for a reader who knows no more than the server', () => {
    const server = new Y.Doc();
    server.getMap('x').set('a', 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
    tracker.savedByServer(vectorOf(server), 0);
    expect(tracker.saved).toBe(true);
    expect(tracker.refused).toBe(false);
    server.getMap('x').set('b', 2);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
    expect(tracker.saved).toBe(true);
  });

  it('is not true when the copy here holds what the server neither knows nor asks for', () => {
    doc.getMap('x').set('mine', 1);
    tracker.savedByServer(vectorOf(new Y.Doc()), 0);
    expect(tracker.saved).toBe(false);
    expect(tracker.refused).toBe(true);
  });

  it('survives a line that breaks while a reader shows what they have, and takes in what was lost', () => {
    tracker.savedByServer(vectorOf(doc), 0);
    tracker.everythingShown();
    tracker.connectionLost();
    tracker.savedByServer(vectorOf(doc), 0);
    // Merely shown: nothing was done here that could have been refused.
    expect([tracker.saved, tracker.refused]).toEqual([true, false]);
    tracker.frameSent();
    tracker.connectionLost();
    tracker.savedByServer(vectorOf(doc), 0);
    expect(tracker.saved).toBe(false);
    tracker.everythingShown();
    tracker.savedByServer(vectorOf(doc), 1);
    expect([tracker.saved, tracker.refused]).toEqual([true, false]);
  });
});
