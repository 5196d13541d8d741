import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { listen } from '../testing/room-of-people.ts';
import { stockClient } from '../testing/stock-client.ts';

/** Nine in the morning in Sweden. */
const MORNING = Date.UTC(2026, 3, 13, 7);
const MINUTES = 60_000;

let app: AppUnderTest;
let sync: string;
let board: Awaited<ReturnType<AppUnderTest['createBoard']>>;
let facilitator: string;

beforeEach(async () => {
  app = await openApp({ now: MORNING });
  sync = await listen(app);
  board = await app.createBoard({ title: 'Workshop i Lillköping', locale: 'sv' });
  facilitator = (await app.join(board.keys.facilitator)).token;
});
afterEach(() => app.close());

const me = () => `/api/boards/${board.id}/me`;
const agree = (token: string, listed = true) =>
  app.call<{ listed: boolean }>('PATCH', me(), { token, body: { listed } });

const person = (name: string, organisation: string) =>
  app.join(board.keys.participant, { name, organisation });

/** Opens somebody's line to the board; answers what ends it, when the server has noticed. */
async function enter(token: string): Promise<() => Promise<void>> {
  const before = app.hub.load.connections;
  const client = stockClient({ url: sync, room: `boards/${board.id}`, token });
  await expect.poll(() => app.hub.load.connections).toBe(before + 1);
  return async () => {
    client.destroy();
    await expect.poll(() => app.hub.load.connections).toBe(before);
  };
}

async function list(token = facilitator, query = ''): Promise<string> {
  const reply = await app.app.inject({
    method: 'GET',
    url: `/api/boards/${board.id}/export/participation.docx${query}`,
    headers: { authorization: `Bearer ${token}` },
  });
  if (reply.statusCode !== 200) return String(reply.statusCode);
  const xml = strFromU8(unzipSync(reply.rawPayload)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('|');
}

describe('The participation list', () => {
  it('has those who agreed, from when they joined until they left; others only as a number', async () => {
    const asa = await person('Åsa Modig', 'Lillköpings kommun');
    await person('Örjan Tyst', 'Verkstan');
    await app.pass(10 * MINUTES);
    expect((await agree(asa.token)).body).toEqual({ listed: true });
    const leave = await enter(asa.token);
    await app.pass(125 * MINUTES);
    await leave();
    await app.pass(60 * MINUTES);
    await expect
      .poll(() => list())
      .toContain('Åsa Modig|Lillköpings kommun|På plats|09:00|11:15|2,25');
    const said = await list();
    expect(said).not.toContain('Örjan');
    expect(said).not.toContain('Verkstan');
    expect(said).toContain('1 person till var med');
    expect(said).toContain('Så är timmarna räknade');
  });

  it('counts a day at most until the last step of its agenda was closed', async () => {
    const asa = await person('Åsa Modig', 'Lillköpings kommun');
    await agree(asa.token);
    const leave = await enter(asa.token);
    const run = (command: Record<string, unknown>) =>
      app.call('POST', `/api/boards/${board.id}/commands`, {
        token: facilitator,
        body: { id: `c${app.clock.now}`, ...command },
      });
    await run({ type: 'agenda.set', agenda: [{ id: 'own', title: 'Egen bild' }] });
    await app.pass(MINUTES);
    expect((await run({ type: 'step.open', step: 'own' })).status).toBe(200);
    await app.pass(59 * MINUTES);
    expect((await run({ type: 'step.close' })).status).toBe(200);
    await app.pass(90 * MINUTES);
    expect(await list()).toContain('|09:00|10:00|1');
    await leave();
  });

  it('of a snapshot goes until that was taken', async () => {
    const asa = await person('Åsa Modig', 'Lillköpings kommun');
    await agree(asa.token);
    const leave = await enter(asa.token);
    await app.pass(60 * MINUTES);
    const kept = await app.call<{ id: string }>('POST', `/api/boards/${board.id}/snapshots`, {
      token: facilitator,
      body: { label: '' },
    });
    await app.pass(60 * MINUTES);
    expect(await list()).toContain('|09:00|11:00|2');
    expect(await list(facilitator, `?snapshot=${kept.body.id}`)).toContain('|09:00|10:00|1');
    expect(await list(facilitator, '?snapshot=nowhere')).toBe('404');
    await leave();
  });

  it('is for the facilitator alone, and shows nothing of when people are here elsewhere', async () => {
    const asa = await person('Åsa Modig', 'Lillköpings kommun');
    await agree(asa.token);
    expect(await list(asa.token)).toBe('403');
    const people = await app.call('GET', `/api/boards/${board.id}/people`, { token: facilitator });
    expect(JSON.stringify(people.body)).not.toMatch(/listed|stays/);
    const snapshot = await app.call('GET', `/api/boards/${board.id}/export/snapshot.json`, {
      token: facilitator,
    });
    expect(JSON.stringify(snapshot.body)).not.toContain('Modig');
  });

  it('forgets the times of whoever takes their consent back, or has themselves forgotten', async () => {
    const [asa, bo] = [await person('Åsa Modig', 'Kommunen'), await person('Bo Fri', 'Verkstan')];
    await agree(asa.token);
    await agree(bo.token);
    await agree(asa.token, false);
    expect((await app.call('DELETE', me(), { token: bo.token })).status).toBe(204);
    const kept = JSON.stringify(await app.storage.listParticipants(board.id));
    expect(kept).not.toContain('stays');
    expect(await list()).not.toMatch(/Modig|Bo Fri/);
    expect((await app.call('GET', me(), { token: asa.token })).body).toEqual({ listed: false });
  });

  it('notes nothing of when somebody is here who has not agreed', async () => {
    const asa = await person('Åsa Modig', 'Kommunen');
    const leave = await enter(asa.token);
    await app.pass(30 * MINUTES);
    await leave();
    await app.pass(30 * MINUTES);
    expect(JSON.stringify(await app.storage.listParticipants(board.id))).not.toContain('stays');
  });
});
