import { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '@samsyn/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { RawClient } from '../testing/raw-client.ts';
import { type RoomsUnderTest, startRooms } from '../testing/rooms-under-test.ts';
import { type StockClient, stockClient } from '../testing/stock-client.ts';
import type { Visitor } from './room-hub.ts';

const OPEN_ROUND = {
  rounds: [
    {
      id: 'r1',
      question: 'Vem gör vad i dag?',
      layer: 'today' as const,
      status: 'open' as const,
      stages: ['s1'],
      actors: ['a1'],
    },
  ],
};

describe('who may write', () => {
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

  async function join(who: Partial<Visitor>, room = 'boards/b1'): Promise<StockClient> {
    const client = stockClient({ url: server.url, token: server.admit(who), room });
    clients.push(client);
    await client.synced;
    return client;
  }
  function joinRaw(who: Partial<Visitor>, room = 'boards/b1'): RawClient {
    const client = new RawClient({ url: server.url, token: server.admit(who), room });
    raw.push(client);
    return client;
  }
  const serverMap = (name = 'placements') =>
    server.hub.read({ board: 'b1', kind: 'board' }, (doc) => doc.getMap(name).toJSON());

  it('lets a viewer change nothing, tells them so, and reaches nobody', async () => {
    const [viewer, leader] = [await join({ role: 'viewer' }), await join({ role: 'facilitator' })];
    viewer.map().set('today/s1/a1', 'leads');
    await viewer.isRefused();
    expect(viewer.refusals).toEqual(['read-only']);
    expect(await serverMap()).toEqual({});
    // Frames keep their order: whatever had been passed on would have come before this.
    leader.map().set('today/s1/a2', 'does');
    await viewer.sees((doc) => doc.getMap('placements').has('today/s1/a2'));
    expect(leader.map().has('today/s1/a1')).toBe(false);
  });

  it('does not ask a viewer for anything, and takes an answer without news as no write', async () => {
    const leader = await join({ role: 'facilitator' });
    leader.map().set('a', 1);
    leader.map().delete('a');
    const viewer = joinRaw({ role: 'viewer' });
    await viewer.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())));
    const copy = new Y.Doc();
    for (let nth = 1; !sameState(copy, leader.doc); nth++) {
      const { payload } =
        nth === 1 ? await viewer.heard('0.1') : await viewer.heard('0.2', nth - 1);
      Y.applyUpdate(copy, payload);
    }
    await viewer.send(encodeSyncStep2(Y.encodeStateAsUpdate(copy)));
    await viewer.send(encodeSyncStep1(Y.encodeStateVector(copy)));
    await viewer.heard('0.1', 2);
    copy.getMap('placements').set('b', 2);
    await viewer.send(encodeUpdate(Y.encodeStateAsUpdate(copy)));
    await viewer.heard('2');
    expect(viewer.kinds.filter((kind) => kind === '2')).toHaveLength(1);
    expect(viewer.kinds).not.toContain('0.0');
  });

  it('judges a deletion by its effect too', async () => {
    const leader = await join({ role: 'facilitator' });
    leader.map().set('a', 1);
    const viewer = await join({ role: 'viewer' });
    await viewer.sees((doc) => doc.getMap('placements').has('a'));
    viewer.map().delete('a');
    await viewer.isRefused();
    expect(await serverMap()).toEqual({ a: 1 });
  });

  it('refuses a participant while the board is locked, and takes it all when it is unlocked', async () => {
    const [leader, person] = [await join({ role: 'facilitator' }), await join({})];
    await server.setDay({ locked: true });
    person.map().set('today/s1/a1', 'leads');
    await person.isRefused();
    expect(person.refusals[0]).toBe('locked');
    leader.map().set('today/s1/a2', 'does');
    await person.sees((doc) => doc.getMap('placements').has('today/s1/a2'));
    expect(await serverMap()).toEqual({ 'today/s1/a2': 'does' });
    await server.setDay({ locked: false });
    await leader.sees((doc) => doc.getMap('placements').get('today/s1/a1') === 'leads');
  });

  it('takes what was done offline during a lock only after it', async () => {
    const [leader, person] = [await join({ role: 'facilitator' }), await join({})];
    person.provider.disconnect();
    await server.setDay({ locked: true });
    person.map().set('today/s1/a1', 'leads');
    const back = new Promise<void>((resolve) => person.provider.once('sync', () => resolve()));
    person.provider.connect();
    await back;
    leader.map().set('today/s1/a2', 'does');
    await person.sees((doc) => doc.getMap('placements').has('today/s1/a2'));
    expect(leader.map().has('today/s1/a1')).toBe(false);
    await server.setDay({ locked: false });
    await leader.sees((doc) => doc.getMap('placements').has('today/s1/a1'));
  });

  it('locks at once for those who are in the room when the lock falls', async () => {
    const person = joinRaw({});
    await person.heard('0.0');
    const doc = new Y.Doc();
    doc.getMap('placements').set('a', 1);
    await server.setDay({ locked: true });
    await person.send(encodeUpdate(Y.encodeStateAsUpdate(doc)));
    await person.heard('2');
    expect(await serverMap()).toEqual({});
    await server.setDay({ locked: false });
    await person.heard('0.0', 2);
  });

  it('lets only the facilitator change the template, and nobody while a round is open', async () => {
    const room = 'boards/b1/template';
    const [leader, person] = [await join({ role: 'facilitator' }, room), await join({}, room)];
    person.map('stages').set('s9', 'mitt');
    await person.isRefused();
    expect(person.refusals).toEqual(['read-only']);
    await server.setDay(OPEN_ROUND);
    leader.map('stages').set('s1', 'Behov');
    await leader.isRefused();
    expect(leader.refusals).toEqual(['round-open']);
    await server.setDay({});
    await person.sees((doc) => doc.getMap('stages').has('s1'));
  });

  it('lets nobody write the session, not the facilitator either', async () => {
    const leader = await join({ role: 'facilitator' }, 'boards/b1/session');
    leader.map('workshop').set('state', { locked: true });
    await leader.isRefused();
    expect(leader.refusals).toEqual(['server-only']);
  });

  it('takes late answers in a room of one’s own, whatever the day says', async () => {
    await server.setDay({ locked: true });
    const own = await join({ participant: 'p1' }, 'boards/b1/own/p1');
    const phone = await join({ participant: 'p1' }, 'boards/b1/own/p1');
    own.map('answers').set('r1/today/s1/a1', { role: 'leads' });
    await phone.sees((doc) => doc.getMap('answers').size === 1);
    expect(own.refusals).toEqual([]);
  });

  describe('and who may come in', () => {
    const doors: [string, number, Partial<Visitor> | null, string][] = [
      ['another person’s answers', 4403, { participant: 'p2' }, 'boards/b1/own/p1'],
      [
        'somebody’s answers as facilitator',
        4403,
        { role: 'facilitator', participant: 'l' },
        'boards/b1/own/p1',
      ],
      ['one’s own room as a viewer', 4403, { role: 'viewer', participant: 'v' }, 'boards/b1/own/v'],
      ['another board', 4403, { role: 'facilitator' }, 'boards/b2'],
      ['a board that is not there', 4404, { board: 'b9' }, 'boards/b9'],
      ['a room without a token', 4401, null, 'boards/b1'],
      ['a room with an expired token', 4401, { expiresAt: 1 }, 'boards/b1'],
      ['something that is no room', 4400, {}, 'boards/b1/secrets'],
    ];
    it.each(doors)('closes the door to %s with %i', async (_what, code, who, room) => {
      const token = who === null ? null : server.admit(who);
      const client = new RawClient({ url: server.url, token, room });
      raw.push(client);
      expect(await client.closed).toBe(code);
      expect(client.frames).toEqual([]);
    });

    it('ends a stock client for good with the code as it is', async () => {
      const client = stockClient({ url: server.url, token: 'unknown' });
      clients.push(client);
      expect(await client.ended).toBe(4401);
    });

    it('ends the connection at the moment its token expires', async () => {
      const client = joinRaw({ expiresAt: Date.now() + 150 });
      await client.heard('0.0');
      expect(await client.closed).toBe(4401);
    });

    it('ends the sockets of a link that was changed, and only those', async () => {
      const [viewer, person] = [joinRaw({ role: 'viewer' }), joinRaw({})];
      await Promise.all([viewer.opened, person.heard('0.0')]);
      await viewer.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())));
      await viewer.heard('0.1');
      server.hub.dismiss('b1', ({ role }) => role === 'viewer');
      expect(await viewer.closed).toBe(4410);
      await person.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())));
      await person.heard('0.1');
    });

    it('takes nothing more from somebody who is shown out and does not go', async () => {
      const [person, witness] = [joinRaw({}), await join({ role: 'facilitator' })];
      await person.heard('0.0');
      person.pause();
      server.hub.dismiss('b1', ({ role }) => role === 'participant');
      const doc = new Y.Doc();
      doc.getMap('placements').set('late', 1);
      await person.send(encodeUpdate(Y.encodeStateAsUpdate(doc)));
      // The server gives up on a line that does not answer, and has then heard all of it.
      person.drop();
      while (server.hub.load.connections > 1) await new Promise((later) => setTimeout(later, 10));
      witness.map().set('after', 1);
      await witness.sees((seen) => seen.getMap('placements').has('after'));
      expect(Object.keys(await serverMap())).not.toContain('late');
    });

    it('ends every socket of a deleted board', async () => {
      const person = joinRaw({});
      await person.heard('0.0');
      await server.hub.forget('b1');
      expect(await person.closed).toBe(4410);
    });
  });

  describe('and what is too much', () => {
    it.each([
      ['a frame of text', 4400, 'hello'],
      ['a frame of nonsense', 4400, Uint8Array.of(0, 2, 200)],
      ['a state vector of nonsense', 4400, encodeSyncStep1(Uint8Array.of(3, 1))],
      ['an update of nonsense', 4400, encodeUpdate(Uint8Array.of(255, 255, 255, 3))],
      ['a frame above a megabyte', 4413, new Uint8Array((1 << 20) + 1)],
      ['a frame of forty megabytes', 4413, new Uint8Array(40 << 20)],
    ])('ends the connection after %s with %i', async (_what, code, frame) => {
      const person = joinRaw({});
      await person.send(frame);
      expect(await person.closed).toBe(code);
      expect(await serverMap()).toEqual({});
    });

    it('takes a frame of just a megabyte', async () => {
      const [person, witness] = [joinRaw({}), await join({})];
      await person.heard('0.0');
      const doc = new Y.Doc();
      doc.getMap('placements').set('big', 'x'.repeat((1 << 20) - 100));
      const frame = encodeUpdate(Y.encodeStateAsUpdate(doc));
      expect(frame.length).toBeGreaterThan((1 << 20) - 100);
      expect(frame.length).toBeLessThanOrEqual(1 << 20);
      await person.send(frame);
      await witness.sees((seen) => seen.getMap('placements').has('big'));
    });

    it('takes a burst of five hundred frames and asks who sends more to come back later', async () => {
      const [calm, hasty] = [joinRaw({}), joinRaw({})];
      await Promise.all([calm.heard('0.0'), hasty.heard('0.0')]);
      const word = Uint8Array.of(1, 1, 0);
      await calm.send(...Array.from({ length: 490 }, () => word));
      await calm.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())));
      await calm.heard('0.1');
      await hasty.send(...Array.from({ length: 800 }, () => word));
      expect(await hasty.closed).toBe(4529);
    });

    it('is not led astray by an update that leans on something nobody has', async () => {
      const [person, witness] = [joinRaw({}), await join({})];
      await person.heard('0.0');
      const doc = new Y.Doc();
      const updates: Uint8Array[] = [];
      doc.on('update', (update: Uint8Array) => updates.push(update));
      doc.getMap('placements').set('a', 1);
      doc.getMap('placements').set('b', 2);
      await person.send(encodeUpdate(updates[1] ?? new Uint8Array()));
      // Asked for everything, the client answers with everything.
      await person.heard('0.0', 2);
      await person.send(encodeSyncStep2(Y.encodeStateAsUpdate(doc)));
      await witness.sees((seen) => seen.getMap('placements').size === 2);
    });
  });
});

function sameState(a: Y.Doc, b: Y.Doc): boolean {
  return Buffer.compare(Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)) === 0;
}
