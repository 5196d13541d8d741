import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Snapshot } from '@samsyn/snapshot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibsqlStorage } from '../storage/libsql/open-libsql.ts';
import type { BackupExtent, Storage } from '../storage/storage.ts';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { openBoard } from '../testing/board-under-test.ts';
import { gatherPeople, listen, type RoomOfPeople } from '../testing/room-of-people.ts';
import { storageWorkerFile } from '../testing/storage-worker-file.ts';
import { knownEndings } from './known-endings.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const BEGUN = Date.UTC(2026, 3, 13, 9);
const DAY = 24 * 60 * 60_000;

describe('What was ended after a backup', () => {
  let folder: string;
  let app: AppUnderTest;
  let storage: Storage;
  let room: RoomOfPeople;
  let closed: boolean;
  const restored: AppUnderTest[] = [];

  const openIn = async (name: string): Promise<Storage> => {
    const options = { dataDir: join(folder, name), workerFile: await storageWorkerFile() };
    return openLibsqlStorage({ ...options, report: () => undefined });
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samsyn-endings-'));
    storage = await openIn('data');
    app = await openApp({ storage, now: BEGUN });
    const types = ['kommun', 'kommun', 'kommun', 'af', 'af', 'af'];
    room = await gatherPeople(app, await listen(app), types);
    closed = false;
  });
  afterEach(async () => {
    if (!closed) await close();
    for (const one of restored.splice(0)) await one.close();
    await rm(folder, { recursive: true, force: true });
  });
  async function close(): Promise<void> {
    closed = true;
    room.leave();
    await app.close();
  }
  async function backUp(name: string, extent: BackupExtent = 'everything'): Promise<string> {
    const file = join(folder, name);
    const to = createWriteStream(file);
    await writeBackup(storage, to, extent, () => app.clock.now);
    await new Promise<void>((resolve) => to.end(resolve));
    return file;
  }
  /** The server as it is after a backup was restored in another place, `days` later. */
  async function restore(file: string, endings: string, days = 0): Promise<AppUnderTest> {
    const now = app.clock.now + days * DAY;
    const known = await knownEndings(endings);
    const workerFile = await storageWorkerFile();
    const dataDir = join(folder, 'restored');
    const report = (): void => undefined;
    await restoreBackup({ file, dataDir, endings: known, workerFile, now: () => now, report });
    const other = await openApp({ storage: await openIn('restored'), now });
    restored.push(other);
    return other;
  }
  /** A revealed round in which everybody has answered, with a snapshot of it. */
  async function revealed(): Promise<string> {
    const round = await room.openRound();
    for (const person of room.people) {
      person.answer(round, 's1/a01', 'leads');
      person.finish(round, 's1', 's2');
      await person.heard();
    }
    await room.run({ type: 'round.close', round });
    await room.run({ type: 'round.reveal', round });
    return round;
  }
  const answersIn = async (other: AppUnderTest): Promise<number[]> => {
    const { token } = await other.join(room.keys.facilitator);
    const path = `/api/boards/${room.id}/snapshots`;
    const list = await other.call<{ snapshots: { id: string }[] }>('GET', path, { token });
    const counts: number[] = [];
    for (const { id } of list.body.snapshots) {
      const { body } = await other.call<Snapshot>('GET', `${path}/${id}`, { token });
      for (const { answers } of body.rounds) counts.push(answers.length);
    }
    return counts;
  };

  it('does not come back: board, snapshot, person, answers, link, whoever was shown out', async () => {
    const other = await openBoard(app);
    await revealed();
    const kept = await room.keep('Behålls');
    const goes = await room.keep('Ska bort');
    const file = await backUp('monday.zip');
    expect(await answersIn(app)).toEqual([6, 6, 6]);

    app.clock.now += DAY;
    const [leaver, shownOut] = room.people as [(typeof room.people)[0], (typeof room.people)[0]];
    await other.call('DELETE', '');
    await room.call('DELETE', `/snapshots/${goes}`);
    await room.call('DELETE', '/me', { token: leaver.token });
    await room.run({ type: 'participant.remove', participant: shownOut.id });
    await room.call('POST', '/keys/rotate', { body: { role: 'participant' } });
    const rotated = await storage.readBoard(room.id);
    const newer = await backUp('tuesday-endings.zip', 'endings');
    await close();

    const later = await restore(file, newer);
    expect(await later.storage.readBoard(other.id)).toBeNull();
    expect(await later.storage.boardOfCode(other.code)).toBeNull();
    const ids = (await later.storage.listSnapshots(room.id)).map(({ id }) => id);
    expect(ids).toContain(kept);
    expect(ids).not.toContain(goes);
    expect(await answersIn(later)).toEqual([5, 5]);
    const person = await later.storage.readParticipant(room.id, leaver.id);
    expect(person).toMatchObject({ name: '', removed: true });
    expect(await later.storage.listSealed(room.id)).not.toContain(`leaving/${leaver.id}`);
    expect(await later.storage.readParticipant(room.id, shownOut.id)).toMatchObject({
      removed: true,
    });
    const board = await later.storage.readBoard(room.id);
    expect(board?.keys.participant).toEqual(rotated?.keys.participant);
    const byOld = await later.call('POST', '/api/join', { body: { key: room.keys.participant } });
    expect(byOld.status).toBe(404);
    const byCode = await later.call('POST', '/api/join', { body: { code: room.code } });
    expect(byCode.status).toBe(404);
    // What is restored knows it too, for the next time.
    expect((await later.storage.listEndings()).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['board', 'snapshot', 'person', 'removed', 'key']),
    );
  });

  it('is asked of the data folder of a server that has ended, and discarded answers stay so', async () => {
    const round = await revealed();
    const file = await backUp('monday.zip');
    app.clock.now += DAY;
    await room.run({ type: 'answers.discard' });
    await close();
    const later = await restore(file, join(folder, 'data'));
    expect(await answersIn(later)).toEqual([0]);
    expect(await later.storage.listSealed(room.id)).not.toContain(`round/${round}`);
  });

  it('is all: what was ended before the backup is not ended a second time', async () => {
    await revealed();
    await room.run({ type: 'answers.discard' });
    app.clock.now += DAY;
    await revealed();
    const file = await backUp('tuesday.zip');
    await close();
    const later = await restore(file, file);
    expect((await answersIn(later)).sort()).toEqual([0, 0, 6]);
  });

  it('includes snapshots that have had their time since', async () => {
    await room.call('PATCH', '', { body: { retention: { otherDays: 10 } } });
    await room.keep('Gammal');
    const file = await backUp('monday.zip');
    await close();
    const later = await restore(file, file, 11);
    expect(await later.storage.listSnapshots(room.id)).toEqual([]);
  });
});
