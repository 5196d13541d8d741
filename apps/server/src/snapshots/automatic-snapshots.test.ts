import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemoryStorage } from '../storage/memory.ts';
import { StorageError } from '../storage/storage.ts';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { openBoard } from '../testing/board-under-test.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const cell = (stage: string, actor = 'a01') => ({ layer: 'today', stage, actor }) as const;

let app: AppUnderTest;
let diskIsFull = false;
beforeEach(async () => {
  diskIsFull = false;
  const storage = openMemoryStorage();
  app = await openApp({
    storage: {
      ...storage,
      writeSnapshot: async (...args) => {
        if (diskIsFull) throw new StorageError('full', 'The disk is full.');
        await storage.writeSnapshot(...args);
      },
    },
  });
});
afterEach(() => app.close());

describe('A snapshot by itself', () => {
  it('is taken ten minutes after the first change, and again as long as there are more', async () => {
    const { edit, list } = await openBoard(app);
    await app.pass(HOUR_MS);
    expect(await list()).toEqual([]);
    await edit(({ board }) => board.place(cell('s1'), 'leads'));
    await app.pass(9 * MINUTE_MS);
    await edit(({ board }) => board.place(cell('s2'), 'leads'));
    expect(await list()).toEqual([]);
    await app.pass(MINUTE_MS);
    expect(await list()).toMatchObject([{ trigger: 'auto', label: '' }]);
    await edit(({ board }) => board.place(cell('s3'), 'leads'));
    await app.pass(10 * MINUTE_MS);
    expect(await list()).toMatchObject([
      { trigger: 'auto', changes: { counts: { placement: { added: 1 } } } },
      { trigger: 'auto' },
    ]);
    await app.pass(24 * HOUR_MS);
    expect(await list()).toHaveLength(2);
  });

  it('is not taken of what the newest snapshot says already', async () => {
    const { edit, editTemplate, keep, list } = await openBoard(app);
    await edit(({ board }) => board.place(cell('s1'), 'leads'));
    await keep();
    await edit(({ board }) => board.place(cell('s2'), 'leads'));
    await edit(({ board }) => board.remove(cell('s2')));
    await app.pass(HOUR_MS);
    expect(await list()).toMatchObject([{ trigger: 'manual' }]);
    await editTemplate((template) => template.change('stages', 's1', { name: 'Början' }));
    await app.pass(HOUR_MS);
    expect(await list()).toMatchObject([{ trigger: 'auto' }, { trigger: 'manual' }]);
  });

  it('is tried again when it could not be kept', async () => {
    const { edit, list } = await openBoard(app);
    await edit(({ board }) => board.place(cell('s1'), 'leads'));
    diskIsFull = true;
    await app.pass(HOUR_MS);
    expect(await list()).toEqual([]);
    expect(app.logged()).toContain('A snapshot could not be taken.');
    diskIsFull = false;
    await app.pass(HOUR_MS);
    expect(await list()).toMatchObject([{ trigger: 'auto' }]);
  });

  it('is not taken of a board that is deleted', async () => {
    const { call, edit } = await openBoard(app);
    await edit(({ board }) => board.place(cell('s1'), 'leads'));
    expect((await call('DELETE', '')).status).toBe(204);
    await app.pass(HOUR_MS);
    expect(app.logged()).not.toContain('A snapshot could not be taken.');
  });
});

describe('Before something in use goes from the template', () => {
  it('the board is kept as it was, with the name of what went', async () => {
    const { id, edit, editTemplate, list, call } = await openBoard(app);
    await edit(({ board, cards }) => {
      board.place(cell('s2', 'a05'), 'leads');
      cards.linkActor(cards.add('gap', 's1', 'Ingen äger frågan'), 'a06', true);
    });
    const before = await call('GET', '/export/snapshot.json');
    await editTemplate((template) => {
      template.change('actors', 'a05', { name: 'Byggnadsnämnden' });
    });
    await editTemplate((template) => {
      template.remove('actors', 'a05');
      template.remove('actors', 'a06');
      template.remove('actors', 'a07');
    });
    await expect.poll(async () => (await list()).length).toBe(1);
    const [kept] = await list();
    expect(kept).toMatchObject({
      trigger: 'auto',
      label: 'Innan Byggnadsnämnden togs bort, och en till',
    });
    const { body } = await call('GET', `/snapshots/${kept?.id}`);
    expect(body.actors).toHaveLength(before.body.actors.length);
    expect(body.placements).toEqual(before.body.placements);
    // Restoring it brings everything back, and is no removal itself.
    expect((await call('POST', `/snapshots/${kept?.id}/restore`)).status).toBe(200);
    expect((await call('GET', '/export/snapshot.json')).body.actors).toEqual(body.actors);
    const triggers = (await app.storage.listSnapshots(id)).map(({ trigger }) => trigger);
    expect(triggers).toEqual(['restore', 'auto']);
  });

  it('nothing is kept when nothing on the board speaks of it', async () => {
    const { edit, editTemplate, list } = await openBoard(app);
    await edit(({ board }) => board.place(cell('s2', 'a05'), 'leads'));
    await editTemplate((template) => template.remove('stages', 's9'));
    // Whatever would be kept now is kept in turn, before the next.
    await editTemplate((template) => template.remove('stages', 's2'));
    await expect.poll(async () => (await list()).length).toBe(1);
    expect((await list())[0]?.changes).toBeNull();
    // One map is taken apart, not two.
    await editTemplate((template) => template.remove('actors', 'a05'));
    await app.pass(11 * MINUTE_MS);
    expect((await list()).map(({ label }) => label !== '')).toEqual([false, true]);
  });
});

describe('At a closed step', () => {
  const agenda = ['a', 'b'].map((id) => ({ id, title: `Moment ${id}`, minutes: 10 }));

  async function boardOnItsWay() {
    const board = await openBoard(app);
    let count = 0;
    const command = async (body: object) => {
      const answer = await board.call('POST', '/commands', {
        body: { id: `c${++count}`, ...body },
      });
      expect(answer.body).toMatchObject({ state: expect.anything() });
    };
    await command({ type: 'agenda.set', agenda });
    await command({ type: 'step.open', step: 'a' });
    return { ...board, command };
  }

  it('a snapshot is kept under the step’s name', async () => {
    const { list, command } = await boardOnItsWay();
    expect(await list()).toEqual([]);
    await command({ type: 'step.open', step: 'b' });
    await command({ type: 'step.close' });
    expect(await list()).toMatchObject([
      { trigger: 'step', label: 'Moment b' },
      { trigger: 'step', label: 'Moment a' },
    ]);
  });

  it('the day goes on although the disk is full, and the snapshot follows', async () => {
    const { list, command } = await boardOnItsWay();
    diskIsFull = true;
    await command({ type: 'step.open', step: 'b' });
    await app.pass(5 * MINUTE_MS);
    expect(await list()).toEqual([]);
    diskIsFull = false;
    await app.pass(MINUTE_MS);
    expect(await list()).toMatchObject([{ trigger: 'step', label: 'Moment a' }]);
    await app.pass(HOUR_MS);
    expect(await list()).toHaveLength(1);
  });
});

describe('How long snapshots are kept', () => {
  it('is read and changed by the facilitator, and holds at once', async () => {
    const { call, edit, list, keep, tokens } = await openBoard(app);
    expect((await call('GET', '')).body).toMatchObject({
      retention: { autoDays: 1, dailyDays: 30, otherDays: null },
    });
    await keep('Före lunch');
    for (const stage of ['s1', 's2', 's3']) {
      await edit(({ board }) => board.place(cell(stage), 'leads'));
      await app.pass(HOUR_MS / 4);
    }
    await app.pass(3 * 24 * HOUR_MS);
    expect(await list()).toHaveLength(4);
    const patch = (retention: object, token = tokens.facilitator) =>
      call('PATCH', '', { body: { retention }, token });
    expect((await patch({ dailyDays: 2 }, tokens.participant)).status).toBe(403);
    expect(await patch({ dailyDays: 0 })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'retention.dailyDays' }] },
    });
    expect((await patch({ dailyDays: 2 })).body).toMatchObject({
      retention: { autoDays: 1, dailyDays: 2, otherDays: null },
    });
    expect(await list()).toMatchObject([{ label: 'Före lunch', changes: null }]);
    await patch({ otherDays: 1 });
    expect(await list()).toEqual([]);
  });

  it('is looked after whenever an automatic one is taken', async () => {
    const { id, edit } = await openBoard(app);
    // Tokens do not last as long as this.
    const list = () => app.storage.listSnapshots(id);
    const change = async (stage: string) => {
      await edit(({ board }) => board.place(cell(stage), 'leads'));
      await app.pass(HOUR_MS / 4);
    };
    for (const stage of ['s1', 's2', 's3']) await change(stage);
    await app.pass(40 * 24 * HOUR_MS);
    expect(await list()).toHaveLength(3);
    await change('s4');
    expect(await list()).toMatchObject([{ trigger: 'auto', changes: null }]);
  });
});
