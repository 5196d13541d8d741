import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemoryStorage } from '../storage/memory.ts';
import { type Storage, StorageError } from '../storage/storage.ts';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { gatherPeople, listen, type RoomOfPeople } from '../testing/room-of-people.ts';

/** Fails from now on, at what the test names. */
let failing: ReadonlySet<keyof Storage> = new Set();
let storage: Storage;
let app: AppUnderTest;
let room: RoomOfPeople;

function failable(inner: Storage): Storage {
  const failIf = (name: keyof Storage): void => {
    if (failing.has(name)) throw new StorageError('unavailable', 'Out of order.');
  };
  return {
    ...inner,
    writeParticipant: async (...args) => {
      failIf('writeParticipant');
      return inner.writeParticipant(...args);
    },
    writeSealed: async (...args) => {
      failIf('writeSealed');
      return inner.writeSealed(...args);
    },
    writeCommand: async (...args) => {
      failIf('writeCommand');
      return inner.writeCommand(...args);
    },
  };
}

beforeEach(async () => {
  failing = new Set();
  storage = openMemoryStorage();
  app = await openApp({ storage: failable(storage) });
  room = await gatherPeople(app, await listen(app), ['kommun', 'kommun', 'asf']);
});
afterEach(async () => {
  room.leave();
  await app.close();
});

const agenda = ['a', 'b', 'c'].map((id) => ({ id, title: `Moment ${id}` }));

describe('A command that comes again', () => {
  it('is not answered to somebody who may not give it', async () => {
    const lock = { id: 'same', type: 'board.lock', locked: true };
    expect((await room.command(lock)).status).toBe(200);
    expect((await room.command(lock, room.tokens.participant)).status).toBe(403);
    const unknown = await room.command({ id: 'same', type: 'board.paint' });
    expect(unknown.status).toBe(400);
  });

  it('at the same moment is carried out once', async () => {
    const start = { id: 'start', type: 'timer.start', minutes: 10 };
    const add = { id: 'add', type: 'timer.add', minutes: 5 };
    await room.run(start);
    const answers = await Promise.all([add, add, add].map((body) => room.command(body)));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await room.day()).timer).toEqual({
      endsAt: app.clock.now + 15 * 60_000,
      total: 900_000,
    });
  });

  it('after the disk failed does what was left to do', async () => {
    const remove = { id: 'remove', type: 'participant.remove', participant: room.people[0]?.id };
    failing = new Set(['writeParticipant']);
    expect((await room.command(remove)).status).toBe(503);
    expect(await storage.readParticipant(room.id, room.people[0]?.id ?? '')).toMatchObject({
      removed: false,
    });
    failing = new Set();
    expect((await room.command(remove)).status).toBe(200);
    expect(await storage.readParticipant(room.id, room.people[0]?.id ?? '')).toMatchObject({
      removed: true,
    });
    expect(await room.people[0]?.own.ended).toBe(4410);
  });

  it('need not come again: the next command finishes what was left, also on a server started anew', async () => {
    failing = new Set(['writeParticipant']);
    const rename = { type: 'participant.rename', participant: room.people[0]?.id, name: 'Åsa' };
    expect((await room.command(rename)).status).toBe(503);
    failing = new Set();
    await app.close();
    app = await openApp({ storage: failable(storage) });
    const command = await app.call('POST', `/api/boards/${room.id}/commands`, {
      body: { id: 'after', type: 'board.lock', locked: true },
      token: room.tokens.facilitator,
    });
    expect(command.status).toBe(200);
    expect(await storage.readParticipant(room.id, room.people[0]?.id ?? '')).toMatchObject({
      name: 'Åsa',
    });
  });

  it('is told once to the facilitators, whatever failed on the way', async () => {
    const raise = { id: 'raise', type: 'hand.raise', word: 'En sak' };
    failing = new Set(['writeCommand']);
    const [ada] = room.people;
    expect((await room.command(raise, ada?.token)).status).toBe(503);
    failing = new Set();
    expect((await room.command(raise, ada?.token)).status).toBe(200);
    const { body } = await room.call<{ words: object[] }>('GET', '/words');
    expect(body.words).toHaveLength(1);
    expect(await room.day()).toMatchObject({ words: 1 });
  });

  it('leaves a round open when what was said could not be kept', async () => {
    const round = await room.openRound();
    failing = new Set(['writeSealed']);
    const close = { id: 'close', type: 'round.close', round };
    expect((await room.command(close)).status).toBe(503);
    expect((await room.day()).rounds[0]?.status).toBe('open');
    failing = new Set();
    expect((await room.command(close)).body.state.rounds[0]?.status).toBe('closed');
  });
});

/** Which of two that are sent at once comes first is nobody's to say. */
const outcomes = (answers: readonly { status: number; body: { reason?: string } }[]): string[] =>
  answers.map(({ status, body: { reason } }) => reason ?? String(status)).sort();

describe('Two facilitators who press at once', () => {
  it('go one step on, not two', async () => {
    await room.run({ type: 'agenda.set', agenda });
    await room.run({ type: 'step.open', step: 'a' });
    const next = { type: 'step.open', step: 'b', from: 'a' };
    const other = await app.join(room.keys.facilitator);
    const answers = await Promise.all([room.command(next), room.command(next, other.token)]);
    expect(outcomes(answers)).toEqual(['200', 'already-open']);
    expect((await room.day()).step).toBe('b');
  });

  it('close, reveal and open each thing once', async () => {
    const both = async (body: object) =>
      outcomes(await Promise.all([room.command({ ...body }), room.command({ ...body })]));
    const open = { type: 'round.open', layer: 'today' };
    expect(await both(open)).toEqual(['200', 'round-open']);
    const round = (await room.day()).rounds[0]?.id;
    expect(await both({ type: 'round.reveal', round })).toEqual(Array(2).fill('round-not-closed'));
    expect(await both({ type: 'round.close', round })).toEqual(['200', 'already-closed']);
    expect(await both({ type: 'round.reveal', round })).toEqual(['200', 'already-revealed']);
    expect(await both({ type: 'round.reopen', round })).toEqual(Array(2).fill('round-revealed'));
    expect(await both({ type: 'vote.open' })).toEqual(['200', 'vote-open']);
    const vote = (await room.day()).votes[0]?.id;
    expect(await both({ type: 'vote.close', vote })).toEqual(['200', 'already-closed']);
    expect((await room.list()).filter(({ trigger }) => trigger === 'round')).toHaveLength(1);
  });
});

describe('A day without an agenda of its own', () => {
  it('begins with its template’s, without the times of another day', async () => {
    const template = {
      id: 'mine',
      stages: [{ id: 's1', name: 'Start' }],
      actors: [{ id: 'a01', name: 'Kommunen' }],
      agenda: agenda.map((step) => ({ ...step, closedAt: '2025-04-13T10:00:00.000Z' })),
    };
    const board = await app.createBoard({ template });
    const { token } = await app.join(board.keys.facilitator);
    const answer = await app.call<{ state: { agenda: object[]; step: string } }>(
      'POST',
      `/api/boards/${board.id}/commands`,
      { body: { id: 'c', type: 'step.open', step: 'b' }, token },
    );
    const at = new Date(app.clock.now).toISOString();
    expect(answer.body.state.step).toBe('b');
    expect(answer.body.state.agenda).toEqual([
      agenda[0],
      { ...agenda[1], openedAt: at },
      agenda[2],
    ]);
  });
});
