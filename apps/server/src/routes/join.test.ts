import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemChance } from '../auth/chance.ts';
import { makeCode } from '../auth/codes.ts';
import { type AppUnderTest, type Joined, openApp } from '../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const join = (body: unknown) =>
  app.call<Joined & { role: string; type: string; expiresAt: string }>('POST', '/api/join', {
    body,
  });

describe('Joining', () => {
  it('with a key gives the key’s role, a person and a token with its end', async () => {
    const { id, keys } = await app.createBoard({ title: 'Tavlan' });
    for (const role of ['facilitator', 'participant', 'viewer'] as const) {
      const { status, body } = await join({
        key: keys[role],
        participant: { id: `me-${role}`, secret: 'mine' },
        name: 'Åsa Öberg',
        organisation: 'Lillköpings kommun',
        organisationType: 'kommun',
        attendance: 'remote',
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({ board: { id, title: 'Tavlan' }, role });
      expect(Date.parse(body.expiresAt)).toBeGreaterThan(app.clock.now);
      expect(body.participant).toEqual({
        id: `me-${role}`,
        name: 'Åsa Öberg',
        organisation: 'Lillköpings kommun',
        organisationType: 'kommun',
        attendance: 'remote',
      });
    }
  });

  it('with a code gives the participant’s role, however the code is typed', async () => {
    const { code } = await app.createBoard();
    const typed = ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)} `;
    expect(await join({ code: typed })).toMatchObject({
      status: 200,
      body: { role: 'participant' },
    });
  });

  it('again with the same pair is the same person, with what they said before', async () => {
    const { id, code } = await app.createBoard();
    const participant = { id: 'me', secret: 'mine' };
    await join({ code, participant, name: 'Åsa', organisation: 'Verkstan' });
    const again = await join({ code, participant, attendance: 'remote' });
    expect(again.body.participant).toMatchObject({ id: 'me', name: 'Åsa', attendance: 'remote' });
    expect(again.body.participant).not.toHaveProperty('secret');
    expect(await app.storage.listParticipants(id)).toHaveLength(1);
  });

  it('as somebody else’s person is refused', async () => {
    const { id, code } = await app.createBoard();
    await join({ code, participant: { id: 'me', secret: 'mine' }, name: 'Åsa' });
    const thief = await join({ code, participant: { id: 'me', secret: 'guess' }, name: 'X' });
    expect([thief.status, thief.body.type]).toEqual([403, 'urn:samsyn:problem:wrong-secret']);
    expect(await app.storage.readParticipant(id, 'me')).toMatchObject({ name: 'Åsa' });
  });

  it('of two who take the same id at once, one gets it', async () => {
    const { code } = await app.createBoard();
    const both = await Promise.all(
      ['first', 'second'].map((secret) => join({ code, participant: { id: 'me', secret } })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  it('without a pair gives one that the server made', async () => {
    const { code } = await app.createBoard();
    const { id = '', secret = '' } = (await join({ code, name: 'Åsa' })).body.participant;
    const again = await join({ code, participant: { id, secret } });
    expect(again.body.participant).toMatchObject({ id, name: 'Åsa' });
  });

  it('keeps no secret, only what it can be compared with', async () => {
    const { id, code } = await app.createBoard();
    await join({ code, participant: { id: 'me', secret: 'a-very-own-secret' } });
    expect(JSON.stringify(await app.storage.readParticipant(id, 'me'))).not.toContain('very-own');
  });

  it('as somebody who was taken off the board is refused', async () => {
    const { id, code } = await app.createBoard();
    const participant = { id: 'me', secret: 'mine' };
    const { body } = await join({ code, participant });
    const me = await app.storage.readParticipant(id, 'me');
    if (me === null) throw new Error('Nobody was kept.');
    await app.storage.writeParticipant(id, { ...me, removed: true });
    expect((await join({ code, participant })).status).toBe(403);
    expect((await app.call('GET', `/api/boards/${id}`, { token: body.token })).status).toBe(401);
  });

  it.each<[string, unknown, number]>([
    ['nothing', {}, 400],
    ['an unknown code', { code: 'AAAAAA' }, 404],
    ['something that is no code', { code: 'hej' }, 404],
    ['an unknown key', { key: 'nowhere.abc' }, 404],
    ['something that is no key', { key: '../../etc' }, 404],
    ['an id with a slash', { code: 'AAAAAA', participant: { id: 'a/b', secret: 's' } }, 400],
    ['a name of two pages', { code: 'AAAAAA', name: 'x'.repeat(4000) }, 400],
    ['an attendance that is none', { code: 'AAAAAA', attendance: 'maybe' }, 400],
  ])('with %s is refused', async (_name, body, status) => {
    expect((await join(body)).status).toBe(status);
  });

  it('is stopped for an address from which very many wrong codes came', async () => {
    const attacked = await openApp();
    const { id, code, keys } = await attacked.createBoard();
    const attempt = (guess: string) => attacked.call('GET', `/api/join?code=${guess}`);
    for (let count = 0; count < 300; count++) await attempt('AAAAAA');
    expect((await attempt(code)).status).toBe(429);
    // Whoever has a link is not shut out by what others behind the same address have tried.
    const { token } = await attacked.join(keys.participant);
    expect((await attacked.call('GET', `/api/boards/${id}`, { token })).status).toBe(200);
    attacked.clock.now += 10 * 60_000;
    expect((await attempt(code)).status).toBe(200);
    await attacked.close();
  });
});

describe('A room of sixty behind one address', () => {
  it('gets in as a whole, also when a quarter mistype and all have read an old code first', async () => {
    const { id, code } = await app.createBoard();
    const attempts = Array.from({ length: 60 }, async (_, at) => {
      await app.call('GET', '/api/join?code=QQQQQQQQ');
      if (at % 4 === 0) await join({ code: makeCode(systemChance) });
      const preview = await app.call('GET', `/api/join?code=${code}`);
      const participant = { id: `p${at}`, secret: `secret-of-${at}` };
      return [preview.status, (await join({ code, participant, name: `Person ${at}` })).status];
    });
    const answers = await Promise.all(attempts);
    expect(answers).toEqual(Array.from({ length: 60 }, () => [200, 200]));
    expect(await app.storage.listParticipants(id)).toHaveLength(60);
  });
});

describe('Somebody who tries other people’s secrets', () => {
  it('is stopped, though they have a link to the board', async () => {
    const attacked = await openApp();
    const { code } = await attacked.createBoard();
    const as = (secret: string) =>
      attacked.call('POST', '/api/join', { body: { code, participant: { id: 'me', secret } } });
    expect((await as('mine')).status).toBe(200);
    const answers = new Map<number, number>();
    for (let count = 0; count < 500; count++) {
      const { status } = await as(`guess ${count}`);
      answers.set(status, (answers.get(status) ?? 0) + 1);
    }
    expect([...answers]).toEqual([
      [403, 30],
      [429, 470],
    ]);
    await attacked.close();
  });
});

describe('A board that is full', () => {
  it('takes nobody new, and everybody who has been there', async () => {
    const full = await openApp();
    const { id, code } = await full.createBoard();
    const participant = { id: 'me', secret: 'mine' };
    const enter = (who: object) => full.call('POST', '/api/join', { body: { code, ...who } });
    expect((await enter({ participant })).status).toBe(200);
    const [me] = await full.storage.listParticipants(id);
    if (me === undefined) throw new Error('Nobody is there.');
    for (let nth = 0; nth < 1999; nth++) {
      await full.storage.writeParticipant(id, { ...me, id: `p${nth}` });
    }
    expect(await enter({})).toMatchObject({
      status: 409,
      body: { type: 'urn:samsyn:problem:board-full' },
    });
    expect((await enter({ participant })).status).toBe(200);
    await full.close();
  });
});

describe('Looking before joining', () => {
  it('shows the title, language and organisation types, and what the ticket gives', async () => {
    const { id, code, keys } = await app.createBoard({ title: 'Tavlan' });
    const expected = {
      board: { id },
      title: 'Tavlan',
      locale: 'sv',
      organisationTypes: expect.arrayContaining([{ id: 'kommun', name: 'Kommun' }]),
    };
    const byCode = await app.call('GET', `/api/join?code=${code}`);
    expect(byCode.body).toEqual({ ...expected, role: 'participant' });
    const byBearer = await app.call('GET', '/api/join', { token: keys.facilitator });
    expect(byBearer.body).toEqual({ ...expected, role: 'facilitator' });
  });

  it('takes no key in an address, where proxies would write it down', async () => {
    const { keys } = await app.createBoard();
    expect((await app.call('GET', `/api/join?key=${keys.viewer}`)).status).toBe(400);
  });
});

describe('The log', () => {
  it('holds no name, key, code, secret or token', async () => {
    const { id, code, keys } = await app.createBoard({ title: 'Hemlig rubrik' });
    const participant = { id: 'me', secret: 'a-secret-of-mine' };
    const { body } = await join({ key: keys.facilitator, participant, name: 'Åsa Öberg' });
    await app.call('GET', `/api/join?code=${code}`);
    await app.call('GET', `/api/join?key=${keys.viewer}`);
    await app.call('GET', '/api/join', { token: keys.viewer });
    await app.call('GET', `/j/${code}`);
    await app.call('GET', `/api/boards/${id}`, { token: body.token });
    await join({ key: keys.participant, name: 5 });
    await app.call('POST', '/api/join', { body: '{"name":"Åsa Öberg",' });
    const logged = app.logged();
    expect(logged).toContain('/api/boards/:id');
    const secrets = [...Object.values(keys), code, body.token, participant.secret];
    for (const said of [...secrets, 'Åsa', 'Hemlig']) expect(logged).not.toContain(said);
  });
});
