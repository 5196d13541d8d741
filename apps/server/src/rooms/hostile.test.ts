import { once } from 'node:events';
import { connect } from 'node:net';
import { encodeSyncStep2, encodeUpdate, subprotocolsFor } from '@samsyn/sync';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { RawClient } from '../testing/raw-client.ts';
import { type RoomsUnderTest, startRooms } from '../testing/rooms-under-test.ts';
import { nestsTooDeep } from './nesting.ts';

/** A masked frame of a client, one megabyte of zeros under a mask of zeros. */
const MEGABYTE_FRAME = Buffer.alloc((1 << 20) + 14);
MEGABYTE_FRAME.set([0x82, 0xff, 0, 0, 0, 0, 0, 0x10, 0, 0]);

/** A map in a map in a map, as one update. */
function nested(depth: number): { doc: Y.Doc; update: Uint8Array } {
  const doc = new Y.Doc();
  doc.transact(() => {
    let at = doc.getMap<unknown>('cards');
    for (let level = 0; level < depth; level++) {
      const next = new Y.Map<unknown>();
      at.set('x', next);
      at = next;
    }
  });
  return { doc, update: Y.encodeStateAsUpdate(doc) };
}

describe('a server that somebody means ill with', () => {
  let server: RoomsUnderTest;
  const raw: RawClient[] = [];
  beforeEach(async () => {
    server = await startRooms();
  });
  afterEach(async () => {
    for (const client of raw.splice(0)) client.drop();
    await server.close();
  });
  function join(): RawClient {
    const token = server.admit({ role: 'facilitator' });
    const client = new RawClient({ url: server.url, token, wantsSaved: true });
    raw.push(client);
    return client;
  }
  const board = { board: 'b1', kind: 'board' } as const;

  it('lives on when lines break during a refused upgrade', async () => {
    const { port } = new URL(server.url);
    for (let nth = 0; nth < 50; nth++) {
      await new Promise<void>((done) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(
            'GET /nope HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
            () => socket.resetAndDestroy(),
          );
        });
        socket.on('error', () => undefined);
        socket.on('close', () => done());
      });
    }
    const client = join();
    await client.heard('0.0');
  });

  it('keeps nothing of what a stranger goes on sending, and cuts off a line that does not go', async () => {
    const { port } = new URL(server.url);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const stranger = async (): Promise<void> => {
      const line = connect(Number(port), '127.0.0.1');
      // Nothing is read after the answer to the upgrade: the refusal is never acknowledged.
      line.write(
        'GET /sync/boards/b1 HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: c2Ftc3luLWJlbmNoLXJ1bg==\r\n' +
          'Sec-WebSocket-Protocol: samsyn.v1\r\n\r\n',
      );
      line.on('error', () => undefined);
      // Not `once` of the library: it gives up when the line is broken, which is what is waited for.
      const heard = (event: string) => new Promise<void>((done) => line.once(event, () => done()));
      const gone = heard('close');
      await Promise.race([heard('data'), gone]);
      for (let nth = 0; nth < 60 && !line.destroyed; nth++) {
        if (!line.write(MEGABYTE_FRAME)) await Promise.race([heard('drain'), gone]);
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }
      await gone;
    };
    await Promise.all([stranger(), stranger(), stranger(), stranger()]);
    expect(most).toBeLessThan(120 << 20);
    const client = join();
    await client.heard('0.0');
  });

  it('shows out what another site’s page opens, and takes the app’s own', async () => {
    const token = server.admit({ role: 'facilitator' });
    const open = (origin: string) =>
      new WebSocket(`${server.url}/boards/b1`, subprotocolsFor(token), { origin });
    const foreign = open('https://evil.example');
    const [code] = await once(foreign, 'close');
    expect(code).toBe(4403);
    const own = open(server.url.replace('ws:', 'http:'));
    await once(own, 'message');
    own.terminate();
  });

  it('takes what is nested as deep as our documents and refuses what is deeper', async () => {
    const fine = join();
    await fine.send(encodeUpdate(nested(6).update));
    await fine.heard('100', 2);
    const ill = join();
    await ill.send(encodeUpdate(nested(7).update));
    expect(await ill.closed).toBe(4400);
  });

  it('refuses depth that comes a level at a time, and by a neighbour', () => {
    const { doc, update } = nested(6);
    const behind = new Y.Doc();
    Y.applyUpdate(behind, update);
    let at = doc.getMap<unknown>('cards');
    for (let level = 0; level < 6; level++) at = at.get('x') as Y.Map<unknown>;
    const known = Y.encodeStateVector(doc);
    at.set('y', 1);
    const value = Y.encodeStateAsUpdate(doc, known);
    expect(nestsTooDeep(behind, Y.decodeUpdate(value).structs)).toBe(false);
    Y.applyUpdate(behind, value);
    const further = Y.encodeStateVector(doc);
    // Replaces what is there, so that it says its parent only by its neighbour.
    at.set('y', new Y.Map());
    const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc, further));
    expect(structs.some((item) => item instanceof Y.Item && item.parent === null)).toBe(true);
    expect(nestsTooDeep(behind, structs)).toBe(true);
  });

  it('takes no plain value that lies deeper than any of ours, wherever in the document it is', () => {
    const levels = (count: number): unknown => {
      let value: unknown = 1;
      for (let level = 0; level < count; level++) value = level % 2 === 0 ? [value] : { value };
      return value;
    };
    const places: ((doc: Y.Doc, value: unknown) => void)[] = [
      (doc, value) => doc.getMap('placements').set('a', value),
      (doc, value) => doc.getArray('list').push([value]),
      (doc, value) => doc.getText('text').insertEmbed(0, { value }),
      (doc, value) => doc.getText('text').insert(0, 'a', { value }),
    ];
    for (const put of places) {
      for (const count of [4, 3000]) {
        const doc = new Y.Doc();
        put(doc, levels(count));
        const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc));
        expect(nestsTooDeep(new Y.Doc(), structs)).toBe(count > 20);
      }
    }
  });

  it('closes one room, and not the process, when a stored document overflows Yjs', async () => {
    const { doc, update } = nested(6000);
    await server.storage.append('boards/b1', update);
    const [client, other] = [join(), join()];
    await client.heard('0.0');
    await other.heard('0.0');
    const known = Y.encodeStateVector(doc);
    const top = [...(doc.getMap('cards')._map.values() as Iterable<Y.Item>)][0] as Y.Item;
    await client.send(encodeUpdate(deletionOf(top.id)));
    expect(await client.closed).toBe(4503);
    expect(await other.closed).toBe(4503);
    expect(server.failures.filter((line) => line.startsWith('A room was closed'))).toHaveLength(1);
    const vector = await server.hub.read(board, (stored) => Y.encodeStateVector(stored));
    expect(vector).toEqual(known);
  });

  it('lets nobody who watches a document harm it or those in it', async () => {
    server.hub.watch(() => {
      throw new Error('A watcher that cannot begin.');
    });
    server.hub.watch((_room, doc) => {
      doc.on('update', () => {
        throw new Error('A watcher of updates.');
      });
    });
    const client = join();
    await client.heard('0.0');
    for (const key of ['a', 'b']) {
      await server.hub.change(board, (doc) => doc.getMap('placements').set(key, 1));
    }
    const copy = new Y.Doc();
    for (const { payload } of [await client.heard('0.2'), await client.heard('0.2', 2)]) {
      Y.applyUpdate(copy, payload);
    }
    expect(copy.getMap('placements').toJSON()).toEqual({ a: 1, b: 1 });
    const { updates } = await server.storage.loadDocument('boards/b1');
    const stored = new Y.Doc();
    for (const update of updates) Y.applyUpdate(stored, update);
    expect(stored.getMap('placements').toJSON()).toEqual({ a: 1, b: 1 });
    expect(server.failures.length).toBeGreaterThanOrEqual(3);
  });

  it('takes no growth in a full document, but what is known already and deletions', async () => {
    const full = new Y.Doc();
    full.getText('t').insert(0, 'x'.repeat((16 << 20) - 200));
    full.getMap('placements').set('a', 1);
    await server.storage.append('boards/b1', Y.encodeStateAsUpdate(full));
    const client = join();
    await client.heard('0.0');
    const answer = Y.encodeStateAsUpdate(full, vectorOf(full.clientID, (16 << 20) - 1000));
    expect(answer.length).toBeGreaterThan(500);
    await client.send(encodeSyncStep2(answer));
    await client.heard('100', 2);
    const item = full.getMap('placements')._map.get('a') as Y.Item;
    await client.send(encodeUpdate(deletionOf(item.id)));
    await client.heard('100', 3);
    expect(await server.hub.read(board, (doc) => doc.getMap('placements').size)).toBe(0);
    full.getText('t').insert(0, 'y'.repeat(500));
    await client.send(
      encodeUpdate(Y.encodeStateAsUpdate(full, vectorOf(full.clientID, (16 << 20) - 199))),
    );
    expect(await client.closed).toBe(4413);
  });

  it('takes four megabytes of answers from one person and of a template, and no more', async () => {
    const full = new Y.Doc();
    full.getText('t').insert(0, 'x'.repeat((4 << 20) - 400));
    for (const room of ['boards/b1/own/p1', 'boards/b1/template']) {
      await server.storage.append(room, Y.encodeStateAsUpdate(full));
      const token = server.admit({ role: 'facilitator', participant: 'p1' });
      const client = new RawClient({ url: server.url, token, room });
      raw.push(client);
      await client.heard('0.0');
      const more = new Y.Doc();
      more.getMap('answers').set('a', 'y'.repeat(1000));
      await client.send(encodeUpdate(Y.encodeStateAsUpdate(more)));
      expect(await client.closed, room).toBe(4413);
    }
  });

  it('does not count what a compaction takes away', async () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let nth = 0; nth < 17; nth++) {
      doc.getMap('placements').set(
        'a',
        String(nth)
          .repeat(1 << 20)
          .slice(0, 1 << 20),
      );
    }
    for (const update of updates) await server.storage.append('boards/b1', update);
    const client = join();
    await client.heard('0.0');
    await client.send(encodeUpdate(nested(1).update));
    await client.heard('100', 2);
    expect(await server.hub.read(board, (stored) => stored.getMap('cards').size)).toBe(1);
  });
});

/** An update that only deletes one struct of length 1. */
function deletionOf({ client, clock }: Y.ID): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [0, 1, client, 1, clock, 1]) encoding.writeVarUint(encoder, number);
  });
}

function vectorOf(client: number, clock: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, client, clock]) encoding.writeVarUint(encoder, number);
  });
}
