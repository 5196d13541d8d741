import { readOwn } from '@samsyn/documents';
import type { RoomName } from '@samsyn/sync';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { openMemoryStorage } from '../storage/memory.ts';
import { type Storage, StorageError } from '../storage/storage.ts';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { gatherPeople, listen } from '../testing/room-of-people.ts';
import { eavesdrop, FULL_DAY, moves, spoilState } from '../testing/whispered-day.ts';

const SEED = Number(process.env.SEED ?? 20_260_413);

let app: AppUnderTest;
afterEach(() => app.close());

it(`Nobody hears what others answer before its time, nor ever who did (seed ${SEED})`, async () => {
  app = await openApp();
  const url = await listen(app);
  expect(await eavesdrop(app, url, FULL_DAY)).toEqual([]);
  await fc.assert(
    fc.asyncProperty(moves, async (played) => {
      expect(await eavesdrop(app, url, played)).toEqual([]);
    }),
    { seed: SEED, numRuns: 15 },
  );
}, 180_000);

it('The log does not say whose answers could not be stored', async () => {
  const storage = openMemoryStorage();
  app = await openApp({
    storage: {
      ...storage,
      append: async (room, update) => {
        if (room.includes('/own/')) throw new StorageError('full', 'The disk is full.');
        return storage.append(room, update);
      },
    },
  });
  const room = await gatherPeople(app, await listen(app), ['kommun']);
  const [ada] = room.people;
  ada?.answer('r1', 's1/a01', 'leads');
  await expect.poll(() => app.logged()).toContain(`"boards/${room.id}/own"`);
  expect(app.logged()).not.toContain(ada?.id);
  room.leave();
});

/** Somebody's own document as it is written, on a server that cannot keep it to itself. */
function onOwn(tell: (room: RoomName & { kind: 'own' }, doc: Y.Doc) => void): void {
  app.hub.watch((room, doc) => {
    if (room.kind === 'own') doc.on('update', () => tell(room, doc));
  });
}

describe('Whoever listens notices a server that', () => {
  const heard = async (storage?: Storage): Promise<string[]> => {
    if (storage !== undefined) app = await openApp({ storage });
    return eavesdrop(app, await listen(app), FULL_DAY);
  };
  const leak = (what: string) => expect.arrayContaining([expect.stringContaining(what)]);

  it('passes on the bytes of own documents', async () => {
    app = await openApp();
    onOwn(({ board }, doc) => {
      const { answers } = readOwn(doc);
      void app.hub.change({ board, kind: 'board' }, (shared) => {
        for (const [key, value] of Object.entries(answers))
          shared.getMap('details').set(key, value);
      });
    });
    const leaks = await heard();
    for (const what of ['the facilitator in', 'a participant in', 'the projector in']) {
      expect(leaks).toEqual(leak(what));
    }
    for (const what of ['role', 'reason', 'own key']) expect(leaks).toEqual(leak(what));
  });

  it('lets answers into the state before the reveal', async () => {
    app = await openApp();
    onOwn(({ board }, doc) => {
      const roles = Object.values(readOwn(doc).answers).map(
        (answer) => (answer as { role: string }).role,
      );
      void spoilState(app, board, (state) => ({ ...state, sofar: roles }));
    });
    expect(await heard()).toEqual(leak('role decides'));
  });

  it('counts a round before its reveal', async () => {
    app = await openApp();
    onOwn(({ board }) => {
      const results = { people: 1, organisationTypes: 1, unknownShare: null, types: [], cells: [] };
      void spoilState(app, board, (state) => ({
        ...state,
        rounds: state.rounds.map((round) => ({ ...round, results })),
      }));
    });
    expect(await heard()).toEqual(leak('in the state before their time'));
  });

  it('names who has answered', async () => {
    app = await openApp();
    onOwn(({ board, participant }) => {
      void spoilState(app, board, (state) => ({ ...state, done: [participant] }));
    });
    expect(await heard()).toEqual(leak('person'));
  });

  it('writes what is kept into its snapshots', async () => {
    const storage = openMemoryStorage();
    const leaks = await heard({
      ...storage,
      writeSnapshot: async (board, record, text) => {
        const names = await storage.listSealed(board);
        const sealed = await Promise.all(names.map((name) => storage.readSealed(board, name)));
        const all = { ...JSON.parse(text), kept: sealed.join() };
        return storage.writeSnapshot(board, record, JSON.stringify(all));
      },
    });
    expect(leaks).toEqual(leak('a snapshot file: role'));
    expect(leaks).toEqual(leak('a snapshot file: person'));
    expect(leaks).toEqual(leak('the facilitator from'));
  });

  it('writes answers into its log', async () => {
    app = await openApp();
    onOwn((_room, doc) => app.app.log.info({ own: readOwn(doc) }, 'Somebody has answered.'));
    const leaks = await heard();
    for (const what of ['the log: role', 'the log: reason']) expect(leaks).toEqual(leak(what));
  });
});
