import { encodeSyncStep1, encodeUpdate } from '@samsyn/sync';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openMemoryStorage } from '../storage/memory.ts';
import type { Storage } from '../storage/storage.ts';
import { gate } from '../testing/gate.ts';
import { RawClient } from '../testing/raw-client.ts';
import { type RoomsUnderTest, startRooms } from '../testing/rooms-under-test.ts';
import { type StockClient, stockClient } from '../testing/stock-client.ts';
import { inProcessNetwork } from './update-carrier.ts';

const NOTHING = Y.encodeStateVector(new Y.Doc());

describe('a room', () => {
  const started: RoomsUnderTest[] = [];
  const clients: StockClient[] = [];
  const raw: RawClient[] = [];

  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    for (const client of raw.splice(0)) client.drop();
    for (const rooms of started.splice(0)) await rooms.close();
  });

  async function rooms(storage?: Storage, graceMs?: number): Promise<RoomsUnderTest> {
    const server = await startRooms({
      ...(storage === undefined ? {} : { storage }),
      ...(graceMs === undefined ? {} : { graceMs }),
    });
    started.push(server);
    return server;
  }
  function join(server: RoomsUnderTest, room?: string): StockClient {
    const options = { url: server.url, token: server.admit({ role: 'facilitator' }) };
    const client = stockClient(room === undefined ? options : { ...options, room });
    clients.push(client);
    return client;
  }
  function joinRaw(server: RoomsUnderTest): RawClient {
    const client = new RawClient({ url: server.url, token: server.admit() });
    raw.push(client);
    return client;
  }

  it('brings what one does to the others, and to somebody who comes later', async () => {
    const server = await rooms();
    const [one, two] = [join(server), join(server)];
    await Promise.all([one.synced, two.synced]);
    one.map().set('today/s1/a1', 'leads');
    await two.sees((doc) => doc.getMap('placements').get('today/s1/a1') === 'leads');
    two.map().set('today/s1/a2', 'does');
    await one.sees((doc) => doc.getMap('placements').size === 2);
    const late = join(server);
    await late.synced;
    expect(late.map().toJSON()).toEqual({ 'today/s1/a1': 'leads', 'today/s1/a2': 'does' });
  });

  it('brings what was done offline as soon as its author is back', async () => {
    const server = await rooms();
    const [one, two] = [join(server), join(server)];
    await Promise.all([one.synced, two.synced]);
    one.provider.disconnect();
    one.map().set('today/s1/a1', 'leads');
    one.provider.connect();
    await two.sees((doc) => doc.getMap('placements').has('today/s1/a1'));
  });

  it('chooses the protocol by name and says nothing of the token', async () => {
    const server = await rooms();
    const client = joinRaw(server);
    await client.opened;
    expect(client.protocol).toBe('samsyn.v1');
  });

  it('loads a document once, and answers nobody before it is loaded', async () => {
    const memory = openMemoryStorage();
    const loads: string[] = [];
    const server = await rooms({
      ...memory,
      loadDocument: async (room) => {
        loads.push(room);
        await new Promise((later) => setTimeout(later, 50));
        return memory.loadDocument(room);
      },
    });
    await memory.append(
      'boards/b1',
      updateOf((doc) => doc.getMap('placements').set('k', 1)),
    );
    const people = Array.from({ length: 5 }, () => joinRaw(server));
    for (const person of people) await person.send(encodeSyncStep1(NOTHING));
    for (const person of people) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, (await person.heard('0.1')).payload);
      expect(doc.getMap('placements').get('k')).toBe(1);
    }
    expect(loads.filter((room) => room === 'boards/b1')).toHaveLength(1);
  });

  it('sends a big stored document to whoever has nothing while it is still being read', async () => {
    const memory = openMemoryStorage();
    const session = gate();
    const server = await rooms({
      ...memory,
      // Who may write is read first: until then the room is not open to anybody.
      loadDocument: async (room) => {
        if (room === 'boards/b1/session') await session.arrive();
        return memory.loadDocument(room);
      },
    });
    const stored = new Y.Doc();
    for (let at = 0; at < 30; at++) stored.getMap('placements').set(`k${at}`, 'x'.repeat(10_000));
    await memory.append('boards/b1', Y.encodeStateAsUpdate(stored));
    const early = joinRaw(server);
    const copy = new Y.Doc();
    early.copyInto(copy);
    await early.send(encodeSyncStep1(NOTHING));
    await early.heard('0.1');
    expect(server.hub.load.rooms).toBe(0);
    expect(copy.getMap('placements').toJSON()).toEqual(stored.getMap('placements').toJSON());
    expect(early.kinds).not.toContain('0.0');
    const author = join(server);
    session.open();
    await author.synced;
    author.map().set('later', 1);
    await early.until(() => copy.getMap('placements').has('later'));
    // Asked by the room, as everybody who may write; and what was sent early was not sent again.
    expect(early.kinds).toContain('0.0');
    const bytes = early.frames.reduce((sum, frame) => sum + frame.bytes.length, 0);
    expect(bytes).toBeLessThan(320_000);
  });

  it('sends fifty edits of one turn as few frames and stores them as few updates', async () => {
    const memory = openMemoryStorage();
    let appended = 0;
    const server = await rooms({
      ...memory,
      append: (room, update) => {
        appended++;
        return memory.append(room, update);
      },
    });
    const [author, reader] = [joinRaw(server), joinRaw(server)];
    await Promise.all([author.heard('0.0'), reader.heard('0.0')]);
    const doc = new Y.Doc();
    const frames: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => frames.push(encodeUpdate(update)));
    for (let at = 0; at < 50; at++) doc.getMap('placements').set(`k${at}`, at);
    await author.send(...frames);
    const copy = new Y.Doc();
    for (let nth = 1; copy.getMap('placements').size < 50; nth++) {
      Y.applyUpdate(copy, (await reader.heard('0.2', nth)).payload);
    }
    const updates = reader.kinds.filter((kind) => kind === '0.2').length;
    expect(updates).toBeLessThanOrEqual(5);
    expect(appended).toBeLessThanOrEqual(5);
    expect(author.kinds).not.toContain('0.2');
  });

  it('brings what the server itself changes', async () => {
    const server = await rooms();
    const client = join(server, 'boards/b1/session');
    await client.synced;
    await server.hub.change({ board: 'b1', kind: 'session' }, (doc) =>
      doc.getMap('workshop').set('state', { step: 'one' }),
    );
    await client.sees((doc) => doc.getMap('workshop').has('state'));
    expect(client.map('workshop').get('state')).toEqual({ step: 'one' });
  });

  it('gives the same document again after the server has stopped and started', async () => {
    const storage = openMemoryStorage();
    const first = await startRooms({ storage });
    const [author, witness] = [join(first), join(first)];
    await Promise.all([author.synced, witness.synced]);
    author.map().set('today/s1/a1', 'leads');
    await witness.sees((doc) => doc.getMap('placements').has('today/s1/a1'));
    const ended = new Promise<number>((resolve) =>
      author.provider.once('connection-close', (event) => resolve(event?.code ?? 0)),
    );
    await first.close();
    expect(await ended).toBe(4503);
    const reader = join(await rooms(storage));
    await reader.synced;
    expect(reader.map().toJSON()).toEqual(author.map().toJSON());
  });

  it('lets an empty room go, makes one state of its log, and loads it again for the next', async () => {
    const memory = openMemoryStorage();
    const compacted: ((room: string) => void)[] = [];
    const server = await rooms(
      {
        ...memory,
        compact: async (room, state, upTo) => {
          await memory.compact(room, state, upTo);
          for (const heard of compacted) heard(room);
        },
      },
      20,
    );
    const gone = new Promise<void>((resolve) =>
      compacted.push((room) => room === 'boards/b1' && resolve()),
    );
    const [author, witness] = [join(server), join(server)];
    await Promise.all([author.synced, witness.synced]);
    author.map().set('a', 1);
    await witness.sees((doc) => doc.getMap('placements').has('a'));
    witness.map().set('b', 2);
    await author.sees((doc) => doc.getMap('placements').has('b'));
    for (const client of clients.splice(0)) client.provider.destroy();
    await gone;
    while (server.hub.load.rooms > 0) await new Promise((later) => setTimeout(later, 10));
    expect((await memory.loadDocument('boards/b1')).updates).toHaveLength(1);
    const next = join(server);
    await next.synced;
    expect(next.map().toJSON()).toEqual({ a: 1, b: 2 });
  });

  it('joins the rooms of two server processes that share storage and carrier', async () => {
    const storage = openMemoryStorage();
    const end = inProcessNetwork();
    const here = await startRooms({ storage, carrier: end() });
    const there = await startRooms({ storage, carrier: end() });
    started.push(here, there);
    const [one, two] = [join(here), join(there)];
    await Promise.all([one.synced, two.synced]);
    one.map().set('a', 1);
    two.map().set('b', 2);
    await one.sees((doc) => doc.getMap('placements').has('b'));
    await two.sees((doc) => doc.getMap('placements').has('a'));
  });

  it('lets a lock that falls in one server process hold in the other', async () => {
    const storage = openMemoryStorage();
    const end = inProcessNetwork();
    const here = await startRooms({ storage, carrier: end() });
    const there = await startRooms({ storage, carrier: end() });
    started.push(here, there);
    const person = stockClient({ url: there.url, token: there.admit() });
    clients.push(person);
    await person.synced;
    await here.setDay({ locked: true });
    person.map().set('a', 1);
    await person.isRefused();
    await here.setDay({ locked: false });
    await person.sees((doc) => doc.getMap('placements').has('a'));
    const reader = join(here);
    await reader.sees((doc) => doc.getMap('placements').has('a'));
  });

  it('sends a big document in parts, and calls it synced when the last has come', async () => {
    const server = await rooms();
    await server.hub.change({ board: 'b1', kind: 'board' }, (doc) => {
      for (let at = 0; at < 100; at++) doc.getMap('cards').set(`c${at}`, 'x'.repeat(10_000));
    });
    const raw_ = joinRaw(server);
    await raw_.send(encodeSyncStep1(NOTHING));
    const last = await raw_.heard('0.1');
    const before = raw_.frames.slice(0, raw_.frames.indexOf(last));
    const parts = [...before.filter(({ kind }) => kind === '0.2'), last];
    expect(parts.length).toBeGreaterThan(3);
    for (const { bytes } of parts) expect(bytes.length).toBeLessThan(256 << 10);
    const client = join(server);
    await client.synced;
    expect(client.map('cards').size).toBe(100);
  });

  it('sends a word when it has been quiet, so that nobody thinks the line is dead', async () => {
    const server = await rooms();
    const client = joinRaw(server);
    await client.heard('0.0');
    server.skip(15_001);
    expect([...(await client.heard('1')).bytes]).toEqual([1, 1, 0]);
  });

  it('lets somebody who read too slowly catch up with what they missed', async () => {
    const server = await rooms();
    const [author, slow] = [join(server), joinRaw(server)];
    await author.synced;
    const copy = new Y.Doc();
    await slow.send(encodeSyncStep1(NOTHING));
    Y.applyUpdate(copy, (await slow.heard('0.1')).payload);
    slow.pause();
    const block = 'x'.repeat(200_000);
    for (let at = 0; at < 60; at++) {
      author.map().set('big', `${at}${block}`);
      await new Promise((sent) => setTimeout(sent, 5));
    }
    author.map().set('last', true);
    slow.resume();
    slow.copyInto(copy);
    await slow.until(() => copy.getMap('placements').has('last'));
    expect(copy.getMap('placements').toJSON()).toEqual(author.map().toJSON());
    expect(slow.kinds.filter((kind) => kind === '0.2').length).toBeLessThan(60);
  });
});

function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}
