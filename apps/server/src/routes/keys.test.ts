import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

describe('Replacing a key', () => {
  it('ends the old link, the code and what they gave; the new ones work', async () => {
    const { id, code, keys } = await app.createBoard();
    const facilitator = await app.join(keys.facilitator);
    const participant = await app.join(keys.participant);
    const { status, body } = await app.call<{ key: string; code: string }>(
      'POST',
      `/api/boards/${id}/keys/rotate`,
      { body: { role: 'participant' }, token: facilitator.token },
    );
    expect(status).toBe(200);
    expect(body.key).not.toBe(keys.participant);
    const ticket = async (entrance: object) =>
      (await app.call('POST', '/api/join', { body: entrance })).status;
    expect(await ticket({ key: keys.participant })).toBe(404);
    expect(await ticket({ code })).toBe(404);
    expect(await ticket({ key: body.key })).toBe(200);
    expect(await ticket({ code: body.code })).toBe(200);
    const read = async (token: string) =>
      (await app.call('GET', `/api/boards/${id}`, { token })).status;
    expect(await read(participant.token)).toBe(401);
    expect(await read(facilitator.token)).toBe(200);
  });

  it('leaves the other roles as they are', async () => {
    const { id, code, keys } = await app.createBoard();
    const { token } = await app.join(keys.facilitator);
    await app.call('POST', `/api/boards/${id}/keys/rotate`, { body: { role: 'viewer' }, token });
    await app.join(keys.participant);
    expect((await app.call('GET', `/api/join?code=${code}`)).status).toBe(200);
    await expect(app.join(keys.viewer)).rejects.toThrow('unknown-key');
  });

  it('is for the facilitator only', async () => {
    const { id, keys } = await app.createBoard();
    const { token } = await app.join(keys.participant);
    const body = { role: 'facilitator' };
    const answer = await app.call('POST', `/api/boards/${id}/keys/rotate`, { body, token });
    expect(answer.status).toBe(403);
  });
});
