import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { openBoard } from '../testing/board-under-test.ts';
import { unpack as unpacked } from '../testing/unpack.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const unpack = (archive: Buffer) =>
  new Map([...unpacked(archive)].map(([name, bytes]) => [name, bytes.toString('utf8')]));

const download = (id: string, token: string) =>
  app.app.inject({
    url: `/api/boards/${id}/export/board.zip`,
    headers: { authorization: `Bearer ${token}` },
  });

describe('Everything of a board in one archive', () => {
  it('has the board, its day and people, all its files as they were kept, the schema and a text in both languages', async () => {
    const { id, tokens, edit, keep, call, keys } = await openBoard(app);
    await app.join(keys.participant, { name: 'Bo', organisation: 'Lillköpings kommun' });
    const other = await openBoard(app, { title: 'Workshop i Storköping' });
    const { body: snapshot } = await other.call('GET', '/export/snapshot.json');
    const added = await call<{ id: string }>('POST', '/comparisons', { body: { snapshot } });
    const first = await keep('Före');
    await edit(({ cards }) => cards.add('gap', 's1', 'Ingen äger frågan'));
    const second = await keep('Efter');
    const reply = await download(id, tokens.facilitator);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="samsyn-workshop-i-lillkoping-[\d-]+\.zip"$/,
      ),
    });
    const files = unpack(reply.rawPayload);
    const snapshots = [...files.keys()].filter((name) => name.startsWith('snapshots/'));
    expect(snapshots).toHaveLength(2);
    expect([...files.keys()].filter((name) => !snapshots.includes(name)).sort()).toEqual([
      'LASMIG.md',
      'README.md',
      'board.json',
      expect.stringMatching(/^comparisons\/[\dTZ-]+-[\w-]+\.json$/),
      'day.json',
      'people.json',
      'snapshot.v1.schema.json',
    ]);
    const comparison = [...files.keys()].find((name) => name.endsWith(`-${added.body.id}.json`));
    expect(files.get(comparison ?? '')).toBe(await app.storage.readComparison(id, added.body.id));
    const people = JSON.parse(files.get('people.json') ?? '');
    expect(people).toContainEqual(
      expect.objectContaining({
        name: 'Bo',
        organisation: 'Lillköpings kommun',
        role: 'participant',
      }),
    );
    expect(files.get('people.json')).not.toMatch(/secret|hash|"id"/i);
    expect(JSON.parse(files.get('day.json') ?? '')).toMatchObject({ locked: false, rounds: [] });
    for (const kept of [first, second]) {
      const name = snapshots.find((file) => file.endsWith(`-manual-${kept}.json`)) ?? 'none';
      expect(files.get(name)).toBe(await app.storage.readSnapshot(id, kept));
    }
    expect(JSON.parse(files.get('board.json') ?? '')).toMatchObject({ cards: [{ kind: 'gap' }] });
    expect(JSON.parse(files.get('snapshot.v1.schema.json') ?? '')).toHaveProperty('$schema');
    expect(files.get('LASMIG.md')).toMatch(/^# Workshop i Lillköping\n[\s\S]*2 lägesbilder/);
    expect(files.get('README.md')).toMatch(/^# Workshop i Lillköping\n[\s\S]*2 snapshots/);
  });

  it('is for the facilitator only, since answers are in it', async () => {
    const { id, tokens } = await openBoard(app);
    expect((await download(id, tokens.participant)).statusCode).toBe(403);
    expect((await download(id, tokens.viewer)).statusCode).toBe(403);
  });

  it('breaks off rather than lacking a snapshot', async () => {
    const { id, tokens, keep } = await openBoard(app);
    await keep();
    vi.spyOn(app.storage, 'readSnapshot').mockResolvedValue(null);
    await expect(download(id, tokens.facilitator)).rejects.toThrow();
    vi.restoreAllMocks();
  });
});
