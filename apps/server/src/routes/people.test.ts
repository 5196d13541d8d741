import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMemoryStorage } from '../storage/memory.ts';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { type BoardUnderTest, openBoard } from '../testing/board-under-test.ts';
import { gate } from '../testing/gate.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly device: string;
  readonly removed: boolean;
}

/** Everybody with a name, in the order in which they came. */
const listed = async (board: BoardUnderTest): Promise<readonly Listed[]> => {
  const { body } = await board.call<{ people: Listed[] }>('GET', '/people');
  return body.people.filter(({ name }) => name !== '');
};

let commands = 0;
const command = (board: BoardUnderTest, fields: object) =>
  board.call('POST', '/commands', { body: { id: `p${++commands}`, ...fields } });

const PAIR = { id: 'ada', secret: 'only Ada knows this' };

describe('The list of people', () => {
  it('has everybody who has joined, with what they have said of themselves, and no secret', async () => {
    const board = await openBoard(app);
    const { participant } = board.keys;
    const said = { organisation: 'Lillköpings kommun', organisationType: 'kommun' };
    await app.join(participant, { participant: PAIR, name: 'Ada', ...said, attendance: 'remote' });
    app.clock.now += 1000;
    await app.join(participant, { name: 'Bo', device: 'shared' });
    expect(await listed(board)).toMatchObject([
      {
        ...{ id: 'ada', name: 'Ada', ...said, attendance: 'remote' },
        ...{ role: 'participant', device: 'own', removed: false },
      },
      { name: 'Bo', device: 'shared' },
    ]);
    expect(JSON.stringify(await listed(board))).not.toMatch(/secret/i);
  });

  it('is for whoever leads alone', async () => {
    const board = await openBoard(app);
    for (const who of ['participant', 'viewer'] as const) {
      expect((await board.call('GET', '/people', { token: board.tokens[who] })).status).toBe(403);
    }
    const other = await openBoard(app);
    const { facilitator: token } = other.tokens;
    expect((await board.call('GET', '/people', { token })).status).toBe(403);
  });

  it('still has who was shown out, so that what they made has a type, and not who is forgotten', async () => {
    const board = await openBoard(app);
    const ada = await app.join(board.keys.participant, { participant: PAIR, name: 'Ada' });
    const bo = await app.join(board.keys.participant, { name: 'Bo' });
    await command(board, { type: 'participant.remove', participant: ada.participant.id });
    await board.call('DELETE', '/me', { token: bo.token });
    expect(await listed(board)).toMatchObject([{ name: 'Ada', removed: true }]);
    const { body } = await board.call<{ people: Listed[] }>('GET', '/people');
    expect(body.people.map(({ id }) => id)).not.toContain(bo.participant.id);
  });

  it('waits for what a command is doing to it: whoever sees the day change finds the list changed', async () => {
    const storage = openMemoryStorage();
    const removal = gate();
    const slowApp = await openApp({
      storage: {
        ...storage,
        async writeParticipant(at, record) {
          if (record.removed) await removal.arrive();
          return storage.writeParticipant(at, record);
        },
      },
    });
    const board = await openBoard(slowApp);
    await slowApp.join(board.keys.participant, { participant: PAIR, name: 'Ada' });
    const removing = command(board, { type: 'participant.remove', participant: 'ada' });
    await removal.reached;
    const list = listed(board);
    // An answer that does not wait comes before one that was asked for later.
    expect((await board.call('GET', '/turnout')).status).toBe(200);
    removal.open();
    expect(await list).toMatchObject([{ name: 'Ada', removed: true }]);
    expect((await removing).status).toBe(200);
    await slowApp.close();
  });

  it('keeps a name that was mended, also when the browser comes back with the old one', async () => {
    const board = await openBoard(app);
    const come = (name: string) => app.join(board.keys.participant, { participant: PAIR, name });
    await come('Daa');
    await command(board, { type: 'participant.rename', participant: 'ada', name: 'Ada' });
    await command(board, { type: 'participant.rename', participant: 'ada', name: 'Ada Berg' });
    expect((await come('Daa')).participant).toMatchObject({ name: 'Ada Berg' });
    expect(await listed(board)).toMatchObject([{ name: 'Ada Berg' }]);
    // What somebody calls themselves anew is their own decision.
    await come('Ada B');
    expect(await listed(board)).toMatchObject([{ name: 'Ada B' }]);
    await come('Daa');
    expect(await listed(board)).toMatchObject([{ name: 'Daa' }]);
  });
});
