import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openMemoryStorage } from '../storage/memory.ts';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { openBoard } from '../testing/board-under-test.ts';
import { gate } from '../testing/gate.ts';
import { gatherPeople, listen, type RoomOfPeople } from '../testing/room-of-people.ts';

let app: AppUnderTest;
let url: string;
let room: RoomOfPeople;
beforeAll(async () => {
  app = await openApp();
  url = await listen(app);
});
afterEach(() => room.leave());
afterAll(() => app.close());

describe('A written word', () => {
  const words = async () =>
    (
      await room.call<{ words: { id: string; text: string; participant: object }[] }>(
        'GET',
        '/words',
      )
    ).body.words;

  it('reaches the facilitators, and nobody else by any way', async () => {
    room = await gatherPeople(app, url, []);
    const ada = await room.join('asf', { name: 'Ada' });
    const raised = await room.command(
      { type: 'hand.raise', word: 'Får jag säga en sak?' },
      ada.token,
    );
    expect(raised.body.state).toMatchObject({ words: 1, hands: [{ participant: ada.id }] });
    await room.command({ type: 'hand.raise', word: 'En till.' }, ada.token);
    expect(await room.day()).toMatchObject({ words: 2 });
    expect(JSON.stringify(await room.day())).not.toContain('säga en sak');
    expect(await words()).toMatchObject([
      { text: 'Får jag säga en sak?', participant: { id: ada.id, name: 'Ada' } },
      { text: 'En till.' },
    ]);
    for (const who of ['participant', 'viewer'] as const) {
      expect((await room.call('GET', '/words', { token: room.tokens[who] })).status).toBe(403);
    }
    expect(app.logged()).not.toContain('säga en sak');
  });

  it('is found by whoever has seen it counted, however slowly it is written', async () => {
    const storage = openMemoryStorage();
    const writing = gate();
    const slow = await openApp({
      storage: {
        ...storage,
        async writeSealed(at, name, text) {
          if (name === 'words') await writing.arrive();
          return storage.writeSealed(at, name, text);
        },
      },
    });
    const board = await openBoard(slow);
    const { participant: token } = board.tokens;
    const body = { id: 'w1', type: 'hand.raise', word: 'Får jag säga en sak?' };
    const raising = board.call('POST', '/commands', { body, token });
    await writing.reached;
    const reading = board.call('GET', '/words');
    // An answer that does not wait comes before one that was asked for later.
    expect((await board.call('GET', '/turnout')).status).toBe(200);
    writing.open();
    expect((await reading).body).toMatchObject({ words: [{ text: 'Får jag säga en sak?' }] });
    expect((await raising).status).toBe(200);
    await slow.close();
  });

  it('is taken away when it was dealt with, or with the person who wrote it', async () => {
    room = await gatherPeople(app, url, ['asf', 'asf']);
    const [ada, bo] = room.people;
    for (const person of [ada, bo]) {
      await room.command({ type: 'hand.raise', word: `Ord av ${person?.id}` }, person?.token);
    }
    const [first] = await words();
    const path = `/words/${first?.id}`;
    expect((await room.call('DELETE', path, { token: bo?.token ?? '' })).status).toBe(403);
    expect((await room.call('DELETE', path)).status).toBe(204);
    expect((await words()).map(({ text }) => text)).toEqual([`Ord av ${bo?.id}`]);
    await room.call('DELETE', '/me', { token: bo?.token ?? '' });
    expect(await words()).toEqual([]);
  });

  it('pushes out nobody else’s, however many one person writes', async () => {
    room = await gatherPeople(app, url, ['asf', 'asf']);
    const [ada, bo] = room.people;
    await room.command({ type: 'hand.raise', word: 'Viktigt' }, ada?.token);
    for (let at = 0; at < 25; at++) {
      await room.command({ type: 'hand.raise', word: `Ord ${at}` }, bo?.token);
    }
    const texts = (await words()).map(({ text }) => text);
    expect(texts).toHaveLength(21);
    expect([texts[0], texts[1], texts.at(-1)]).toEqual(['Viktigt', 'Ord 5', 'Ord 24']);
  });
});

describe('A type of two', () => {
  const types = [
    'af',
    'af',
    'kommun',
    'kommun',
    'kommun',
    'asf',
    'asf',
    'asf',
    'tvv',
    'region',
    'region',
  ];

  async function revealed() {
    room = await gatherPeople(app, url, types);
    const round = await room.openRound({ actors: ['a01', 'a05'] });
    for (const person of room.people) {
      person.answer(round, 's1/a05', person.type === 'af' ? 'refers' : 'buys');
      person.finish(round, 's1', 's2');
      await person.heard();
    }
    await room.run({ type: 'round.close', round });
    return round;
  }
  const shown = async () =>
    (await room.day()).rounds[0]?.results?.types.map(({ type, people }) => `${type} ${people}`);
  const theirs = (round: string, token?: string) =>
    room.call<{ pooled: boolean; given: boolean; people: number; picture: unknown[] }>(
      'GET',
      `/rounds/${round}/theirs`,
      token ? { token } : {},
    );
  const consent = (round: string, at: number, given = true) =>
    room.command({ type: 'consent.give', round, given }, room.people[at]?.token);

  it('is shown with other small ones, and by its name once both agree', async () => {
    const round = await revealed();
    await consent(round, 0);
    await room.run({ type: 'round.reveal', round });
    expect(await shown()).toEqual(['asf 3', 'kommun 3', 'small 5']);
    const answer = await consent(round, 1);
    expect(answer.body.state).toEqual(await room.day());
    expect(await shown()).toEqual(['af 2', 'asf 3', 'kommun 3', 'small 3']);
    await consent(round, 0, false);
    expect(await shown()).toEqual(['asf 3', 'kommun 3', 'small 5']);
    expect(JSON.stringify(await room.day())).not.toContain('consent');
  });

  it('sees its own picture first, and nobody else sees it', async () => {
    const round = await revealed();
    const [ada] = room.people;
    expect(await theirs(round, ada?.token)).toMatchObject({
      status: 409,
      body: { reason: 'round-not-revealed' },
    });
    await room.run({ type: 'round.reveal', round });
    expect((await theirs(round, ada?.token)).body).toMatchObject({
      people: 2,
      pooled: true,
      given: false,
    });
    expect((await theirs(round, ada?.token)).body.picture).toContainEqual(
      expect.objectContaining({ actor: 'a05', stage: 's1', self: { refers: 2 }, nOthers: 9 }),
    );
    await consent(round, 0);
    expect((await theirs(round, ada?.token)).body.given).toBe(true);
    // To join anew as somebody of that type opens nothing: what counts is what one was then.
    const other = room.people[3];
    await app.call('POST', '/api/join', {
      body: { key: room.keys.participant, organisationType: 'af' },
    });
    expect((await theirs(round, other?.token)).body).toMatchObject({ people: 3, pooled: false });
    const latecomer = await room.join('af');
    expect(await theirs(round, latecomer.token)).toMatchObject({
      status: 409,
      body: { reason: 'not-in-round' },
    });
    expect((await theirs(round, room.tokens.viewer)).status).toBe(403);
  });
});
