import { describe, expect, it } from 'vitest';
import { openApp } from '../testing/app-under-test.ts';
import { openBoard } from '../testing/board-under-test.ts';
import { CallPace } from './call-pace.ts';

describe('What one person asks of the API', () => {
  it('is as much as two thousand calls at once and a hundred a second, while others go on', async () => {
    const app = await openApp();
    const { call, tokens } = await openBoard(app);
    const ask = async (token: string) => (await call('GET', '', { token })).status;
    const statuses: number[] = [];
    for (let nth = 0; nth < 2001; nth++) statuses.push(await ask(tokens.viewer));
    expect(statuses.indexOf(429)).toBe(2000);
    const refused = await call('GET', '', { token: tokens.viewer });
    expect(refused.body).toMatchObject({ type: 'urn:samsyn:problem:too-many-calls' });
    expect(await ask(tokens.participant)).toBe(200);
    app.clock.now += 1000;
    expect(await ask(tokens.viewer)).toBe(200);
    await app.close();
  });

  it('is remembered of so many people that memory stays bounded', () => {
    const pace = new CallPace({ burst: 1, perSecond: 0 }, () => 0);
    expect([pace.spend('first'), pace.spend('first')]).toEqual([true, false]);
    for (let nth = 0; nth < 20_000; nth++) pace.spend(`p${nth}`);
    expect(pace.spend('first')).toBe(true);
  });
});

describe('Boards that one network makes', () => {
  it('are as many as a thousand at once, unless it has the operator’s key', async () => {
    const body = { title: 'Tavla', template: 'blank' };
    const open = await openApp();
    const make = async () => (await open.call('POST', '/api/boards', { body })).status;
    let made = 0;
    while ((await make()) === 201) made++;
    expect(made).toBe(1000);
    expect(await make()).toBe(429);
    await open.close();
  });
});

describe('What is kept beside a board', () => {
  it('is no more than a thousand snapshots when one is asked for, and fifty maps of other places', async () => {
    const app = await openApp();
    const board = await openBoard(app);
    await board.keep('Den första');
    const [first] = await app.storage.listSnapshots(board.id);
    const text = await app.storage.readSnapshot(board.id, first?.id ?? '');
    if (first === undefined || text === null) throw new Error('Nothing was kept.');
    for (let nth = 1; nth < 1000; nth++) {
      const takenAt = new Date(Date.parse(first.takenAt) + nth).toISOString();
      await app.storage.writeSnapshot(board.id, { ...first, id: `s${nth}`, takenAt }, text);
    }
    const full = { status: 409, body: { type: 'urn:samsyn:problem:too-many-kept' } };
    expect(await board.call('POST', '/snapshots', { body: {} })).toMatchObject(full);
    await board.call('DELETE', '/snapshots/s1');
    expect((await board.call('POST', '/snapshots', { body: {} })).status).toBe(201);

    const body = { snapshot: JSON.parse(text) };
    for (let nth = 0; nth < 50; nth++) {
      expect((await board.call('POST', '/comparisons', { body })).status).toBe(201);
    }
    expect(await board.call('POST', '/comparisons', { body })).toMatchObject(full);
    await app.close();
  });
});
