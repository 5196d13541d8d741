import { readTemplate } from '@samsyn/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const template = (id: string) => app.hub.read({ board: id, kind: 'template' }, readTemplate);

describe('Creating a board', () => {
  it('answers the board, a code to read aloud and three keys', async () => {
    const body = { title: '  Workshop i Lillköping ', place: 'Lillköping', region: 'Mellansjö' };
    const { status, body: made } = await app.call('POST', '/api/boards', { body });
    expect(status).toBe(201);
    expect(made).toEqual({
      board: {
        id: expect.stringMatching(/^[A-Za-z0-9]{16}$/),
        title: 'Workshop i Lillköping',
        place: 'Lillköping',
        region: 'Mellansjö',
        locale: 'sv',
        programme: '',
        retention: { autoDays: 1, dailyDays: 30, otherDays: null },
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
      code: expect.stringMatching(/^[A-Z2-9]{8}$/),
      keys: {
        facilitator: expect.stringMatching(/\.[\w-]{32}$/),
        participant: expect.stringMatching(/\.[\w-]{32}$/),
        viewer: expect.stringMatching(/\.[\w-]{32}$/),
      },
    });
  });

  it('keeps no key, only what it can be compared with', async () => {
    const { id, keys } = await app.createBoard();
    const kept = JSON.stringify(await app.storage.readBoard(id));
    for (const key of Object.values(keys)) {
      expect(kept).not.toContain(key);
      expect(kept).not.toContain(key.split('.')[1]);
    }
  });

  it('starts from the ASF template in its language, a blank one, or the caller’s own', async () => {
    const swedish = await app.createBoard();
    const english = await app.createBoard({ locale: 'en' });
    const blank = await app.createBoard({ template: 'blank' });
    const own = await app.createBoard({
      template: { id: 'mine', stages: [{ id: 's1', name: 'Start' }], actors: [] },
    });
    expect(await template(swedish.id)).toMatchObject({ id: 'asf', skipped: 0 });
    expect((await template(swedish.id)).stages).toHaveLength(8);
    const [first] = (await template(english.id)).stages;
    expect(first?.name).not.toBe((await template(swedish.id)).stages[0]?.name);
    expect((await template(blank.id)).id).not.toBe('asf');
    expect(await template(own.id)).toMatchObject({ id: 'mine', stages: [{ name: 'Start' }] });
  });

  it.each<[string, unknown, string[]]>([
    ['no title', { template: 'asf' }, ['title']],
    ['an empty title', { title: '  ' }, ['title']],
    ['a title of five megabytes', { title: 'å'.repeat(2_500_000) }, ['title']],
    ['an unknown template', { title: 'T', template: 'kanban' }, ['template']],
    [
      'a template with broken stages',
      {
        title: 'T',
        template: { id: 'm', stages: [{ id: 's1' }, { id: 's 2', name: 'N' }], actors: [] },
      },
      ['template.stages.0.name', 'template.stages.1.id'],
    ],
    [
      'a template with two of one id',
      {
        title: 'T',
        template: {
          id: 'm',
          stages: ['s1', 's2', 's1'].map((id) => ({ id, name: 'N' })),
          actors: ['a1', 'a1'].map((id) => ({ id, name: 'N' })),
        },
      },
      ['template.stages.2.id', 'template.actors.1.id'],
    ],
    ['a template and a snapshot', { title: 'T', template: 'asf', snapshot: {} }, ['template']],
    ['an unknown language', { title: 'T', locale: 'fi' }, ['locale']],
    ['several things', { title: 3, place: false }, ['title', 'place']],
    ['a body that is no object', [1], ['']],
  ])('refuses %s and names each field', async (_name, body, paths) => {
    const answer = await app.call<{ errors: { path: string; message: string }[] }>(
      'POST',
      '/api/boards',
      { body },
    );
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ type: 'urn:samsyn:problem:invalid-input', status: 400 });
    expect(answer.body.errors.map(({ path }) => path)).toEqual(paths);
    for (const { message } of answer.body.errors) expect(message).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });

  it('says what is wrong in the caller’s language', async () => {
    const ask = (language: string) =>
      app.call<{ title: string; errors: { message: string }[] }>('POST', '/api/boards', {
        body: { title: '' },
        headers: { 'accept-language': language },
      });
    const swedish = await ask('sv-SE,sv;q=0.9,en;q=0.8');
    const english = await ask('fi, en-GB;q=0.9, sv;q=0.1');
    expect(swedish.body.errors).toEqual([{ path: 'title', message: 'Får inte vara tom.' }]);
    expect(english.body.errors).toEqual([{ path: 'title', message: 'May not be empty.' }]);
    expect(english.headers['content-language']).toBe('en');
    expect((await ask('fi')).body.title).toBe(swedish.body.title);
  });

  it('refuses what is not JSON, holds forbidden names or is too large, each as a problem', async () => {
    const send = (body: string, type = 'application/json') =>
      app.call<{ type: string }>('POST', '/api/boards', {
        body,
        headers: { 'content-type': type },
      });
    expect((await send('{"title":\n"T",,}')).body).toMatchObject({
      type: 'urn:samsyn:problem:malformed-body',
      errors: [{ path: '', message: expect.stringContaining('rad 2, tecken 5') }],
    });
    expect((await send('{"title":"T","snapshot":{"__proto__":{"a":1}}}')).body).toMatchObject({
      status: 400,
      errors: [{ path: 'snapshot.__proto__', message: expect.stringContaining('__proto__') }],
    });
    expect((await send('title=T', 'application/x-www-form-urlencoded')).status).toBe(415);
    const large = await send(`{"title":"${'x'.repeat(21 << 20)}"}`);
    expect([large.status, large.body.type]).toEqual([413, 'urn:samsyn:problem:too-large']);
  });
});

describe('A server with an admin key', () => {
  it('lets only those who have it create boards', async () => {
    const guarded = await openApp({ adminKey: 'the-right-key' });
    const create = (token?: string) =>
      guarded.call('POST', '/api/boards', {
        body: { title: 'T' },
        ...(token === undefined ? {} : { token }),
      });
    const without = await create();
    expect(without.status).toBe(401);
    expect(without.headers['www-authenticate']).toBe('Bearer');
    expect((await create('the-wrong-key')).status).toBe(401);
    expect((await create('the-right-key')).status).toBe(201);
    await guarded.close();
  });
});

describe('A board', () => {
  it('is read by everyone on it; its code only by the facilitator', async () => {
    const { id, code, keys } = await app.createBoard({ title: 'Tavlan' });
    const read = async (key: string) =>
      (await app.call('GET', `/api/boards/${id}`, { token: (await app.join(key)).token })).body;
    expect(await read(keys.facilitator)).toMatchObject({ id, title: 'Tavlan', code });
    for (const role of ['participant', 'viewer'] as const) {
      const body = await read(keys[role]);
      expect(body).toMatchObject({ id, title: 'Tavlan', role });
      expect(body).not.toHaveProperty('code');
    }
  });

  it('has a code that lasts fourteen days from when it was last shown, then another', async () => {
    const day = 24 * 60 * 60_000;
    const { id, code, keys } = await app.createBoard();
    const enter = async (typed: string) =>
      (await app.call('GET', `/api/join?code=${typed}`)).status;
    const show = async () => {
      const { token } = await app.join(keys.facilitator);
      return (await app.call<{ code: string }>('GET', `/api/boards/${id}`, { token })).body.code;
    };
    const start = app.clock.now;
    app.clock.now = start + 10 * day;
    expect(await show()).toBe(code);
    app.clock.now = start + 23 * day;
    expect(await enter(code)).toBe(200);
    app.clock.now = start + 24 * day;
    expect(await enter(code)).toBe(404);
    const next = await show();
    expect(next).not.toBe(code);
    expect(await enter(next)).toBe(200);
    expect(await enter(code)).toBe(404);
    app.clock.now = start;
  });

  it('is changed by the facilitator only, on the board itself', async () => {
    const { id, keys } = await app.createBoard();
    const facilitator = await app.join(keys.facilitator);
    const participant = await app.join(keys.participant);
    const body = { title: 'Nytt namn', place: 'Granvik' };
    const patch = (token: string) => app.call('PATCH', `/api/boards/${id}`, { body, token });
    expect((await patch(participant.token)).status).toBe(403);
    expect(await patch(facilitator.token)).toMatchObject({ status: 200, body });
    expect(
      (await app.call('GET', `/api/boards/${id}`, { token: participant.token })).body,
    ).toMatchObject(body);
    expect(await app.storage.readBoard(id)).toMatchObject(body);
  });

  it('is gone with all that belongs to it when the facilitator deletes it', async () => {
    const { id, code, keys } = await app.createBoard();
    const { token } = await app.join(keys.facilitator);
    const participant = await app.join(keys.participant);
    const remove = (as: string) => app.call('DELETE', `/api/boards/${id}`, { token: as });
    expect((await remove(participant.token)).status).toBe(403);
    expect((await remove(token)).status).toBe(204);
    expect((await remove(token)).body).toMatchObject({ type: 'urn:samsyn:problem:no-such-board' });
    expect((await app.call('GET', `/api/join?code=${code}`)).status).toBe(404);
    expect((await app.call('POST', '/api/join', { body: { key: keys.viewer } })).status).toBe(404);
    expect(await app.storage.readBoard(id)).toBeNull();
  });

  it('is not for those without a token, with a wrong one or with another board’s', async () => {
    const { id } = await app.createBoard();
    const elsewhere = await app.createBoard();
    const { token } = await app.join(elsewhere.keys.facilitator);
    const read = (as?: string) =>
      app.call('GET', `/api/boards/${id}`, as === undefined ? {} : { token: as });
    expect((await read()).status).toBe(401);
    expect((await read('x.y.z')).status).toBe(401);
    expect((await read(token)).status).toBe(403);
    expect((await app.call('GET', '/api/boards/..%2f..', { token })).status).toBe(404);
  });

  it('is no longer for those whose token has ended', async () => {
    const late = await openApp();
    const { id, keys } = await late.createBoard();
    const { token } = await late.join(keys.participant);
    late.clock.now += 8 * 24 * 3_600_000;
    expect((await late.call('GET', `/api/boards/${id}`, { token })).status).toBe(401);
    await late.close();
  });
});
