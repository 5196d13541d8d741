import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  ANSWERS_KEPT,
  type BoardRecord,
  type ComparisonRecord,
  type ParticipantRecord,
  type SnapshotRecord,
  type Storage,
} from './storage.ts';

export interface StorageUnderTest {
  readonly storage: Storage;
  /** Closes it and opens it again on the same data; null for one that keeps nothing. */
  readonly reopen: (() => Promise<Storage>) | null;
  readonly cleanUp: () => Promise<void>;
}

export function boardRecord(id: string, code = `CODE${id}`): BoardRecord {
  const key = { hash: 'h', generation: 1 };
  return {
    id,
    title: 'Workshop i Lillköping',
    place: 'Lillköping',
    region: '',
    locale: 'sv',
    programme: '',
    createdAt: '2026-04-13T08:00:00.000Z',
    code,
    codeExpiresAt: '2026-04-27T08:00:00.000Z',
    keys: { facilitator: key, participant: key, viewer: key },
  };
}

export function participantRecord(id: string): ParticipantRecord {
  return {
    id,
    secretHash: 's',
    name: 'Åsa',
    organisation: 'Lillköpings kommun',
    organisationType: 'kommun',
    attendance: 'room',
    role: 'participant',
    joinedAt: '2026-04-13T09:00:00.000Z',
    removed: false,
  };
}

function comparisonRecord(id: string, addedAt = '2026-04-13T10:00:00.000Z'): ComparisonRecord {
  return {
    ...{ id, addedAt, takenAt: '2025-04-13T10:00:00Z', bytes: 2 },
    ...{ title: 'Workshop', place: 'Storköping', region: 'Mellansjö' },
  };
}

function snapshotRecord(id: string, takenAt = '2026-04-13T10:00:00.000Z'): SnapshotRecord {
  const label = 'Före lunch';
  return { id, takenAt, label, trigger: 'manual', bytes: 2, changes: null, content: 'x' };
}

function updateWith(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('m').set(text, true);
  return Y.encodeStateAsUpdate(doc);
}

function keysOf(updates: readonly Uint8Array[]): string[] {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return [...doc.getMap('m').keys()].sort();
}

/** What every backend must do. A backend's own test is one call of this. */
export function describeStorage(name: string, open: () => Promise<StorageUnderTest>): void {
  describe(`storage: ${name}`, () => {
    let opened: StorageUnderTest;
    let storage: Storage;
    const room = 'boards/b1';

    beforeEach(async () => {
      opened = await open();
      storage = opened.storage;
      await storage.createBoard(boardRecord('b1'), new Map([[room, updateWith('first')]]));
    });
    afterEach(() => opened.cleanUp());

    it('finds a board by its id and by its code, and says null for what is not there', async () => {
      expect(await storage.readBoard('b1')).toEqual(boardRecord('b1'));
      expect(await storage.boardOfCode('CODEb1')).toBe('b1');
      expect(await storage.readBoard('b2')).toBeNull();
      expect(await storage.boardOfCode('NONE')).toBeNull();
      expect(await storage.readParticipant('b2', 'p1')).toBeNull();
    });

    it('changes a board, and finds it by its new code only', async () => {
      await storage.writeBoard({ ...boardRecord('b1', 'NEW'), title: 'Annan titel' });
      expect((await storage.readBoard('b1'))?.title).toBe('Annan titel');
      expect(await storage.boardOfCode('NEW')).toBe('b1');
      expect(await storage.boardOfCode('CODEb1')).toBeNull();
    });

    it('keeps the documents of a room in the order in which they were stored', async () => {
      const numbers = await Promise.all(
        ['a', 'b', 'c'].map((text) => storage.append(room, updateWith(text))),
      );
      expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
      const stored = await storage.loadDocument(room);
      expect(stored.last).toBe(numbers[2]);
      expect(keysOf(stored.updates)).toEqual(['a', 'b', 'c', 'first']);
    });

    it('keeps rooms apart', async () => {
      await storage.append('boards/b1/template', updateWith('t'));
      expect(keysOf((await storage.loadDocument(room)).updates)).toEqual(['first']);
      expect(await storage.loadDocument('boards/b1/own/p1')).toEqual({
        updates: [],
        tail: 0,
        last: 0,
      });
    });

    it('replaces what was there by one state and keeps what came after', async () => {
      const upTo = await storage.append(room, updateWith('a'));
      await storage.append(room, updateWith('later'));
      const doc = new Y.Doc();
      for (const update of (await storage.loadDocument(room)).updates.slice(0, 2)) {
        Y.applyUpdate(doc, update);
      }
      await storage.compact(room, Y.encodeStateAsUpdate(doc), upTo);
      const stored = await storage.loadDocument(room);
      expect(stored.updates).toHaveLength(2);
      expect(stored.tail).toBe(1);
      expect(keysOf(stored.updates)).toEqual(['a', 'first', 'later']);
      const next = await storage.append(room, updateWith('z'));
      expect(next).toBeGreaterThan(stored.last);
    });

    it('gives a big state back in parts, each of which can be read after those before it', async () => {
      const doc = new Y.Doc();
      for (let at = 0; at < 40; at++) doc.getMap('m').set(`k${at}`, `${at}`.repeat(5000));
      const upTo = await storage.append(room, Y.encodeStateAsUpdate(doc));
      for (let nth = 0; nth < 2; nth++) {
        await storage.compact(room, Y.encodeStateAsUpdate(doc), upTo);
        const { updates, tail, last } = await storage.loadDocument(room);
        expect([tail, last]).toEqual([0, upTo]);
        expect(updates.length).toBeGreaterThan(2);
        const read = new Y.Doc();
        for (const update of updates) {
          expect(update.length).toBeLessThan(256 << 10);
          Y.applyUpdate(read, update);
          expect(read.store.pendingStructs).toBeNull();
        }
        expect(read.getMap('m').size).toBe(40);
      }
      expect(await storage.append(room, updateWith('z'))).toBeGreaterThan(upTo);
      await storage.deleteDocument(room);
      expect((await storage.loadDocument(room)).updates).toEqual([]);
    });

    it('takes one document away and leaves the others', async () => {
      await storage.append('boards/b1/own/p1', updateWith('mine'));
      await storage.deleteDocument('boards/b1/own/p1');
      expect((await storage.loadDocument('boards/b1/own/p1')).updates).toEqual([]);
      expect(keysOf((await storage.loadDocument(room)).updates)).toEqual(['first']);
    });

    it('keeps people, the answers of commands and settings', async () => {
      await storage.writeParticipant('b1', participantRecord('p1'));
      await storage.writeParticipant('b1', { ...participantRecord('p1'), name: 'Åsa B' });
      await storage.writeParticipant('b1', participantRecord('p2'));
      expect((await storage.readParticipant('b1', 'p1'))?.name).toBe('Åsa B');
      expect((await storage.listParticipants('b1')).map(({ id }) => id).sort()).toEqual([
        'p1',
        'p2',
      ]);
      await storage.writeCommand('b1', 'c1', '{"ok":true}');
      expect(await storage.readCommand('b1', 'c1')).toBe('{"ok":true}');
      expect(await storage.readCommand('b1', 'c2')).toBeNull();
      await storage.writeSetting('secret', 'x');
      expect(await storage.readSetting('secret')).toBe('x');
      expect(await storage.readSetting('other')).toBeNull();
    });

    it('keeps the answers of the latest commands only', async () => {
      for (let at = 0; at < ANSWERS_KEPT + 3; at++) {
        await storage.writeCommand('b1', `c${at}`, `"${at}"`);
        await storage.writeCommand('b1', `c${at}`, '"again"');
      }
      expect(await storage.readCommand('b1', 'c2')).toBeNull();
      expect(await storage.readCommand('b1', 'c3')).toBe('"3"');
      expect(await storage.readCommand('b1', `c${ANSWERS_KEPT + 2}`)).toBe(`"${ANSWERS_KEPT + 2}"`);
    });

    it('keeps what is sealed by name, and forgets what was there before', async () => {
      await storage.createBoard(boardRecord('b2'), new Map());
      expect(await storage.readSealed('b1', 'round/r1')).toBeNull();
      await storage.writeSealed('b1', 'round/r1', '["Å"]');
      await storage.writeSealed('b1', 'round/r1', '["Ä"]');
      await storage.writeSealed('b1', 'consents/r1', '[]');
      expect(await storage.readSealed('b1', 'round/r1')).toBe('["Ä"]');
      expect(await storage.listSealed('b1')).toEqual(['consents/r1', 'round/r1']);
      expect(await storage.readSealed('b2', 'round/r1')).toBeNull();
      await storage.deleteSealed('b1', 'round/r1');
      await storage.deleteSealed('b1', 'round/r1');
      expect(await storage.listSealed('b1')).toEqual(['consents/r1']);
    });

    it('says how much it holds, and more after more was kept', async () => {
      const before = await storage.size();
      await storage.writeSnapshot('b1', snapshotRecord('n1'), `"${'å'.repeat(20_000)}"`);
      expect((await storage.size()) - before).toBeGreaterThanOrEqual(40_000);
    });

    it('keeps snapshots, the newest first', async () => {
      const [older, newer] = ['2026-04-13T10:00:00.000Z', '2026-04-13T11:00:00.000Z'];
      await storage.writeSnapshot('b1', snapshotRecord('n2', newer), '{"a":"å"}');
      await storage.writeSnapshot('b1', snapshotRecord('n1', older), '{}');
      expect((await storage.listSnapshots('b1')).map(({ id }) => id)).toEqual(['n2', 'n1']);
      expect(await storage.readSnapshot('b1', 'n2')).toBe('{"a":"å"}');
      expect(await storage.readSnapshot('b1', 'n3')).toBeNull();
    });

    it('takes one snapshot away and leaves the others', async () => {
      // An id may be the end of another.
      for (const id of ['n1', '5-n1', '000Z-n1']) {
        await storage.writeSnapshot('b1', snapshotRecord(id), `"${id}"`);
      }
      await storage.deleteSnapshot('b1', 'n1');
      await storage.deleteSnapshot('b1', 'n1');
      expect(await storage.readSnapshot('b1', 'n1')).toBeNull();
      expect(await storage.readSnapshot('b1', '5-n1')).toBe('"5-n1"');
      expect(await storage.readSnapshot('b1', '000Z-n1')).toBe('"000Z-n1"');
      expect((await storage.listSnapshots('b1')).map(({ id }) => id).sort()).toEqual([
        '000Z-n1',
        '5-n1',
      ]);
    });

    it('changes what is said about a snapshot, and never brings back one that is gone', async () => {
      const changes = { since: 'n0', counts: { card: { added: 1, removed: 0, changed: 0 } } };
      await storage.writeSnapshot('b1', snapshotRecord('n1'), '{}');
      await storage.amendSnapshot('b1', { ...snapshotRecord('n1'), changes });
      expect(await storage.listSnapshots('b1')).toEqual([{ ...snapshotRecord('n1'), changes }]);
      expect(await storage.readSnapshot('b1', 'n1')).toBe('{}');
      await storage.deleteSnapshot('b1', 'n1');
      await storage.amendSnapshot('b1', snapshotRecord('n1'));
      expect(await storage.listSnapshots('b1')).toEqual([]);
    });

    it('keeps maps to compare with apart from the snapshots, in the order in which they came', async () => {
      const [first, second] = ['2026-04-13T10:00:00.000Z', '2026-04-13T11:00:00.000Z'];
      await storage.writeSnapshot('b1', snapshotRecord('n1'), '{}');
      await storage.writeComparison('b1', comparisonRecord('n2', second), '{"b":"ö"}');
      await storage.writeComparison('b1', comparisonRecord('n1', first), '{"a":"å"}');
      expect(await storage.listComparisons('b1')).toEqual([
        comparisonRecord('n1', first),
        comparisonRecord('n2', second),
      ]);
      expect(await storage.readComparison('b1', 'n1')).toBe('{"a":"å"}');
      expect(await storage.readSnapshot('b1', 'n2')).toBeNull();
      expect(await storage.readComparison('b1', 'n3')).toBeNull();
      await storage.deleteComparison('b1', 'n1');
      await storage.deleteComparison('b1', 'n1');
      expect(await storage.readComparison('b1', 'n1')).toBeNull();
      expect(await storage.listComparisons('b1')).toHaveLength(1);
      expect(await storage.listSnapshots('b1')).toHaveLength(1);
      await expect(storage.writeComparison('b2', comparisonRecord('n1'), '{}')).rejects.toThrow();
    });

    it('keeps no snapshot of a board that there is not', async () => {
      await expect(storage.writeSnapshot('b2', snapshotRecord('n1'), '{}')).rejects.toThrow();
      await storage.createBoard(boardRecord('b2'), new Map());
      expect(await storage.readSnapshot('b2', 'n1')).toBeNull();
    });

    it('forgets everything of a deleted board, and nothing of another', async () => {
      await storage.createBoard(boardRecord('b2'), new Map());
      await storage.writeSnapshot('b1', snapshotRecord('n1'), '{}');
      await storage.deleteBoard('b1');
      await storage.deleteBoard('b1');
      expect(await storage.readBoard('b1')).toBeNull();
      expect(await storage.boardOfCode('CODEb1')).toBeNull();
      expect(await storage.readSnapshot('b1', 'n1')).toBeNull();
      await expect(storage.append(room, updateWith('x'))).rejects.toThrow('no board b1');
      expect(await storage.readBoard('b2')).not.toBeNull();
    });

    it('has everything again after it was closed and opened', async () => {
      if (opened.reopen === null) return;
      await storage.writeParticipant('b1', participantRecord('p1'));
      await storage.append(room, updateWith('a'));
      await storage.writeSealed('b1', 'round/r1', '[]');
      await storage.writeComparison('b1', comparisonRecord('n1'), '{}');
      storage = await opened.reopen();
      expect(await storage.listComparisons('b1')).toEqual([comparisonRecord('n1')]);
      expect(await storage.readSealed('b1', 'round/r1')).toBe('[]');
      expect(await storage.boardOfCode('CODEb1')).toBe('b1');
      expect(await storage.readParticipant('b1', 'p1')).toEqual(participantRecord('p1'));
      expect(keysOf((await storage.loadDocument(room)).updates)).toEqual(['a', 'first']);
    });
  });
}
