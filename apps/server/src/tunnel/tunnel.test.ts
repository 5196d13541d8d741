import { randomBytes } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodeTunnel, TUNNEL, TUNNEL_HEADER } from '@samsyn/sync';
import { LiveRoom, type LiveRoomStatus, WayThrough } from '@samsyn/sync/client';
import { Tunnel } from '@samsyn/sync/tunnel';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

let app: AppUnderTest;
let origin: string;
const rooms: LiveRoom[] = [];
beforeAll(async () => {
  app = await openApp();
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}`;
});
afterEach(() => {
  for (const room of rooms.splice(0)) room.destroy();
});
afterAll(() => app.close());

/** A page in a network that lets no WebSocket through: every one of them is refused. */
function blockedPage(fetch_: typeof fetch = fetch): WayThrough {
  const nowhere = class extends WebSocket {
    constructor(_url: string, protocols: string[]) {
      super('ws://127.0.0.1:9', protocols);
    }
  };
  return new WayThrough({
    WebSocket: nowhere as never,
    openTunnel: async (said) => new Tunnel(origin, said, fetch_),
    serverAnswers: async () => (await fetch(`${origin}/healthz`)).ok,
  });
}

function enter(page: WayThrough, room: string, token: string): LiveRoom {
  const live = new LiveRoom({
    serverUrl: `${origin.replace('http', 'ws')}/sync`,
    ...{ room, token, doc: new Y.Doc(), random: () => 0 },
    WebSocketPolyfill: page.Socket,
  });
  rooms.push(live);
  return live;
}

const overSocket = { Socket: WebSocket } as unknown as WayThrough;

function becomes(room: LiveRoom, wanted: Partial<LiveRoomStatus>): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const status: Record<string, unknown> = { ...room.status };
      if (!Object.entries(wanted).every(([name, value]) => status[name] === value)) return;
      stop();
      resolve();
    };
    const stop = room.subscribe(look);
    queueMicrotask(look);
  });
}

describe('where no WebSocket gets through, the tunnel', () => {
  it('carries a page’s rooms both ways, and what is saved is said as everywhere', async () => {
    const { id, keys } = await app.createBoard();
    const page = blockedPage();
    const { token } = await app.join(keys.facilitator);
    const [board, template] = ['', '/template'].map((part) =>
      enter(page, `boards/${id}${part}`, token),
    ) as [LiveRoom, LiveRoom];
    await Promise.all(
      [board, template].map((room) => becomes(room, { synced: true, saved: true })),
    );
    const other = enter(overSocket, `boards/${id}`, (await app.join(keys.participant)).token);
    await becomes(other, { synced: true });

    board.doc.getMap('details').set('here', 1);
    expect(board.status.saved).toBe(false);
    await becomes(board, { saved: true });
    // Larger than one post takes, so that it goes in several.
    const long = randomBytes(600_000).toString('base64');
    board.doc.getMap('details').set('long', long);
    board.doc.getMap('details').set('longer', `${long}!`);
    other.doc.getMap('details').set('there', 2);
    await expect
      .poll(() =>
        [board, other].map(({ doc }) => Object.keys(doc.getMap('details').toJSON()).length),
      )
      .toEqual([4, 4]);
    await becomes(board, { saved: true });
    const stored = await app.hub.read({ board: id, kind: 'board' }, (doc) =>
      doc.getMap('details').get('longer'),
    );
    expect(stored).toBe(`${long}!`);
  });

  it('knows no other rules: who is shown out, has no token or says nonsense gets the same codes', async () => {
    const { id, keys } = await app.createBoard();
    const page = blockedPage();
    const leading = await app.join(keys.facilitator);
    const person = await app.join(keys.participant);
    const stranger = enter(page, `boards/${id}`, 'nobody');
    await becomes(stranger, { ended: 'noToken' });
    const theirs = enter(page, `boards/${id}/own/${leading.participant.id}`, person.token);
    await becomes(theirs, { ended: 'notYourRoom' });
    const viewer = enter(page, `boards/${id}`, (await app.join(keys.viewer)).token);
    await becomes(viewer, { synced: true });
    viewer.doc.getMap('details').set('no', 1);
    await becomes(viewer, { refused: 'read-only' });
    const live = enter(page, `boards/${id}`, person.token);
    await becomes(live, { synced: true });
    await app.call('POST', `/api/boards/${id}/keys/rotate`, {
      body: { role: 'participant' },
      token: leading.token,
    });
    await becomes(live, { ended: 'gone' });
    const huge = enter(page, `boards/${id}`, leading.token);
    await becomes(huge, { synced: true });
    huge.doc.getMap('details').set('huge', 'x'.repeat(3 << 20));
    await becomes(huge, { ended: 'tooLarge' });
  });

  it('that breaks comes back, with what was done meanwhile', async () => {
    const { id, keys } = await app.createBoard();
    const answers: AbortController[] = [];
    const page = blockedPage((asked, more) => {
      const cut = new AbortController();
      answers.push(cut);
      const signal = AbortSignal.any([cut.signal, ...(more?.signal ? [more.signal] : [])]);
      return fetch(asked, { ...more, signal });
    });
    const room = enter(page, `boards/${id}`, (await app.join(keys.facilitator)).token);
    await becomes(room, { synced: true });
    for (const answer of answers) answer.abort();
    await becomes(room, { connection: 'offline', saved: false });
    room.doc.getMap('details').set('meanwhile', 1);
    await becomes(room, { synced: true, saved: true });
    const stored = await app.hub.read({ board: id, kind: 'board' }, (doc) =>
      doc.getMap('details').get('meanwhile'),
    );
    expect(stored).toBe(1);
  });

  it('that is stopped as well is told, until something gets through', async () => {
    const { id, keys } = await app.createBoard();
    let stopped = true;
    const page = blockedPage((asked, more) =>
      stopped ? Promise.reject(new Error('stopped')) : fetch(asked, more),
    );
    const { token } = await app.join(keys.facilitator);
    const room = enter(page, `boards/${id}`, token);
    await new Promise<void>((done) => {
      page.subscribe(done);
    });
    expect([page.blocked, room.status.connection]).toEqual([true, 'offline']);
    stopped = false;
    await becomes(room, { synced: true, saved: true });
    expect(page.blocked).toBe(false);
  });

  it('is taken only where sockets fail beside a server that answers', async () => {
    const { id, keys } = await app.createBoard();
    const { token } = await app.join(keys.participant);
    const asked: string[] = [];
    const page = new WayThrough({
      WebSocket: WebSocket as never,
      openTunnel: async (said) => new Tunnel(origin, said),
      serverAnswers: async () => asked.push('') > 0,
    });
    const room = enter(page, `boards/${id}`, token);
    await becomes(room, { synced: true });
    expect([page.tunnelled, asked]).toEqual([false, []]);
  });
});

describe('tunnels through which nobody has been let in', () => {
  it('are two hundred at once for one network, and those of people on a board are none of them', async () => {
    const { id, keys } = await app.createBoard();
    const { token } = await app.join(keys.facilitator);
    const here = [1, 2].map(() => enter(blockedPage(), `boards/${id}`, token));
    await Promise.all(here.map((room) => becomes(room, { synced: true })));

    // Each over a connection of its own, which ends with it.
    const open = () =>
      new Promise<IncomingMessage>((answered) => {
        request(`${origin}/api/tunnel`, { method: 'POST', agent: false }, answered).end();
      });
    const held: IncomingMessage[] = [];
    for (let nth = 0; nth < 200; nth++) held.push(await open());
    expect(new Set(held.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    const refused = await app.call('POST', '/api/tunnel');
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused).toMatchObject({
      status: 429,
      body: { type: 'urn:samsyn:problem:too-many-calls' },
    });
    expect(here.map((room) => room.status.connection)).toEqual(['connected', 'connected']);

    for (const answer of held) answer.destroy();
    await expect
      .poll(async () => {
        const again = await open();
        again.destroy();
        return again.statusCode;
      })
      .toBe(200);
  });
});

describe('a post to a tunnel', () => {
  const post = (name: string, body: Uint8Array<ArrayBuffer>, headers = {}) =>
    fetch(`${origin}/api/tunnel/up`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', [TUNNEL_HEADER]: name, ...headers },
      body,
    });
  const message = (kind: number, line: number, payload: string) =>
    encodeTunnel({ kind, line, payload: Buffer.from(payload) });

  it('is refused for a name that nobody has been given', async () => {
    expect((await post('guessed', message(TUNNEL.end, 1, ''))).status).toBe(404);
    expect((await fetch(`${origin}/api/tunnel/up`, { method: 'POST' })).status).toBeLessThan(500);
  });

  it('that is no such thing ends the tunnel', async () => {
    for (const nonsense of [
      Buffer.from('nonsense that is longer than a head'),
      message(TUNNEL.open, 1, '{"path":1}'),
      message(TUNNEL.open, 1, 'no JSON'),
    ]) {
      const down = await fetch(`${origin}/api/tunnel`, { method: 'POST' });
      const reader = down.body?.getReader();
      const name = Buffer.from((await reader?.read())?.value ?? [])
        .subarray(9)
        .toString();
      expect((await post(name, Uint8Array.from(nonsense))).status).toBe(400);
      expect((await post(name, message(TUNNEL.end, 1, ''))).status).toBe(404);
      await reader?.cancel().catch(() => null);
    }
  });
});
