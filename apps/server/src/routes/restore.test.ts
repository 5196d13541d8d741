import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { contentOf, openBoard } from '../testing/board-under-test.ts';

interface Restored {
  readonly restored: string;
  readonly undo: string;
  readonly type: string;
  readonly reason: string;
  readonly title: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const cell = (stage: string, actor = 'a01') => ({ layer: 'today', stage, actor }) as const;

async function boardWithHistory() {
  const board = await openBoard(app);
  let card = '';
  await board.edit((edit) => {
    edit.board.place(cell('s1'), 'leads');
    edit.board.place(cell('s2'), 'funds');
    card = edit.cards.add('gap', 's1', 'Ingen äger frågan');
    edit.cards.add('need', 's1', 'En samordnare');
  });
  const earlier = await board.keep('Före lunch');
  await board.edit((edit) => {
    edit.board.setRole(cell('s1'), 'does');
    edit.board.remove(cell('s2'));
    edit.board.setMeta('definition', 'Något annat');
    edit.cards.setText(card, 'Kommunen äger frågan');
    edit.cards.add('practice', 's3', 'Så gör vi');
  });
  await board.editTemplate((edit) => {
    edit.change('stages', 's1', { name: 'Helt ny början' });
    edit.remove('actors', 'a30');
  });
  const now = async () => (await board.call('GET', '/export/snapshot.json')).body;
  const kept = async (id: string) => (await board.call('GET', `/snapshots/${id}`)).body;
  const restore = (id: string, token = board.tokens.facilitator) =>
    board.call<Restored>('POST', `/snapshots/${id}/restore`, { token });
  return { ...board, card, earlier, now, kept, restore };
}

describe('Restoring a snapshot', () => {
  it('brings back board and template as they were, and is undone by restoring what was before', async () => {
    const { earlier, now, kept, restore, list } = await boardWithHistory();
    const before = await now();
    const answer = await restore(earlier);
    expect(answer).toMatchObject({ status: 200, body: { restored: earlier } });
    expect(contentOf(await now())).toEqual(contentOf(await kept(earlier)));
    expect(await list()).toMatchObject([
      { id: answer.body.undo, trigger: 'restore' },
      { id: earlier, trigger: 'manual' },
    ]);
    const undone = await restore(answer.body.undo);
    expect(contentOf(await now())).toEqual(contentOf(before));
    await restore(undone.body.undo);
    expect(contentOf(await now())).toEqual(contentOf(await kept(earlier)));
  });

  it('changes nothing on a board that says the same already', async () => {
    const { id, now, restore, keep } = await boardWithHistory();
    const same = await keep();
    const before = contentOf(await now());
    const sizes = async () =>
      Promise.all(
        [`boards/${id}`, `boards/${id}/template`].map(
          async (room) => (await app.storage.loadDocument(room)).last,
        ),
      );
    const stored = await sizes();
    expect((await restore(same)).status).toBe(200);
    expect(await sizes()).toEqual(stored);
    expect(contentOf(await now())).toEqual(before);
  });

  it('keeps what is typed while the snapshot of before is still being written', async () => {
    const { earlier, now, restore, edit, card } = await boardWithHistory();
    const write = app.storage.writeSnapshot;
    const slow = vi.spyOn(app.storage, 'writeSnapshot').mockImplementation(async (...snapshot) => {
      await write(...snapshot);
      await edit(({ cards }) => {
        const text = cards.textOf(card);
        text?.insert(text.length, ' Från och med nu.');
      });
    });
    await restore(earlier);
    slow.mockRestore();
    const texts = (await now()).cards.map(({ text }) => text);
    expect(texts).toContain('Ingen äger frågan Från och med nu.');
  });

  it('is not possible while a round is open, and leaves no snapshot then', async () => {
    const { call, earlier, now, restore, list } = await boardWithHistory();
    const before = contentOf(await now());
    const open = { id: 'c1', type: 'round.open', layer: 'today', question: 'Vem gör vad?' };
    expect((await call('POST', '/commands', { body: open })).status).toBe(200);
    expect(await restore(earlier)).toMatchObject({ status: 409, body: { reason: 'round-open' } });
    expect(contentOf(await now())).toEqual(before);
    expect(await list()).toHaveLength(1);
  });

  it('is for the facilitator only', async () => {
    const { earlier, restore, tokens } = await boardWithHistory();
    expect((await restore(earlier, tokens.participant)).status).toBe(403);
    expect((await restore(earlier, tokens.viewer)).status).toBe(403);
  });

  it('is refused for a snapshot that there is not, and for one that cannot be read', async () => {
    const { id, restore, call, list, earlier } = await boardWithHistory();
    expect((await restore('none')).body.type).toBe('urn:samsyn:problem:no-such-snapshot');
    const [record] = await app.storage.listSnapshots(id);
    if (record === undefined) throw new Error('There is no snapshot.');
    await app.storage.writeSnapshot(id, record, '{"format": "samsyn.snapshot", "version": 99}');
    expect(await restore(earlier)).toMatchObject({
      status: 422,
      body: {
        type: 'urn:samsyn:problem:broken-snapshot',
        errors: [{ path: 'version', message: expect.stringContaining('99') }],
      },
    });
    await app.storage.writeSnapshot(id, record, '{"format": ');
    expect((await restore(earlier)).status).toBe(422);
    expect((await call('GET', `/snapshots/${earlier}`)).status).toBe(422);
    expect(await list()).toHaveLength(1);
    // It is in the way of nothing else.
    expect((await call('POST', '/snapshots', { body: {} })).status).toBe(201);
  });
});
