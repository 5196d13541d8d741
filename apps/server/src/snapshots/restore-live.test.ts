import type { AddressInfo } from 'node:net';
import { readBoard, readTemplate } from '@samsyn/documents';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { type BoardUnderTest, contentOf, openBoard } from '../testing/board-under-test.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { type StockClient, stockClient } from '../testing/stock-client.ts';

const SEED = Number(process.env.SEED ?? 20260413);

let app: AppUnderTest;
let url: string;
const clients: StockClient[] = [];
beforeAll(async () => {
  app = await openApp();
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  url = `ws://127.0.0.1:${(app.app.server.address() as AddressInfo).port}/sync`;
});
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
});
afterAll(() => app.close());

/** A board with one card in both snapshots, and one that came after the first. */
async function boardWithTwoCards() {
  const board = await openBoard(app);
  let [old, late] = ['', ''];
  await board.edit(({ board: map, cards }) => {
    map.place({ layer: 'today', stage: 's1', actor: 'a01' }, 'leads');
    old = cards.add('gap', 's1', 'Ingen leder.');
  });
  const earlier = await board.keep('Före');
  await board.edit(({ board: map, cards }) => {
    map.setRole({ layer: 'today', stage: 's1', actor: 'a01' }, 'does');
    cards.setText(old, 'Kommunen leder.');
    late = cards.add('need', 's1', 'Ny.');
  });
  return { ...board, earlier, old, late };
}

async function join({ id, tokens }: BoardUnderTest): Promise<StockClient> {
  const client = stockClient({
    url,
    token: tokens.participant,
    room: `boards/${id}`,
    wantsSaved: true,
  });
  clients.push(client);
  await client.synced;
  return client;
}

const textIn = (doc: Y.Doc, card: string): Y.Text => {
  const text = (doc.getMap('cards').get(card) as Y.Map<unknown>).get('text');
  if (!(text instanceof Y.Text)) throw new Error('The card has no text.');
  return text;
};
const append = (doc: Y.Doc, card: string, words: string): void => {
  const text = textIn(doc, card);
  text.insert(text.length, words);
};
const state = (doc: Y.Doc) =>
  JSON.stringify(['cards', 'placements', 'cardActors'].map((name) => doc.getMap(name).toJSON()));

// Somebody types on for as long as the restoration takes: only chance says how the two meet.
describe('Restoring while others work', () => {
  it(`loses nothing that two type just then and a third has typed offline (seed ${SEED})`, async () => {
    const random = seededRandom(SEED);
    const board = await boardWithTwoCards();
    const { id, earlier, old, late, call } = board;
    const [ann, bo, offline] = [await join(board), await join(board), await join(board)];
    offline.provider.disconnect();
    append(offline.doc, old, ' [frånkopplad 1]');
    append(offline.doc, late, ' [frånkopplad 2]');

    // Each types on while the restoration is under way; words are told apart by their numbers.
    const typed = { ann: [] as string[], bo: [] as string[] };
    let ended = false;
    const typing = async (client: StockClient, name: 'ann' | 'bo', card: string) => {
      for (let at = 0; !ended || at < 5; at++) {
        const word = ` <${name}${at}>`;
        typed[name].push(word);
        append(client.doc, card, word);
        if (random(10) < 7) await new Promise((next) => setImmediate(next));
      }
    };
    const working = [typing(ann, 'ann', old), typing(bo, 'bo', late)];
    const restored = await call<{ undo: string }>('POST', `/snapshots/${earlier}/restore`);
    expect(restored.status).toBe(200);
    ended = true;
    await Promise.all(working);
    offline.provider.connect();

    const everything = [...typed.ann, ...typed.bo, ' [frånkopplad 1]', ' [frånkopplad 2]'];
    const serverState = () => app.hub.read({ board: id, kind: 'board' }, state);
    await expect
      .poll(
        async () => {
          const wanted = await serverState();
          const alike = clients.every(({ doc }) => state(doc) === wanted);
          return (
            alike && wanted.includes('frånkopplad 2') && wanted.includes(typed.bo.at(-1) ?? '-')
          );
        },
        { timeout: 10_000 },
      )
      .toBe(true);

    const undo = (await call('GET', `/snapshots/${restored.body.undo}`)).body;
    const before = undo.cards.map(({ text }) => text).join();
    const now = [old, late].map((card) => textIn(ann.doc, card).toString()).join();
    const lost = everything.filter((word) => !before.includes(word) && !now.includes(word));
    expect(lost).toEqual([]);
    // What was typed after the snapshot of before was taken is on the board, at its place.
    const shown = readBoard(ann.doc);
    expect(shown.cards.get(old)?.text.startsWith('Ingen leder.')).toBe(true);
    expect(shown.cards.has(late)).toBe(false);
    expect(shown.placements.get('today/s1/a01')?.role).toBe('leads');

    const undone = await call<{ undo: string }>('POST', `/snapshots/${restored.body.undo}/restore`);
    const last = (await call('GET', `/snapshots/${undone.body.undo}`)).body;
    await ann.sees((doc) => readBoard(doc).placements.get('today/s1/a01')?.role === 'does');
    const after = readBoard(ann.doc);
    const texts = [...after.cards.values(), ...undo.cards, ...last.cards].map(({ text }) => text);
    expect(everything.filter((word) => !texts.join().includes(word))).toEqual([]);
    expect(after.cards.get(late)?.text).toContain(' [frånkopplad 2]');
    expect(after.cards.get(old)?.text.startsWith('Kommunen leder.')).toBe(true);
    await expect
      .poll(async () => {
        const wanted = await serverState();
        return clients.every(({ doc }) => state(doc) === wanted);
      })
      .toBe(true);
  });

  it('leaves what somebody says that they type in, until they have stopped', async () => {
    const board = await boardWithTwoCards();
    const { id, earlier, old, late, call } = board;
    const [ann, bo] = [await join(board), await join(board)];
    ann.awareness.setLocalState({ typing: `card:${old}` });
    bo.awareness.setLocalState({ typing: `card:${late}` });
    await expect
      .poll(() => [...app.hub.typing(id)].sort())
      .toEqual([`card:${late}`, `card:${old}`].sort());
    append(ann.doc, old, ' Fast');
    append(bo.doc, late, ' Och');
    await ann.sees((doc) => textIn(doc, late).toString() === 'Ny. Och');
    const first = await call<{ undo: string; left: string[] }>(
      'POST',
      `/snapshots/${earlier}/restore`,
    );
    expect(first.body.left.sort()).toEqual([`card:${late}`, `card:${old}`].sort());
    append(ann.doc, old, ' bara i år.');
    append(bo.doc, late, ' fler.');
    await ann.sees((doc) => readBoard(doc).placements.get('today/s1/a01')?.role === 'leads');
    await ann.sees((doc) => textIn(doc, late).toString().endsWith('fler.'));
    const texts = () =>
      app.hub.read({ board: id, kind: 'board' }, (doc) =>
        [...readBoard(doc).cards.values()].map(({ text }) => text),
      );
    await expect.poll(texts).toEqual(['Kommunen leder. Fast bara i år.', 'Ny. Och fler.']);

    for (const client of [ann, bo]) client.awareness.setLocalState({ typing: null });
    await expect.poll(() => app.hub.typing(id).size).toBe(0);
    const second = await call<{ left: string[] }>('POST', `/snapshots/${earlier}/restore`);
    expect(second.body.left).toEqual([]);
    await expect.poll(texts).toEqual(['Ingen leder.']);
  });

  it('shows the template of then to those who are there, and again the one of before', async () => {
    const board = await boardWithTwoCards();
    const { id, earlier, call, editTemplate, tokens } = board;
    await editTemplate((edit) => {
      edit.change('stages', 's2', { name: 'Nytt namn' });
      edit.remove('stages', 's3');
    });
    const client = stockClient({ url, token: tokens.viewer, room: `boards/${id}/template` });
    clients.push(client);
    await client.synced;
    const before = readTemplate(client.doc);
    const restored = await call<{ undo: string }>('POST', `/snapshots/${earlier}/restore`);
    await client.sees((doc) => readTemplate(doc).stages.some((stage) => stage.id === 's3'));
    expect(readTemplate(client.doc).stages.map((stage) => stage.id)).toContain('s3');
    expect(readTemplate(client.doc).stages.map(({ name }) => name)).not.toContain('Nytt namn');
    await call('POST', `/snapshots/${restored.body.undo}/restore`);
    await client.sees((doc) => !readTemplate(doc).stages.some((stage) => stage.id === 's3'));
    expect(readTemplate(client.doc)).toEqual(before);
  });

  it('keeps the snapshot of before also when two restore at once', async () => {
    const { earlier, call, keep, list } = await boardWithTwoCards();
    const second = await keep('Efter');
    const ids = [earlier, second];
    await Promise.all(ids.map((id) => call('POST', `/snapshots/${id}/restore`)));
    const [, first] = (await list()).filter(({ trigger }) => trigger === 'restore');
    const kept = (await call('GET', `/snapshots/${first?.id}`)).body;
    expect(contentOf(kept)).toEqual(contentOf((await call('GET', `/snapshots/${second}`)).body));
  });
});
