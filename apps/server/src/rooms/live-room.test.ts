import { LiveRoom, type LiveRoomStatus } from '@samsyn/sync/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type RoomsUnderTest, startRooms } from '../testing/rooms-under-test.ts';
import { type StockClient, stockClient } from '../testing/stock-client.ts';
import type { Visitor } from './room-hub.ts';

describe('the app’s own client', () => {
  let server: RoomsUnderTest;
  const rooms: LiveRoom[] = [];
  const clients: StockClient[] = [];

  beforeEach(async () => {
    server = await startRooms();
  });
  afterEach(async () => {
    for (const room of rooms.splice(0)) room.destroy();
    for (const client of clients.splice(0)) client.destroy();
    await server.close();
  });

  function enter(who: Partial<Visitor> = {}): LiveRoom {
    const room = new LiveRoom({
      serverUrl: server.url,
      room: 'boards/b1',
      doc: new Y.Doc(),
      token: server.admit(who),
      random: () => 0,
      WebSocketPolyfill: WebSocket as never,
    });
    rooms.push(room);
    return room;
  }
  function becomes(room: LiveRoom, wanted: Partial<LiveRoomStatus>): Promise<void> {
    return new Promise((resolve) => {
      const stop = room.subscribe(() => look());
      const look = (): void => {
        const status: Record<string, unknown> = { ...room.status };
        if (!Object.entries(wanted).every(([name, value]) => status[name] === value)) return;
        stop();
        resolve();
      };
      look();
    });
  }
  async function witness(): Promise<StockClient> {
    const client = stockClient({ url: server.url, token: server.admit({ role: 'facilitator' }) });
    clients.push(client);
    await client.synced;
    return client;
  }

  it('says saved after an insertion, a deletion and a burst', async () => {
    const room = enter();
    await becomes(room, { synced: true, saved: true });
    const map = room.doc.getMap('placements');
    map.set('a', 1);
    expect(room.status.saved).toBe(false);
    await becomes(room, { saved: true });
    map.delete('a');
    expect(room.status.saved).toBe(false);
    await becomes(room, { saved: true });
    for (let at = 0; at < 100; at++) map.set(`k${at}`, at);
    await becomes(room, { saved: true });
    const stored = new Y.Doc();
    for (const update of (await server.storage.loadDocument('boards/b1')).updates) {
      Y.applyUpdate(stored, update);
    }
    expect(stored.getMap('placements').toJSON()).toEqual(map.toJSON());
  });

  it('says what is held back during a lock, and saved once the lock is gone', async () => {
    const room = enter();
    const other = await witness();
    await becomes(room, { saved: true });
    await server.setDay({ locked: true });
    const map = room.doc.getMap('placements');
    map.set('a', 1);
    await becomes(room, { refused: 'locked', saved: false });
    map.set('b', 2);
    await server.setDay({ locked: false });
    await becomes(room, { refused: null, saved: true });
    await other.sees((doc) => doc.getMap('placements').size === 2);
    map.set('c', 3);
    await becomes(room, { saved: true });
  });

  it('says that what was done offline is held back when it comes home to a locked board', async () => {
    const room = enter();
    await becomes(room, { saved: true });
    room.pause();
    room.doc.getMap('placements').set('a', 1);
    await server.setDay({ locked: true });
    room.resume();
    await becomes(room, { connection: 'connected', synced: true, saved: false });
    await becomes(room, { refused: 'read-only' });
    await server.setDay({ locked: false });
    await becomes(room, { refused: null, saved: true });
  });

  it('has nothing unsaved as a viewer, and is told when it tries to change something', async () => {
    const other = await witness();
    other.map().set('a', 1);
    const viewer = enter({ role: 'viewer' });
    await becomes(viewer, { synced: true, saved: true, refused: null });
    viewer.doc.getMap('placements').set('b', 2);
    await becomes(viewer, { refused: 'read-only', saved: false });
  });

  it('shows each other’s presence, also after a lost connection', async () => {
    const [one, two] = [enter({ name: 'Ann Alm' }), enter({ name: 'Bo Ek' })];
    await Promise.all([becomes(one, { saved: true }), becomes(two, { saved: true })]);
    one.awareness.setLocalState({ where: { view: 'tavla' } });
    two.awareness.setLocalState({ where: { view: 'karta' } });
    await meets(two, one);
    await meets(one, two);
    one.pause();
    await new Promise<void>((gone) => {
      two.awareness.on('change', () => {
        if (!two.awareness.getStates().has(one.doc.clientID)) gone();
      });
    });
    one.resume();
    await meets(two, one);
    await meets(one, two);
  });

  it('knows when it has been shown out for good', async () => {
    const room = enter({ participant: 'p1' });
    await becomes(room, { saved: true });
    server.hub.dismiss('b1', ({ participant }) => participant === 'p1');
    await becomes(room, { connection: 'ended', ended: 'gone' });
  });
});

function meets(room: LiveRoom, other: LiveRoom): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!room.awareness.getStates().has(other.doc.clientID)) return;
      room.awareness.off('change', look);
      resolve();
    };
    room.awareness.on('change', look);
    look();
  });
}
