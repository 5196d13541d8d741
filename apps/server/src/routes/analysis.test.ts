import { type Analysis, analyse, analysisSchema, publicAnalysis } from '@samsyn/analysis';
import { readSnapshot, type Snapshot, snapshotSchema } from '@samsyn/snapshot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { openBoard } from '../testing/board-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const TYPES = ['kommun', 'kommun', 'kommun', 'af', 'af', 'af'];

/** A round of six people about two stages; at the second only four have answered. */
const ANSWERED: Snapshot = snapshotSchema.parse({
  ...{ format: 'samsyn.snapshot', version: 1, id: 'n1', takenAt: '2026-04-13T11:02:00Z' },
  board: { id: 'b1', title: 'Workshop i Lillköping', template: { id: 'asf', version: 1 } },
  stages: ['s1', 's2'].map((id) => ({ id, name: id })),
  actors: ['a1', 'a2'].map((id) => ({ id, name: id })),
  organisationTypes: [
    { id: 'kommun', name: 'Kommun', actors: ['a1'] },
    { id: 'af', name: 'Arbetsförmedlingen', actors: ['a2'] },
  ],
  placements: [{ layer: 'today', stage: 's1', actor: 'a1', role: 'leads' }],
  cards: [],
  rounds: [
    {
      ...{ id: 'r1', layer: 'today', stages: ['s1', 's2'], actors: ['a1', 'a2'] },
      revealedAt: '2026-04-13T10:00:00Z',
      answers: TYPES.map((organisationType, index) => ({
        ...{ rater: `p${index}`, organisationType, done: index < 4 ? ['s1', 's2'] : ['s1'] },
        roles: [{ stage: 's1', actor: 'a1', role: index < 3 ? 'leads' : 'does' }],
      })),
    },
  ],
});

const withAnswers = () => openBoard(app, { snapshot: ANSWERED });

describe('The analysis of a board', () => {
  it('tells of the board as it is now, as what is described', async () => {
    const board = await withAnswers();
    await board.edit((edit) =>
      edit.board.place({ layer: 'today', stage: 's2', actor: 'a2' }, 'funds'),
    );
    const { status, body } = await board.call<Analysis>('GET', '/analysis');
    expect(status).toBe(200);
    expect(analysisSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ format: 'samsyn.analysis', snapshot: 'now', board: board.id });
    expect(body.takenAt).toBe(new Date(app.clock.now).toISOString());
    expect(body.rounds[0]?.people).toBe(6);
    const funded = body.coverage.find(({ stage, layer }) => stage === 's2' && layer === 'today');
    expect(funded).toMatchObject({ actors: 1, roles: { funds: 1 } });
    expect(funded?.signals).toContain('single-funder');
  });

  it('tells the same of a snapshot as is told of its file without a server', async () => {
    const board = await withAnswers();
    const kept = await board.keep('Efter lunch');
    const { body } = await board.call<Analysis>('GET', `/analysis?snapshot=${kept}`);
    const file = await board.call<Snapshot>('GET', `/snapshots/${kept}`);
    const read = readSnapshot(file.body);
    if ('problems' in read) throw new Error('The snapshot can be read.');
    expect(body).toEqual(JSON.parse(JSON.stringify(analyse(read.snapshot))));
    const live = await board.call<Analysis>('GET', '/analysis?snapshot=now');
    expect({ ...live.body, snapshot: kept, takenAt: body.takenAt }).toEqual(body);
  });

  it('gives the counts of cells with few answers to the facilitator alone', async () => {
    const board = await withAnswers();
    const kept = await board.keep();
    for (const address of ['/analysis', `/analysis?snapshot=${kept}`]) {
      const { body: all } = await board.call<Analysis>('GET', address);
      const few = all.rounds[0]?.cells.filter(({ label }) => label === 'few');
      expect(few?.map(({ counts }) => counts)).toEqual([{ none: 4 }, { none: 4 }]);
      for (const token of [board.tokens.participant, board.tokens.viewer]) {
        const { body } = await board.call<Analysis>('GET', address, { token });
        expect(body).toEqual({ ...publicAnalysis(all, ANSWERED), takenAt: body.takenAt });
        expect(body.rounds[0]?.cells.filter((cell) => 'counts' in cell)).toHaveLength(2);
        // At the second stage one person stands beside three.
        const stages = body.rounds[0]?.selfOthers.map(({ stage }) => stage);
        expect(stages).toEqual(['s1', 's1']);
      }
    }
  });

  it('follows the board: what is said anew is told anew', async () => {
    const board = await withAnswers();
    const actors = async () =>
      (await board.call<Analysis>('GET', '/analysis')).body.coverage.map(({ actors }) => actors);
    expect(await actors()).toEqual([1, 0, 0, 0]);
    await board.edit((edit) =>
      edit.board.place({ layer: 'wanted', stage: 's2', actor: 'a1' }, 'does'),
    );
    expect(await actors()).toEqual([1, 0, 0, 1]);
  });

  it('is the same for all who ask at once', async () => {
    const board = await withAnswers();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        board.call<Analysis>('GET', '/analysis', { token: board.tokens.viewer }),
      ),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body).toEqual(answers[0]?.body);
    }
  });

  it('is not told of what is not there, nor to those of another board', async () => {
    const board = await withAnswers();
    const other = await openBoard(app);
    expect((await board.call('GET', '/analysis?snapshot=none')).status).toBe(404);
    const { token } = { token: other.tokens.facilitator };
    expect((await board.call('GET', '/analysis', { token })).status).toBe(403);
    expect((await app.call('GET', `/api/boards/${board.id}/analysis`)).status).toBe(401);
  });

  it('says what is wrong with a snapshot that somebody has spoilt', async () => {
    const board = await withAnswers();
    const kept = await board.keep();
    const [record] = await app.storage.listSnapshots(board.id);
    if (record === undefined) throw new Error('There is a snapshot.');
    await app.storage.writeSnapshot(board.id, record, '{"format": "samsyn.snapshot"}');
    const { status, body } = await board.call<{ type: string; errors: { path: string }[] }>(
      'GET',
      `/analysis?snapshot=${kept}`,
    );
    expect(status).toBe(422);
    expect(body.type).toBe('urn:samsyn:problem:broken-snapshot');
    expect(body.errors.map(({ path }) => path)).toEqual(['version']);
    // And the next one is told all the same.
    expect((await board.call('GET', '/analysis')).status).toBe(200);
  });
});
