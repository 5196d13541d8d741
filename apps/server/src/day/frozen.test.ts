import { TemplateEditor } from '@samsyn/documents';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { gatherPeople, listen, type RoomOfPeople } from '../testing/room-of-people.ts';
import { type StockClient, stockClient } from '../testing/stock-client.ts';

let app: AppUnderTest;
let url: string;
let room: RoomOfPeople;
const clients: StockClient[] = [];
beforeAll(async () => {
  app = await openApp();
  url = await listen(app);
});
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
  room.leave();
});
afterAll(() => app.close());

async function enter(token: string, path = ''): Promise<StockClient> {
  const client = stockClient({ url, token, room: `boards/${room.id}${path}` });
  clients.push(client);
  await client.synced;
  return client;
}

it('While a round is open nobody changes the template, its facilitator included, and then what they did comes', async () => {
  room = await gatherPeople(app, url, ['kommun']);
  const leader = await enter(room.tokens.facilitator, '/template');
  const reader = await enter(room.tokens.participant, '/template');
  const round = await room.openRound();
  const frozen = (await room.day()).rounds[0];
  let made = 0;
  const editor = new TemplateEditor(
    leader.doc,
    () => 0.5,
    () => `new${++made}`,
  );
  editor.change('stages', 's1', { name: 'Annat namn' });
  await leader.isRefused();
  expect(leader.refusals).toEqual(['round-open']);
  expect(JSON.stringify(reader.map('stages').toJSON())).not.toContain('Annat namn');
  await room.run({ type: 'round.close', round });
  await reader.sees((doc) => JSON.stringify(doc.getMap('stages').toJSON()).includes('Annat namn'));
  // What the round is about stays what it was.
  const {
    status: _status,
    closedAt: _at,
    progress: _far,
    ...about
  } = (await room.day()).rounds[0] ?? {};
  expect(frozen).toMatchObject(about);
});

it('While a round is open presence says who is here, and nothing of where', async () => {
  room = await gatherPeople(app, url, ['kommun']);
  const [ada] = room.people;
  const watcher = await enter(room.tokens.viewer);
  const here = await enter(ada?.token ?? '');
  here.awareness.setLocalState({ cursor: { stage: 's1', actor: 'a01' } });
  const others = () =>
    [...watcher.awareness.getStates()].filter(([id]) => id === here.doc.clientID);
  await watcher.meets(() => JSON.stringify(others()).includes('cursor'));
  const round = await room.openRound();
  await watcher.meets(() => others().length > 0 && !JSON.stringify(others()).includes('cursor'));
  here.awareness.setLocalState({ cursor: { stage: 's2', actor: 'a02' } });
  const other = await enter(room.tokens.participant);
  await other.meets((states) => states.has(here.doc.clientID));
  expect(others()).toMatchObject([[here.doc.clientID, { user: { id: ada?.id } }]]);
  expect(Object.keys(others()[0]?.[1] ?? {})).toEqual(['user']);
  expect(Object.keys(other.awareness.getStates().get(here.doc.clientID) ?? {})).toEqual(['user']);
  await room.run({ type: 'round.close', round });
  await watcher.meets(() => JSON.stringify(others()).includes('cursor'));
});
