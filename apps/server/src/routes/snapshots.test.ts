import { ActionHistory, BoardEditor, CardEditor } from '@samsyn/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

interface File {
  readonly id: string;
  readonly takenAt: string;
  readonly label: string;
  readonly trigger: string;
  readonly board: { readonly id: string; readonly title: string };
  readonly placements: readonly object[];
  readonly cards: readonly object[];
  readonly rounds: readonly { readonly answers: readonly object[] }[];
}

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

async function livelyBoard() {
  const { id, keys } = await app.createBoard({ title: 'Workshop i Lillköping' });
  await app.hub.change({ board: id, kind: 'board' }, (doc) => {
    const editing = {
      by: 'p',
      now: () => '2026-04-13T10:00:00.000Z',
      random: () => 0.5,
      newId: () => 'k1',
    };
    const history = new ActionHistory(doc);
    new BoardEditor(doc, history, editing).place(
      { layer: 'today', stage: 's1', actor: 'a01' },
      'leads',
    );
    new CardEditor(doc, history, editing).add('gap', 's1', 'Ingen äger frågan');
  });
  const tokens = {
    facilitator: (await app.join(keys.facilitator)).token,
    participant: (await app.join(keys.participant)).token,
    viewer: (await app.join(keys.viewer)).token,
  };
  const call = <Body = File>(method: string, path: string, token: string, body?: unknown) =>
    app.call<Body>(method, `/api/boards/${id}${path}`, {
      token,
      ...(body === undefined ? {} : { body }),
    });
  return { id, tokens, call };
}

/** What is left of a snapshot when it is not asked when, of which board and as which it was taken. */
function content({ id: _id, takenAt: _at, label: _label, trigger: _why, board, ...rest }: File) {
  const { id: _board, ...said } = board;
  return { board: said, ...rest };
}

describe('Snapshots', () => {
  it('are taken by the facilitator, listed newest first, and downloaded as files', async () => {
    const { id, tokens, call } = await livelyBoard();
    const first = await call<{ id: string }>('POST', '/snapshots', tokens.facilitator, {
      label: 'Före',
    });
    expect(first.status).toBe(201);
    app.clock.now += 60_000;
    await call('POST', '/snapshots', tokens.facilitator, {});
    const list = await call<{ snapshots: object[] }>('GET', '/snapshots', tokens.participant);
    expect(list.body.snapshots).toMatchObject([
      { label: '', trigger: 'manual' },
      { id: first.body.id, label: 'Före', trigger: 'manual', takenAt: expect.any(String) },
    ]);
    const file = await call('GET', `/snapshots/${first.body.id}`, tokens.participant);
    expect(file.headers['content-disposition']).toMatch(
      /^attachment; filename="samsyn-workshop-i-lillkoping-[\d-]+\.json"$/,
    );
    expect(file.body).toMatchObject({
      format: 'samsyn.snapshot',
      version: 1,
      id: first.body.id,
      board: { id, title: 'Workshop i Lillköping' },
      placements: [{ layer: 'today', stage: 's1', actor: 'a01', role: 'leads' }],
      cards: [{ kind: 'gap', text: 'Ingen äger frågan' }],
    });
  });

  it('are not for viewers, and are taken by nobody but the facilitator', async () => {
    const { tokens, call } = await livelyBoard();
    expect((await call('GET', '/snapshots', tokens.viewer)).status).toBe(403);
    expect((await call('GET', '/export/snapshot.json', tokens.viewer)).status).toBe(403);
    expect((await call('POST', '/snapshots', tokens.participant, {})).status).toBe(403);
    expect((await call('GET', '/snapshots/none', tokens.facilitator)).status).toBe(404);
  });

  it('of the board as it is now are exported without being kept', async () => {
    const { tokens, call } = await livelyBoard();
    const now = await call('GET', '/export/snapshot.json', tokens.participant);
    expect(now.body.placements).toHaveLength(1);
    const list = await call<{ snapshots: object[] }>('GET', '/snapshots', tokens.facilitator);
    expect(list.body.snapshots).toEqual([]);
  });
});

describe('A board opened from a snapshot', () => {
  const answered = {
    id: 'r1',
    question: 'Vem gör vad?',
    layer: 'today',
    answers: [{ rater: 'x', organisationType: 'kommun', done: [], roles: [] }],
  };

  it('gives the same snapshot again, and keeps the one it came from', async () => {
    const { tokens, call } = await livelyBoard();
    const { body: source } = await call('GET', '/export/snapshot.json', tokens.facilitator);
    const opened = await app.createBoard({
      title: undefined,
      snapshot: { ...source, rounds: [answered] },
    });
    const { token } = await app.join(opened.keys.facilitator);
    const again = await app.call<File>('GET', `/api/boards/${opened.id}/export/snapshot.json`, {
      token,
    });
    expect(content(again.body)).toMatchObject(content({ ...source, rounds: [answered] }));
    expect(again.body.board.id).toBe(opened.id);
    const list = await app.call<{ snapshots: object[] }>(
      'GET',
      `/api/boards/${opened.id}/snapshots`,
      { token },
    );
    expect(list.body.snapshots).toMatchObject([{ trigger: 'import' }]);
  });

  it('shows the answers of its rounds to the facilitator only', async () => {
    const { tokens, call } = await livelyBoard();
    const { body: source } = await call('GET', '/export/snapshot.json', tokens.facilitator);
    const { id, keys } = await app.createBoard({ snapshot: { ...source, rounds: [answered] } });
    const answers = async (key: string) => {
      const { token } = await app.join(key);
      const file = await app.call<File>('GET', `/api/boards/${id}/export/snapshot.json`, { token });
      return file.body.rounds[0]?.answers.length;
    };
    expect(await answers(keys.facilitator)).toBe(1);
    expect(await answers(keys.participant)).toBe(0);
  });

  it('is called what the caller wishes, else what the snapshot says', async () => {
    const { tokens, call } = await livelyBoard();
    const { body: snapshot } = await call('GET', '/export/snapshot.json', tokens.facilitator);
    const open = async (body: object) =>
      (await app.call('POST', '/api/boards', { body: { snapshot, ...body } })).body;
    expect(await open({})).toMatchObject({ board: { title: 'Workshop i Lillköping' } });
    expect(await open({ title: 'Ett år senare' })).toMatchObject({
      board: { title: 'Ett år senare' },
    });
  });

  it('is refused with the path of everything that is wrong with it', async () => {
    const answer = await app.call<{ errors: { path: string; message: string }[] }>(
      'POST',
      '/api/boards',
      {
        body: { snapshot: { format: 'samsyn.snapshot', version: 1, id: 'x', stages: 5 } },
      },
    );
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['snapshot.takenAt', 'snapshot.board', 'snapshot.stages']),
    );
    const newer = await app.call<typeof answer.body>('POST', '/api/boards', {
      body: { snapshot: { format: 'samsyn.snapshot', version: 99 } },
    });
    expect(newer.body.errors).toMatchObject([{ path: 'snapshot.version' }]);
  });
});

describe('The schema of snapshots', () => {
  it('is there for anyone who has a file', async () => {
    const { status, body, headers } = await app.call('GET', '/schemas/snapshot.v1.json');
    expect(status).toBe(200);
    expect(body).toMatchObject({ $schema: expect.stringContaining('2020-12'), type: 'object' });
    expect(headers['access-control-allow-origin']).toBe('*');
  });
});
