import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { RawClient } from '../testing/raw-client.ts';

let app: AppUnderTest;
let url: string;
beforeAll(async () => {
  app = await openApp();
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  url = `ws://127.0.0.1:${(app.app.server.address() as AddressInfo).port}/sync`;
});
afterAll(() => app.close());

/** A facilitator and a participant, both connected to the board. */
async function liveBoard() {
  const { id, keys } = await app.createBoard();
  const connect = async (token: string) => {
    const client = new RawClient({ url, token, room: `boards/${id}` });
    await client.heard('0.0');
    return client;
  };
  const facilitator = await app.join(keys.facilitator);
  const participant = await app.join(keys.participant);
  return {
    id,
    facilitator: { ...facilitator, client: await connect(facilitator.token) },
    participant: { ...participant, client: await connect(participant.token) },
    connect,
  };
}

describe('A socket ends at once, for good,', () => {
  it('when the key that opened it is replaced; others stay', async () => {
    const { id, facilitator, participant } = await liveBoard();
    const { token } = facilitator;
    await app.call('POST', `/api/boards/${id}/keys/rotate`, {
      body: { role: 'participant' },
      token,
    });
    expect(await participant.client.closed).toBe(4410);
    const { token: old } = participant;
    expect(await new RawClient({ url, token: old, room: `boards/${id}` }).closed).toBe(4410);
    expect((await app.call('GET', `/api/boards/${id}`, { token })).status).toBe(200);
  });

  it('when the board is deleted', async () => {
    const { id, facilitator, participant } = await liveBoard();
    await app.call('DELETE', `/api/boards/${id}`, { token: facilitator.token });
    expect(await participant.client.closed).toBe(4410);
    expect(await facilitator.client.closed).toBe(4410);
  });

  it('when somebody has themselves forgotten, or is shown out', async () => {
    const first = await liveBoard();
    await app.call('DELETE', `/api/boards/${first.id}/me`, { token: first.participant.token });
    expect(await first.participant.client.closed).toBe(4410);

    const second = await liveBoard();
    const body = {
      id: 'c1',
      type: 'participant.remove',
      participant: second.participant.participant.id,
    };
    const { token } = second.facilitator;
    await app.call('POST', `/api/boards/${second.id}/commands`, { body, token });
    expect(await second.participant.client.closed).toBe(4410);
  });
});
