import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  type JoinedBoard,
  type NewBoard,
  type ServerProcess,
  startServer,
} from '../testing/server-process.ts';

/** Files anywhere below a folder in which a word stands. */
function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(word))
    .map((path) => path.slice(folder.length + 1));
}

describe('What is deleted', () => {
  let dataDir: string;
  let server: ServerProcess;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samsyn-gone-'));
    server = await startServer({ SAMSYN_DATA_DIR: dataDir });
  });
  afterAll(async () => {
    await server?.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  async function boardOf(word: string) {
    const snapshot = {
      ...{ format: 'samsyn.snapshot', version: 1, id: 'n', takenAt: '2026-04-13T11:02:00Z' },
      ...{ board: { title: `Om ${word}` }, actors: [], placements: [] },
      stages: [{ id: 's1', name: 'Start' }],
      cards: [{ id: 'c1', kind: 'need', stage: 's1', text: `Behovet ${word}` }],
    };
    const made = await call<NewBoard>(server.origin, '/api/boards', { body: { snapshot } });
    const body = { key: made.keys.facilitator, name: `Eva ${word}` };
    const { token } = await call<JoinedBoard>(server.origin, '/api/join', { body });
    return { id: made.board.id, token, snapshot, path: `/api/boards/${made.board.id}` };
  }

  it('with a board is in no file any more: documents, people, snapshots, maps of other places', async () => {
    const word = 'vinterlager';
    const { id, token, snapshot, path } = await boardOf(word);
    await call(server.origin, `${path}/snapshots`, { token, body: { label: word } });
    await call(server.origin, `${path}/comparisons`, { token, body: { snapshot } });
    const before = filesWith(dataDir, word);
    for (const part of ['boards/', 'snapshots/', 'comparisons/']) {
      expect(
        before.some((path) => path.startsWith(part)),
        part,
      ).toBe(true);
    }
    await call(server.origin, path, { token, method: 'DELETE' });
    expect(filesWith(dataDir, word)).toEqual([]);
    // That it has ended is noted, so that no backup brings it back.
    expect(filesWith(dataDir, id)).toEqual(['samsyn.db']);
    expect(readdirSync(join(dataDir, 'boards')).filter((name) => name.includes(id))).toEqual([]);
  });

  it('as one snapshot or one map of another place is in no file, nor what was said of it', async () => {
    const { token, snapshot, path } = await boardOf('sommarlager');
    const label = 'hemligtnamn';
    const kept = await call<{ id: string }>(server.origin, `${path}/snapshots`, {
      token,
      body: { label },
    });
    const other = { ...snapshot, board: { title: 'Om', place: label } };
    const added = await call<{ id: string }>(server.origin, `${path}/comparisons`, {
      token,
      body: { snapshot: other },
    });
    expect(filesWith(dataDir, label).length).toBeGreaterThanOrEqual(3);
    for (const gone of [`/snapshots/${kept.id}`, `/comparisons/${added.id}`]) {
      await call(server.origin, path + gone, { token, method: 'DELETE' });
    }
    expect(filesWith(dataDir, label)).toEqual([]);
  });
});
