import { readSnapshot, type Snapshot, writeSnapshot } from '@samsyn/snapshot';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { contentOf, openBoard } from '../testing/board-under-test.ts';
import { randomSnapshot } from '../testing/random-snapshot.ts';

const SEED = Number(process.env.SEED ?? 20_260_413);

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

/** As it stands in a file that this program has written. */
function canonical(value: unknown): Snapshot {
  const read = readSnapshot(value);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return JSON.parse(writeSnapshot(read.snapshot)) as Snapshot;
}

/** What a snapshot says of the board; hashes are taken anew, and a schema is always named. */
function said(snapshot: Snapshot): object {
  const { $schema: _schema, ...rest } = snapshot;
  const { hash: _hash, ...template } = rest.board.template;
  return contentOf({ ...rest, board: { ...rest.board, template: { ...template, hash: '' } } });
}

async function reopened(snapshot: unknown, more: object = {}) {
  const board = await openBoard(app, { snapshot, title: undefined, ...more });
  const now = async () => (await board.call('GET', '/export/snapshot.json')).body;
  return { ...board, now };
}

describe('A board opened from a snapshot', () => {
  it(`gives the same snapshot again, whatever is in it (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(randomSnapshot, async (snapshot) => {
        const { now } = await reopened(snapshot);
        const taken = await now();
        expect(said(taken)).toEqual(said(canonical(snapshot)));
        const again = await reopened(taken);
        expect(contentOf(await again.now())).toEqual(contentOf(taken));
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('is a rehearsal for ever if it was one, and no other board ever is', async () => {
    const rehearsal = await openBoard(app, { rehearsal: true });
    const taken = (await rehearsal.call('GET', '/export/snapshot.json')).body;
    expect(taken.rehearsal).toBe(true);
    expect((await (await reopened(taken)).now()).rehearsal).toBe(true);
    const real = await openBoard(app, {});
    expect((await real.call('GET', '/export/snapshot.json')).body).not.toHaveProperty('rehearsal');
  });

  it(`says the same again when that snapshot is restored, whatever came after (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(randomSnapshot, randomSnapshot, async (first, second) => {
        const board = await reopened(first);
        const [imported] = await board.list();
        const other = await reopened(second);
        const { body } = await other.call('GET', '/export/snapshot.json');
        // What the other board says becomes a snapshot of this one.
        const target = await board.keep();
        const [record] = await app.storage.listSnapshots(board.id);
        if (record === undefined) throw new Error('Nothing was kept.');
        await app.storage.writeSnapshot(board.id, record, writeSnapshot(canonical(body)));
        const parts = ({ stages, actors, agenda, placements, settled, cards }: Snapshot) => ({
          ...{ stages, actors, agenda, placements, settled },
          cards: cards.map(({ votes: _votes, ...card }) => card),
        });
        const before = await board.now();
        expect((await board.call('POST', `/snapshots/${target}/restore`)).status).toBe(200);
        expect(parts(await board.now())).toEqual(parts(body));
        await board.call('POST', `/snapshots/${imported?.id}/restore`);
        expect(contentOf(await board.now())).toEqual(contentOf(before));
      }),
      { seed: SEED, numRuns: 20 },
    );
  });

  it('may be opened without its cards, as a new year begins', async () => {
    const source = await openBoard(app, { title: 'Workshop 2026' });
    await source.edit(({ board, cards }) => {
      board.place({ layer: 'today', stage: 's1', actor: 'a01' }, 'leads');
      cards.add('gap', 's1', 'Ingen äger frågan');
    });
    const { body: snapshot } = await source.call('GET', '/export/snapshot.json');
    const board = await reopened(snapshot, { cards: false, title: 'Workshop 2027' });
    const now = await board.now();
    expect(now.board.title).toBe('Workshop 2027');
    expect(now.placements).toEqual(snapshot.placements);
    expect(now.cards).toEqual([]);
    // Restoring what it was opened from does not bring them back either.
    const [imported] = await board.list();
    expect((await board.call('GET', `/snapshots/${imported?.id}`)).body.cards).toEqual([]);
    expect((await reopened(snapshot, { cards: true }).then(({ now }) => now())).cards).toEqual(
      snapshot.cards,
    );
  });

  it('keeps the results that came with it: they cannot be deleted, and no day takes them', async () => {
    const [sample] = fc.sample(randomSnapshot, { seed: SEED, numRuns: 1 });
    const round = { id: 'r1', question: 'Vem gör vad?', layer: 'today', answers: [] };
    const board = await reopened({ ...sample, rounds: [round] });
    const [imported] = await board.list();
    expect(await board.call('DELETE', `/snapshots/${imported?.id}`)).toMatchObject({
      status: 409,
      body: { reason: 'holds-results' },
    });
    await board.call('PATCH', '', { body: { retention: { otherDays: 1 } } });
    await app.pass(2 * 24 * 60 * 60 * 1000);
    await board.call('PATCH', '', { body: { retention: { otherDays: 1 } } });
    expect((await board.now()).rounds).toMatchObject([{ id: 'r1' }]);
  });

  it('of a file without results lets go of it', async () => {
    const source = await openBoard(app);
    const { body } = await source.call('GET', '/export/snapshot.json');
    const board = await reopened(body);
    const [imported] = await board.list();
    expect((await board.call('DELETE', `/snapshots/${imported?.id}`)).status).toBe(204);
    expect(contentOf(await board.now())).toEqual(contentOf(body));
  });
});
