import { readSession } from '@samsyn/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

async function boardWithPeople() {
  const { id, keys } = await app.createBoard();
  const facilitator = (await app.join(keys.facilitator)).token;
  const participant = (await app.join(keys.participant)).token;
  const command = (token: string, body: object) =>
    app.call<{ state: { locked: boolean }; type: string }>('POST', `/api/boards/${id}/commands`, {
      body,
      token,
    });
  const session = () => app.hub.read({ board: id, kind: 'session' }, readSession);
  return { id, facilitator, participant, command, session };
}

describe('A command', () => {
  it('changes the day’s state for everyone and answers it', async () => {
    const { facilitator, command, session } = await boardWithPeople();
    const lock = { id: 'c1', type: 'board.lock', locked: true };
    const answer = await command(facilitator, lock);
    expect(answer.status).toBe(200);
    expect(answer.body.state.locked).toBe(true);
    expect(await session()).toEqual(answer.body.state);
  });

  it('that comes again is answered as before and does nothing', async () => {
    const { facilitator, command, session } = await boardWithPeople();
    const lock = { id: 'c1', type: 'board.lock', locked: true };
    const first = await command(facilitator, lock);
    await command(facilitator, { id: 'c2', type: 'board.lock', locked: false });
    const again = await command(facilitator, lock);
    expect(again.body).toEqual(first.body);
    expect(await session()).toMatchObject({ locked: false });
  });

  it('is refused from those who may not give it, and leaves no trace', async () => {
    const { participant, command, session } = await boardWithPeople();
    const answer = await command(participant, { id: 'c1', type: 'board.lock', locked: true });
    expect([answer.status, answer.body.type]).toEqual([403, 'urn:samsyn:problem:not-allowed']);
    expect(await session()).toMatchObject({ locked: false });
  });

  it.each<[string, object, string[]]>([
    ['without an id', { type: 'board.lock', locked: true }, ['id']],
    ['of no known type', { id: 'c', type: 'board.paint' }, ['type']],
    ['that lacks something', { id: 'c', type: 'board.lock' }, ['locked']],
  ])('%s is refused with the field named', async (_name, body, paths) => {
    const { facilitator, command } = await boardWithPeople();
    const answer = await command(facilitator, body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ errors: paths.map((path) => ({ path })) });
  });

  it('that is not possible now says why, in a word that stays the same', async () => {
    const { facilitator, command } = await boardWithPeople();
    const answer = await command(facilitator, { id: 'c', type: 'timer.pause' });
    expect(answer).toMatchObject({
      status: 409,
      body: { type: 'urn:samsyn:problem:conflict', reason: 'no-timer' },
    });
  });

  it('renames a person', async () => {
    const { id, facilitator, command } = await boardWithPeople();
    const [person] = (await app.storage.listParticipants(id)).filter(
      ({ role }) => role === 'participant',
    );
    if (person === undefined) throw new Error('Nobody has joined.');
    const rename = { id: 'c', type: 'participant.rename', participant: person.id, name: 'Åsa' };
    expect((await command(facilitator, rename)).status).toBe(200);
    expect(await app.storage.readParticipant(id, person.id)).toEqual({ ...person, name: 'Åsa' });
  });

  it('asked for by two at once is carried out one after the other', async () => {
    const { facilitator, command, session } = await boardWithPeople();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, nr) =>
        command(facilitator, { id: `c${nr}`, type: 'board.lock', locked: nr % 2 === 0 }),
      ),
    );
    expect(answers.map(({ body }) => body.state.locked)).toEqual(
      Array.from({ length: 8 }, (_, nr) => nr % 2 === 0),
    );
    // Which came last is nobody's to say.
    expect(answers.map(({ body }) => body.state)).toContainEqual(await session());
  });
});
