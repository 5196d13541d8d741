import { readBoard } from '@samsyn/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoGreeting, openDemo } from './demo.ts';
import { type AppUnderTest, openApp } from './testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

describe('The demo', () => {
  it('is a lively board with both layers and all kinds of cards', async () => {
    const { board } = await openDemo(app.storage);
    const shown = await app.hub.read({ board: board.id, kind: 'board' }, readBoard);
    expect(shown.skipped).toBe(0);
    expect(new Set([...shown.placements.values()].map(({ layer }) => layer)).size).toBe(2);
    expect(new Set([...shown.cards.values()].map(({ kind }) => kind)).size).toBe(6);
  });

  it('is the same board at the next start, with links that work', async () => {
    const first = await openDemo(app.storage);
    const second = await openDemo(app.storage);
    expect(second.board.id).toBe(first.board.id);
    const greeting = demoGreeting(second, 'http://localhost:3000');
    const key = /\/b\/\w+#k=(\S+)/.exec(greeting)?.[1] ?? '';
    const code = /\/j\/(\S+)/.exec(greeting)?.[1] ?? '';
    const role = async (ticket: object) =>
      (await app.call('POST', '/api/join', { body: ticket })).body;
    expect(await role({ key })).toMatchObject({ role: 'facilitator' });
    expect(await role({ code })).toMatchObject({ role: 'participant' });
  });
});
