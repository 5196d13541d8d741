import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../testing/seeded-random.ts';
import { call, type JoinedBoard, type NewBoard, startServer } from '../testing/server-process.ts';
import { type StockClient, stockClient } from '../testing/stock-client.ts';
import { WanderingClient } from '../testing/wandering-client.ts';

const WANDERERS = 100;
const ROUNDS = 40;

describe('many people on bad lines', () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  it('end in the same document, which is also what is there after kill -9', async () => {
    const seed = Number(process.env.SAMSYN_SEED ?? Math.floor(Math.random() * 2 ** 31));
    const random = seededRandom(seed);
    const note = `seed ${seed}: run again with SAMSYN_SEED=${seed}`;
    const dataDir = await mkdtemp(join(tmpdir(), 'samsyn-fuzz-'));
    ends.push(() => rm(dataDir, { recursive: true, force: true }));
    const first = await startServer({ SAMSYN_DATA_DIR: dataDir });
    ends.push(() => first.kill('SIGKILL'));
    const made = await call<NewBoard>(first.origin, '/api/boards', { body: { title: 'Fuzz' } });
    const room = `boards/${made.board.id}`;
    const { token } = await call<JoinedBoard>(first.origin, '/api/join', {
      body: { key: made.keys.participant },
    });

    const stock: StockClient[] = [0, 1].map(() => stockClient({ url: first.sync, room, token }));
    const wanderers = Array.from(
      { length: WANDERERS },
      () => new WanderingClient(`${first.sync}/${room}`, token),
    );
    ends.push(() => {
      for (const client of stock) client.destroy();
      for (const client of wanderers) client.disconnect();
    });
    for (const client of wanderers) client.connect();
    await Promise.all([
      ...stock.map(({ synced }) => synced),
      ...wanderers.map((one) => one.settled()),
    ]);

    const docs = [...stock.map(({ doc }) => doc), ...wanderers.map(({ doc }) => doc)];
    for (let round = 0; round < ROUNDS; round++) {
      for (let edits = 0; edits < 8; edits++)
        edit(docs[random(docs.length)] ?? new Y.Doc(), random);
      for (let breaks = 0; breaks < 6; breaks++) {
        const one = wanderers[random(WANDERERS)];
        if (one?.connected) one.disconnect();
        else one?.connect();
      }
      const shaky = stock[random(2)];
      if (random(6) === 0) {
        if (shaky?.provider.shouldConnect) shaky.provider.disconnect();
        else shaky?.provider.connect();
      }
      await new Promise((next) => setTimeout(next, random(8)));
    }

    // Nothing that anybody did may be missing, wherever it is now.
    const all = new Y.Doc();
    for (const doc of docs) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc));
    const wanted = contentOf(all);
    for (const client of wanderers) if (!client.connected) client.connect();
    for (const { provider } of stock) provider.connect();
    await Promise.all(docs.map((doc) => becomes(doc, wanted, note)));
    await Promise.all(wanderers.map((one) => one.settled()));

    await first.kill('SIGKILL');
    const second = await startServer({ SAMSYN_DATA_DIR: dataDir });
    ends.push(() => second.kill('SIGKILL'));
    const reader = stockClient({ url: second.sync, room, token });
    ends.push(() => reader.destroy());
    await reader.synced;
    expect(contentOf(reader.doc), note).toEqual(wanted);
  }, 90_000);
});

type Random = (below: number) => number;

function edit(doc: Y.Doc, random: Random): void {
  const text = doc.getText('text');
  const cells = doc.getMap('cells');
  const cards = doc.getMap<Y.Map<unknown>>('things');
  const key = `k${random(30)}`;
  switch (random(7)) {
    case 0:
    case 1:
      return text.insert(random(text.length + 1), `ord${random(1000)} `);
    case 2:
      return text.length > 6 ? text.delete(random(text.length - 5), 5) : undefined;
    case 3:
      cells.set(key, { role: random(8), at: random(1e6) });
      return;
    case 4:
      return cells.delete(key);
    case 5:
      cards.set(key, new Y.Map([['text', new Y.Text(`card ${random(1e6)}`)]]));
      return;
    default:
      (cards.get(key)?.get('text') as Y.Text | undefined)?.insert(0, `åäö${random(100)} `);
  }
}

function contentOf(doc: Y.Doc) {
  return {
    text: doc.getText('text').toString(),
    cells: doc.getMap('cells').toJSON(),
    things: doc.getMap('things').toJSON(),
  };
}

/** Resolves when a document's content is as wanted; what is still on its way is waited for. */
async function becomes(doc: Y.Doc, wanted: object, note: string): Promise<void> {
  const same = (): boolean => JSON.stringify(sorted(contentOf(doc))) === text;
  const text = JSON.stringify(sorted(wanted));
  const deadline = Date.now() + 40_000;
  while (!same()) {
    if (Date.now() > deadline) expect(contentOf(doc), note).toEqual(wanted);
    await new Promise<void>((changed) => {
      const timer = setTimeout(changed, 100);
      doc.once('update', () => {
        clearTimeout(timer);
        changed();
      });
    });
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
