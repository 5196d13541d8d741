import { ActionHistory, BoardEditor, readBoard } from '@samsyn/documents';
import type { RoomName } from '@samsyn/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMemoryStorage } from '../storage/memory.ts';
import { StorageError } from '../storage/storage.ts';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

describe('Being forgotten', () => {
  it('takes away name and answers; what one put on the board stays, without author', async () => {
    const { id, code } = await app.createBoard();
    const participant = { id: 'me', secret: 'mine' };
    const joined = await app.call<{ token: string }>('POST', '/api/join', {
      body: { code, participant, name: 'Åsa', organisation: 'Verkstan' },
    });
    const { token } = joined.body;
    const own: RoomName = { board: id, kind: 'own', participant: 'me' };
    await app.hub.change(own, (doc) =>
      doc.getMap('answers').set('r1/today/s1/a01', { role: 'does' }),
    );
    const cell = { layer: 'today', stage: 's1', actor: 'a01' } as const;
    await app.hub.change({ board: id, kind: 'board' }, (doc) => {
      const editing = {
        by: 'me',
        now: () => '2026-04-13T10:00:00.000Z',
        random: () => 0.5,
        newId: () => 'x',
      };
      new BoardEditor(doc, new ActionHistory(doc), editing).place(cell);
    });

    expect((await app.call('DELETE', `/api/boards/${id}/me`, { token })).status).toBe(204);

    const kept = JSON.stringify(await app.storage.listParticipants(id));
    expect(kept).not.toContain('Åsa');
    expect(kept).not.toContain('Verkstan');
    expect((await app.storage.loadDocument(`boards/${id}/own/me`)).updates).toEqual([]);
    expect(await app.hub.read(own, (doc) => doc.getMap('answers').size)).toBe(0);
    const board = await app.hub.read({ board: id, kind: 'board' }, readBoard);
    expect(board.placements.get('today/s1/a01')).toMatchObject({ by: '', role: 'does' });
    expect((await app.call('GET', `/api/boards/${id}`, { token })).status).toBe(401);
  });

  it('is not the end: one may come back, as somebody who has said nothing', async () => {
    const { id, code } = await app.createBoard();
    const body = { code, participant: { id: 'me', secret: 'mine' } };
    const first = await app.call<{ token: string }>('POST', '/api/join', {
      body: { ...body, name: 'Åsa' },
    });
    // Said of a call without a body by many clients; it is no mistake.
    const headers = { 'content-type': 'application/json' };
    const { token } = first.body;
    await app.call('DELETE', `/api/boards/${id}/me`, { token, headers });
    const back = await app.call('POST', '/api/join', { body });
    expect(back).toMatchObject({ status: 200, body: { participant: { id: 'me', name: '' } } });
  });

  it('goes on when the storage is back, also on a server that was started meanwhile', async () => {
    const storage = openMemoryStorage();
    let isDown = false;
    const shaky = {
      ...storage,
      deleteDocument: async (room: string) => {
        if (isDown) throw new StorageError('unavailable', 'Out of order.');
        return storage.deleteDocument(room);
      },
    };
    for (const isNew of [false, true]) {
      let there = await openApp({ storage: shaky });
      const { id, keys } = await there.createBoard();
      const { token, participant } = await there.join(keys.participant);
      const own: RoomName = { board: id, kind: 'own', participant: participant.id };
      await there.hub.change(own, (doc) => doc.getMap('votes').set('v/c', 1));
      isDown = true;
      expect((await there.call('DELETE', `/api/boards/${id}/me`, { token })).status).toBe(503);
      isDown = false;
      if (isNew) {
        await there.close();
        there = await openApp({ storage: shaky });
        await there.hub.read({ board: id, kind: 'session' }, () => undefined);
        await there.pass(0);
      } else await there.pass(60_000);
      expect((await storage.loadDocument(`boards/${id}/own/${participant.id}`)).updates).toEqual(
        [],
      );
      expect(await storage.listSealed(id)).toEqual([]);
      await there.close();
    }
  });
});
