import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { openBoard } from '../testing/board-under-test.ts';

interface Difference {
  readonly from: { readonly id: string; readonly label: string };
  readonly to: { readonly id: string };
  readonly changes: readonly { readonly of: string; readonly sort?: string }[];
  readonly sentences: readonly string[];
}

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const cell = (stage: string) => ({ layer: 'today', stage, actor: 'a01' }) as const;

async function changedBoard() {
  const board = await openBoard(app);
  await board.edit((edit) => edit.board.place(cell('s1'), 'leads'));
  const first = await board.keep('Före');
  await board.edit((edit) => {
    edit.board.setRole(cell('s1'), 'does');
    edit.board.place(cell('s2'), 'funds');
    edit.cards.add('gap', 's1', 'Ingen äger frågan');
  });
  const second = await board.keep('Efter');
  const diff = (query: string, language = 'sv', token = board.tokens.participant) =>
    board.call<Difference>('GET', `/snapshots/diff?${query}`, {
      token,
      headers: { 'accept-language': language },
    });
  return { ...board, first, second, diff };
}

describe('The difference between two snapshots', () => {
  it('is said as data, and in sentences of the caller’s language', async () => {
    const { first, second, diff } = await changedBoard();
    const { status, body, headers } = await diff(`from=${first}&to=${second}`);
    expect(status).toBe(200);
    expect(body.from).toMatchObject({ id: first, label: 'Före' });
    expect(body.changes).toMatchObject([
      { of: 'placement', sort: 'role', from: 'leads', to: 'does', stage: { id: 's1', number: 1 } },
      { of: 'placement', sort: 'added', role: 'funds' },
      { of: 'card', sort: 'added', kind: 'gap' },
    ]);
    expect(headers['content-language']).toBe('sv');
    const inEnglish = await diff(`from=${first}&to=${second}`, 'en-GB');
    expect(inEnglish.body.changes).toEqual(body.changes);
    expect(inEnglish.body.sentences).toHaveLength(body.sentences.length);
    for (const [at, sentence] of inEnglish.body.sentences.entries()) {
      expect(sentence).not.toBe(body.sentences[at]);
    }
  });

  it('can be to the board as it is, forwards and back', async () => {
    const { first, second, diff, edit } = await changedBoard();
    expect((await diff(`from=${second}`)).body).toMatchObject({ to: { id: 'now' }, changes: [] });
    await edit(({ board }) => board.remove(cell('s2')));
    const { body } = await diff(`from=${second}&to=now`);
    expect(body.changes).toMatchObject([{ of: 'placement', sort: 'removed' }]);
    expect((await diff(`from=now&to=${first}`)).body.changes).toHaveLength(2);
  });

  it('is not for viewers, and needs two that exist', async () => {
    const { first, diff, tokens } = await changedBoard();
    expect((await diff(`from=${first}`, 'sv', tokens.viewer)).status).toBe(403);
    expect((await diff(`from=${first}&to=none`)).status).toBe(404);
    expect(await diff('')).toMatchObject({ status: 400, body: { errors: [{ path: 'from' }] } });
  });
});

describe('The list of snapshots', () => {
  it('says of each what changed since the one before, counted by kind', async () => {
    const { list, first, keep } = await changedBoard();
    await keep();
    expect((await list()).map(({ changes }) => changes)).toMatchObject([
      { counts: {} },
      {
        since: first,
        counts: {
          placement: { added: 1, removed: 0, changed: 1 },
          card: { added: 1, removed: 0, changed: 0 },
        },
      },
      null,
    ]);
  });

  it('says it of the one before that when one between is deleted', async () => {
    const { list, first, second, keep, edit, call, tokens } = await changedBoard();
    await edit(({ board }) => board.place(cell('s3'), 'buys'));
    await keep();
    const remove = (token: string) => call('DELETE', `/snapshots/${second}`, { token });
    expect((await remove(tokens.participant)).status).toBe(403);
    expect((await remove(tokens.facilitator)).status).toBe(204);
    expect((await remove(tokens.facilitator)).status).toBe(404);
    expect((await call('GET', `/snapshots/${second}`)).status).toBe(404);
    expect(await list()).toMatchObject([
      { changes: { since: first, counts: { placement: { added: 2, removed: 0, changed: 1 } } } },
      { id: first, changes: null },
    ]);
  });

  it('has every snapshot in the order in which they were taken, however fast that went', async () => {
    const { keep, list } = await changedBoard();
    const taken: string[] = [];
    for (let at = 0; at < 5; at++) taken.unshift(await keep());
    expect((await list()).map(({ id }) => id).slice(0, 5)).toEqual(taken);
  });
});
