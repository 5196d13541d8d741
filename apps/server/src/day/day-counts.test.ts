import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { gatherPeople, listen, type RoomOfPeople } from '../testing/room-of-people.ts';

const FIVE_SECONDS = 5000;

let app: AppUnderTest;
let url: string;
let room: RoomOfPeople;
beforeAll(async () => {
  app = await openApp();
  url = await listen(app);
});
afterEach(() => room.leave());
afterAll(() => app.close());

const progress = async () => (await room.day()).rounds.at(-1)?.progress;

describe('How far the room has come', () => {
  it('is told at most every five seconds, in numbers only', async () => {
    room = await gatherPeople(app, url, ['kommun', 'kommun', 'asf']);
    const round = await room.openRound();
    await app.pass(FIVE_SECONDS);
    expect(await progress()).toEqual({ people: 4, started: 0, finished: 0 });
    const [ada, bo] = room.people;
    ada?.answer(round, 's1/a01', 'leads');
    ada?.finish(round, 's1', 's2');
    bo?.answer(round, 's2/a02', 'none');
    await Promise.all([ada?.heard(), bo?.heard()]);
    await app.pass(FIVE_SECONDS - 1);
    expect(await progress()).toEqual({ people: 4, started: 0, finished: 0 });
    await app.pass(1);
    expect(await progress()).toEqual({ people: 4, started: 2, finished: 1 });
    await room.join('asf');
    await app.pass(FIVE_SECONDS);
    expect(await progress()).toEqual({ people: 5, started: 2, finished: 1 });
  });

  it('counts a facilitator once they have answered, and whoever only looks never', async () => {
    room = await gatherPeople(app, url, ['kommun']);
    const round = await room.openRound();
    const leader = await room.join('asf', { key: room.keys.facilitator });
    await app.pass(FIVE_SECONDS);
    expect(await progress()).toEqual({ people: 2, started: 0, finished: 0 });
    leader.answer(round, 's1/a01', 'leads');
    await leader.heard();
    await app.pass(FIVE_SECONDS);
    expect(await progress()).toEqual({ people: 3, started: 1, finished: 0 });
  });

  it('is sent to nobody when nothing is new', async () => {
    room = await gatherPeople(app, url, ['kommun']);
    const round = await room.openRound();
    const [ada] = room.people;
    ada?.answer(round, 's1/a01', 'leads');
    await ada?.heard();
    await app.pass(FIVE_SECONDS);
    let writes = 0;
    await app.hub.read({ board: room.id, kind: 'session' }, (doc) => {
      doc.on('update', () => {
        writes++;
      });
    });
    ada?.answer(round, 's1/a01', 'does');
    await ada?.heard();
    await app.pass(10 * FIVE_SECONDS);
    expect(writes).toBe(0);
  });

  it('says of votes and surveys how many have answered', async () => {
    room = await gatherPeople(app, url, ['kommun', 'asf']);
    const { votes } = await room.run({ type: 'vote.open' });
    const { surveys } = await room.run({ type: 'survey.open' });
    const [ada, bo] = room.people;
    ada?.vote(votes[0]?.id ?? '', 'card', 1);
    bo?.rate(surveys[0]?.id ?? '', 'own', 4);
    ada?.rate(surveys[0]?.id ?? '', 'own', 9);
    await Promise.all([ada?.heard(), bo?.heard()]);
    await app.pass(FIVE_SECONDS);
    const day = await room.day();
    expect(day.votes[0]?.turnout).toEqual({ people: 3, answered: 1 });
    expect(day.surveys[0]?.turnout).toEqual({ people: 3, answered: 1 });
  });
});

describe('Before something is closed', () => {
  it('the facilitator, and nobody else, can ask how many have not been heard from', async () => {
    room = await gatherPeople(app, url, ['kommun', 'kommun', 'asf']);
    const ask = (token?: string) => room.call('GET', '/turnout', token ? { token } : {});
    expect((await ask()).body).toEqual({ round: null, vote: null, survey: null });
    const round = await room.openRound();
    room.people[0]?.answer(round, 's1/a01', 'leads');
    await room.people[0]?.heard();
    expect((await ask()).body).toEqual({
      round: { id: round, people: 4, started: 1, finished: 0, unheard: 3 },
      vote: null,
      survey: null,
    });
    for (const who of ['participant', 'viewer'] as const) {
      expect((await ask(room.tokens[who])).status).toBe(403);
    }
  });
});
