import { encodeAwareness, KEEP_ALIVE } from '@samsyn/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RawClient, readPresence } from '../testing/raw-client.ts';
import { type RoomsUnderTest, startRooms } from '../testing/rooms-under-test.ts';
import { type StockClient, stockClient } from '../testing/stock-client.ts';
import type { Visitor } from './room-hub.ts';

type States = Map<number, Record<string, unknown>>;

describe('presence', () => {
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

  async function join(who: Partial<Visitor> = {}): Promise<StockClient> {
    const client = stockClient({ url: server.url, token: server.admit(who) });
    clients.push(client);
    await client.synced;
    return client;
  }
  async function joinRaw(who: Partial<Visitor> = {}): Promise<RawClient> {
    const client = new RawClient({ url: server.url, token: server.admit(who) });
    raw.push(client);
    await client.heard('0.0');
    return client;
  }
  const userOf = (states: States, client: StockClient) =>
    states.get(client.doc.clientID)?.user as Record<string, unknown> | undefined;

  it('shows who is here by the server’s own records, whatever a client claims', async () => {
    const [liar, reader] = [await join({ participant: 'p1', name: 'Ann Alm' }), await join()];
    liar.awareness.setLocalState({ user: { id: 'p9', name: 'Chefen' }, where: { view: 'tavla' } });
    await reader.meets((states) => states.get(liar.doc.clientID)?.where !== undefined);
    expect(reader.awareness.getStates().get(liar.doc.clientID)).toEqual({
      user: {
        id: 'p1',
        name: 'Ann Alm',
        organisation: 'Lillköpings kommun',
        organisationType: 'kommun',
        attendance: 'room',
        role: 'participant',
      },
      where: { view: 'tavla' },
    });
  });

  it('shows everybody who is here to somebody who has just come', async () => {
    const early = await join();
    early.awareness.setLocalState({ where: 1 });
    const late = await join();
    await late.meets((states) => states.has(early.doc.clientID));
  });

  it('shows only who is here while a round is open, and the rest again afterwards', async () => {
    const [one, two] = [await join(), await join()];
    one.awareness.setLocalState({ cursor: { place: 'today/s1', x: 0.5, y: 0.5 } });
    await two.meets((states) => states.get(one.doc.clientID)?.cursor !== undefined);
    const about = { question: '?', layer: 'today' as const, stages: [], actors: [] };
    await server.setDay({ rounds: [{ id: 'r1', status: 'open', ...about }] });
    await two.meets((states) => {
      const state = states.get(one.doc.clientID);
      return state !== undefined && Object.keys(state).join() === 'user';
    });
    one.awareness.setLocalState({ cursor: { place: 'today/s2', x: 0.1, y: 0.1 } });
    await server.setDay({ rounds: [{ id: 'r1', status: 'closed', ...about }] });
    await two.meets((states) => states.get(one.doc.clientID)?.cursor !== undefined);
  });

  it('shows that somebody has left when their line breaks', async () => {
    const [one, two] = [await joinRaw(), await join()];
    await one.send(encodeAwareness([{ client: 77, clock: 1, state: '{"where":1}' }]));
    await two.meets((states) => states.has(77));
    one.drop();
    await two.meets((states) => !states.has(77));
  });

  it('shows a stock client at once when it comes back with the clock it left with', async () => {
    const [one, two] = [await join({ participant: 'p1' }), await join()];
    one.awareness.setLocalState({ where: 1 });
    two.awareness.setLocalState({ where: 2 });
    await two.meets((states) => states.has(one.doc.clientID));
    one.provider.disconnect();
    await two.meets((states) => !states.has(one.doc.clientID));
    one.awareness.setLocalState({ where: 3 });
    one.provider.connect();
    await two.meets((states) => states.get(one.doc.clientID)?.where === 3);
    await one.meets((states) => states.has(two.doc.clientID));
  });

  it('gives a state to the same person’s new line while the old one is not yet known to be dead', async () => {
    const watcher = await join();
    const old = await joinRaw({ participant: 'p1' });
    await old.send(encodeAwareness([{ client: 77, clock: 5, state: '{"where":"old"}' }]));
    await watcher.meets((states) => states.get(77)?.where === 'old');
    const fresh = await joinRaw({ participant: 'p1' });
    await fresh.send(encodeAwareness([{ client: 77, clock: 5, state: '{"where":"new"}' }]));
    await watcher.meets((states) => states.get(77)?.where === 'new');
    old.drop();
    await fresh.send(encodeAwareness([{ client: 77, clock: 6, state: '{"where":"still"}' }]));
    await watcher.meets((states) => states.get(77)?.where === 'still');
  });

  it('takes no echo for a person: neither of somebody else nor of one’s own other tab', async () => {
    const watcher = await join();
    const [tab, otherTab, other] = [
      await joinRaw({ participant: 'p1', name: 'Ann Alm' }),
      await joinRaw({ participant: 'p1', name: 'Ann Alm' }),
      await joinRaw({ participant: 'p2', name: 'Bo Ek' }),
    ];
    await tab.send(encodeAwareness([{ client: 1, clock: 1, state: '{"where":"tab"}' }]));
    await otherTab.send(encodeAwareness([{ client: 2, clock: 1, state: '{"where":"second"}' }]));
    await other.send(encodeAwareness([{ client: 3, clock: 1, state: '{"where":"other"}' }]));
    await watcher.meets((states) => [1, 2, 3].every((id) => states.has(id)));
    // Stock clients send on every state that they receive.
    const echo = encodeAwareness([{ client: 1, clock: 9, state: '{"where":"echo"}' }]);
    await otherTab.send(echo);
    await other.send(echo);
    await tab.send(encodeAwareness([{ client: 1, clock: 2, state: '{"where":"moved"}' }]));
    await watcher.meets((states) => states.get(1)?.where === 'moved');
    otherTab.drop();
    other.drop();
    await watcher.meets((states) => !states.has(2) && !states.has(3));
    expect(watcher.awareness.getStates().get(1)).toMatchObject({ user: { name: 'Ann Alm' } });
    tab.drop();
    await watcher.meets((states) => !states.has(1));
  });

  it('lets nobody come back from the dead through a late echo', async () => {
    const [watcher, leaver, echoer] = [await join(), await joinRaw(), await joinRaw()];
    await echoer.send(encodeAwareness([{ client: 5, clock: 1, state: '{"where":1}' }]));
    await leaver.send(encodeAwareness([{ client: 4, clock: 1, state: '{"where":1}' }]));
    await watcher.meets((states) => states.has(4) && states.has(5));
    leaver.drop();
    await watcher.meets((states) => !states.has(4));
    await echoer.send(encodeAwareness([{ client: 4, clock: 9, state: '{"where":1}' }]));
    await echoer.send(encodeAwareness([{ client: 5, clock: 2, state: '{"where":2}' }]));
    await watcher.meets((states) => states.get(5)?.where === 2);
    expect(watcher.awareness.getStates().has(4)).toBe(false);
  });

  it('sends many movements of one window as one frame, and none to their author', async () => {
    const [mover, reader] = [await joinRaw(), await joinRaw()];
    const moves = Array.from({ length: 40 }, (_, at) =>
      encodeAwareness([{ client: 7, clock: at + 1, state: JSON.stringify({ at }) }]),
    );
    await mover.send(...moves);
    for (let nth = 1; ; nth++) {
      const [entry] = readPresence(await reader.heard('1', nth));
      if (entry !== undefined && (JSON.parse(entry.state) as { at: number }).at === 39) break;
    }
    expect(reader.kinds.filter((kind) => kind === '1').length).toBeLessThanOrEqual(4);
    expect(mover.kinds).not.toContain('1');
  });

  it('takes no more than four names from one line, and no state above four kilobytes', async () => {
    const [greedy, reader] = [await joinRaw(), await joinRaw()];
    const large = JSON.stringify({ where: 'x'.repeat(5000) });
    await greedy.send(
      encodeAwareness([
        { client: 90, clock: 1, state: large },
        { client: 91, clock: 1, state: 'not json' },
        ...[1, 2, 3, 4, 5, 6].map((client) => ({ client, clock: 1, state: '{}' })),
      ]),
      KEEP_ALIVE,
    );
    const entries = readPresence(await reader.heard('1'));
    expect(entries.map(({ client }) => client).sort()).toEqual([1, 2, 3, 4]);
  });

  it('shows a new name to everybody at once', async () => {
    const one = await join({ participant: 'p1' });
    const two = await join();
    one.awareness.setLocalState({ where: 1 });
    await two.meets((states) => userOf(states, one)?.name === 'Namn p1');
    server.hub.refreshVisitor({
      board: 'b1',
      participant: 'p1',
      name: 'Ann Ek',
      organisation: 'Skogens arbetskooperativ',
      organisationType: 'asf',
      attendance: 'remote',
    });
    await two.meets((states) => userOf(states, one)?.name === 'Ann Ek');
  });
});
