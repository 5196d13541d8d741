import { setTimeout as later } from 'node:timers/promises';
import { encodeAwareness, encodeSyncStep1, encodeUpdate, MESSAGE } from '@samsyn/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { RawClient, readPresence } from '../testing/raw-client.ts';
import { type RoomsUnderTest, startRooms } from '../testing/rooms-under-test.ts';
import { type StockClient, stockClient } from '../testing/stock-client.ts';

const NOTHING = Y.encodeStateVector(new Y.Doc());
const MEBIBYTE = 1 << 20;

describe('readers of a room', () => {
  let server: RoomsUnderTest;
  const clients: StockClient[] = [];
  const raw: RawClient[] = [];
  beforeEach(async () => {
    server = await startRooms();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    for (const client of raw.splice(0)) client.drop();
    await server.close();
  });

  function honest(): StockClient {
    const client = stockClient({ url: server.url, token: server.admit(), wantsSaved: true });
    clients.push(client);
    return client;
  }
  async function reader(): Promise<{ line: RawClient; doc: Y.Doc }> {
    const line = new RawClient({ url: server.url, token: server.admit() });
    raw.push(line);
    const doc = new Y.Doc();
    line.copyInto(doc);
    await line.send(encodeSyncStep1(NOTHING));
    await line.heard('0.1');
    return { line, doc };
  }
  const longestQueue = (): number =>
    Math.max(...[...server.lines].map(({ writableLength }) => writableLength));

  it('that are slow, stalled or flooding cost bounded memory, and end with the same document', async () => {
    const [one, other] = [honest(), honest()];
    await Promise.all([one.synced, other.synced]);
    one.map().set('base', 'x'.repeat(700_000));
    await other.sees((doc) => doc.getMap('placements').has('base'));
    const [slow, stalled, asking, nosy] = await Promise.all([
      reader(),
      reader(),
      reader(),
      reader(),
    ]);
    for (const { line } of [slow, stalled, asking, nosy]) line.pause();
    // They ask for everything and everybody, again and again, and read nothing of it.
    for (let nth = 0; nth < 200; nth++) {
      await asking.line.send(encodeSyncStep1(NOTHING));
      await nosy.line.send(new Uint8Array([MESSAGE.queryAwareness]));
    }
    let longest = 0;
    for (let nth = 0; nth < 60; nth++) {
      one.map().set(`k${nth % 4}`, `${nth} ${'y'.repeat(150_000)}`);
      other.map().set('from the other', nth);
      await later(5);
      longest = Math.max(longest, longestQueue());
      if (nth % 8 === 0) slow.line.resume();
      if (nth % 8 === 1) slow.line.pause();
    }
    one.map().set('last', 1);
    await other.sees((doc) => doc.getMap('placements').has('last'));
    await one.sees((doc) => doc.getMap('placements').get('from the other') === 59);
    // A frame that is on its way when the line is full still goes out whole.
    expect(longest).toBeLessThan(2 * MEBIBYTE);
    for (const { line } of [slow, stalled, asking, nosy]) line.resume();
    for (const { line, doc } of [slow, stalled, asking, nosy]) {
      await line.until(() => doc.getMap('placements').has('last'));
      expect(doc.getMap('placements').toJSON()).toEqual(one.map().toJSON());
    }
    expect(other.map().toJSON()).toEqual(one.map().toJSON());
  });

  it('that read nothing at all are asked to come back later, and the others go on', async () => {
    const [one, other] = [honest(), honest()];
    await Promise.all([one.synced, other.synced]);
    const { line } = await reader();
    line.pause();
    for (let nth = 0; nth < 60; nth++) {
      one.map().set('big', `${nth} ${'z'.repeat(150_000)}`);
      await later(2);
    }
    server.skip(31_000);
    while (server.hub.figures().closes.tooSlow !== 1) await later(20);
    one.map().set('last', 1);
    await other.sees((doc) => doc.getMap('placements').has('last'));
  });

  it('get a document in pieces, as fast as they read, however big it is', async () => {
    const doc = new Y.Doc();
    for (let at = 0; at < 120; at++) {
      doc.getMap('placements').set(`k${at}`, String(at).repeat(100_000).slice(0, 100_000));
    }
    await server.storage.append('boards/b1', Y.encodeStateAsUpdate(doc));
    const line = new RawClient({ url: server.url, token: server.admit() });
    raw.push(line);
    const copy = new Y.Doc();
    line.copyInto(copy);
    await line.heard('0.0');
    line.pause();
    await line.send(encodeSyncStep1(NOTHING));
    for (let nth = 0; nth < 20; nth++) {
      await later(5);
      expect(longestQueue()).toBeLessThan(2 * MEBIBYTE);
    }
    line.resume();
    await line.heard('0.1');
    expect(copy.getMap('placements').size).toBe(120);
  });

  it('are told in a few frames that a hundred have left at once', async () => {
    const watcher = await reader();
    const crowd = await Promise.all(Array.from({ length: 100 }, () => reader()));
    for (const [at, { line }] of crowd.entries()) {
      await line.send(encodeAwareness([{ client: at + 1, clock: 1, state: '{"where":1}' }]));
    }
    const here = new Set<number>();
    let read = 0;
    const look = (): void => {
      for (; read < watcher.line.frames.length; read++) {
        const frame = watcher.line.frames[read];
        if (frame?.kind !== '1') continue;
        for (const { client, state } of readPresence(frame)) {
          if (state === 'null') here.delete(client);
          else here.add(client);
        }
      }
    };
    await watcher.line.until(() => {
      look();
      return here.size === 100;
    });
    const before = watcher.line.frames.length;
    for (const { line } of crowd) line.drop();
    await watcher.line.until(() => {
      look();
      return here.size === 0;
    });
    expect(watcher.line.frames.length - before).toBeLessThan(40);
    expect(longestQueue()).toBeLessThan(MEBIBYTE);
  });

  it('are not answered from memory that grows with every version of the document', async () => {
    const writer = honest();
    await writer.synced;
    writer.map().set('base', 'x'.repeat(300_000));
    await writer.isSaved(({ frames }) => frames >= 2);
    const { line, doc } = await reader();
    // Each asks after a change: the answer is what it was, and what has changed since.
    for (let nth = 1; nth <= 30; nth++) {
      writer.map().set('count', nth);
      await line.until(() => doc.getMap('placements').get('count') === nth);
      const copy = new Y.Doc();
      const asked = line.frames.length;
      await line.send(encodeSyncStep1(NOTHING));
      await line.until(() => line.frames.slice(asked).some(({ kind }) => kind === '0.1'));
      for (const { kind, payload } of line.frames.slice(asked)) {
        if (kind === '0.1' || kind === '0.2') Y.applyUpdate(copy, payload);
      }
      expect(copy.getMap('placements').get('count')).toBe(nth);
      expect(copy.store.pendingStructs).toBeNull();
    }
    await line.send(encodeUpdate(Y.encodeStateAsUpdate(new Y.Doc())));
  });
});
