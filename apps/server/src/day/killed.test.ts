import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Snapshot } from '@samsyn/snapshot';
import type { WorkshopState } from '@samsyn/workshop';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type PersonInRoom, personOf } from '../testing/room-of-people.ts';
import {
  call,
  freePort,
  type JoinedBoard,
  type NewBoard,
  type ServerProcess,
  startServer,
} from '../testing/server-process.ts';

let dataDir: string;
let server: ServerProcess;
const people: PersonInRoom[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samsyn-day-killed-'));
});
afterEach(async () => {
  for (const { own } of people.splice(0)) own.destroy();
  await server.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

it('A server that is killed wherever the day stands goes on from there', async () => {
  const settings = { SAMSYN_DATA_DIR: dataDir, PORT: String(await freePort()) };
  const again = async (): Promise<void> => {
    await server.kill('SIGKILL');
    server = await startServer(settings);
  };
  server = await startServer(settings);
  const { origin, sync } = server;
  const { board, keys } = await call<NewBoard>(origin, '/api/boards', { body: { title: 'Dag' } });
  const enter = (key: string, more: object = {}) =>
    call<JoinedBoard>(origin, '/api/join', { body: { key, ...more } });
  const { token } = await enter(keys.facilitator);
  for (let at = 0; at < 5; at++) {
    const joined = await enter(keys.participant, { organisationType: at < 3 ? 'kommun' : 'asf' });
    const { id } = joined.participant;
    const room = `boards/${board.id}/own/${id}`;
    people.push(personOf(id, joined.token, 'kommun', { url: sync, room }));
  }
  let count = 0;
  const run = async (body: object, who = token): Promise<WorkshopState> => {
    const path = `/api/boards/${board.id}/commands`;
    const options = { token: who, body: { id: `c${++count}`, ...body } };
    return (await call<{ state: WorkshopState }>(origin, path, options)).state;
  };
  const everybodyHeard = () => Promise.all(people.map((person) => person.heard()));

  await run({ type: 'timer.start', minutes: 20 });
  const { timer, rounds } = await run({ type: 'round.open', layer: 'today' });
  const round = rounds[0]?.id ?? '';
  for (const person of people) person.answer(round, 's1/a01', 'leads');
  await everybodyHeard();
  await run({ type: 'hand.raise', word: 'Jag hör inget.' }, people[0]?.token);
  const vote = (await run({ type: 'vote.open' })).votes[0]?.id ?? '';
  await again();

  // The clock goes on by itself, and what was open is open.
  const closed = await run({ type: 'round.close', round });
  expect(closed.timer).toEqual(timer);
  expect(closed).toMatchObject({ words: 1, hands: [{ participant: people[0]?.id }] });
  expect(closed.rounds[0]?.progress).toEqual({ people: 5, started: 5, finished: 0 });
  const words = await call<{ words: { text: string }[] }>(origin, `/api/boards/${board.id}/words`, {
    token,
  });
  expect(words.words.map(({ text }) => text)).toEqual(['Jag hör inget.']);
  // What is said from here on does not count, whatever happens to the server.
  for (const person of people) person.answer(round, 's1/a01', 'buys');
  await again();
  await everybodyHeard();

  const revealed = await run({ type: 'round.reveal', round });
  const cell = revealed.rounds[0]?.results?.cells.find(
    ({ stage, actor }) => stage === 's1' && actor === 'a01',
  );
  expect(cell?.counts).toEqual({ leads: 5 });
  await again();
  await run({ type: 'vote.close', vote });
  const path = `/api/boards/${board.id}/export/snapshot.json`;
  const snapshot = await call<Snapshot>(origin, path, { token });
  expect(snapshot.rounds[0]?.answers).toHaveLength(5);
  for (const { roles } of snapshot.rounds[0]?.answers ?? []) {
    expect(roles).toEqual([{ stage: 's1', actor: 'a01', role: 'leads' }]);
  }
}, 120_000);
