import { readSnapshot, type Snapshot } from '@samsyn/snapshot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { openBoard } from '../testing/board-under-test.ts';
import { gatherPeople, listen, type RoomOfPeople } from '../testing/room-of-people.ts';

let app: AppUnderTest;
let url: string;
const rooms: RoomOfPeople[] = [];
beforeAll(async () => {
  app = await openApp();
  url = await listen(app);
});
afterAll(async () => {
  for (const room of rooms) room.leave();
  await app.close();
});

interface Listed {
  readonly comparisons: readonly { readonly id: string; readonly place: string }[];
  readonly waits: string | null;
}

/** The snapshot of an experienced municipality, with answers of its own rounds. */
async function experienced(): Promise<Snapshot> {
  const board = await openBoard(app, { title: 'Workshop i Storköping', place: 'Storköping' });
  await board.edit(({ board: map, cards }) => {
    map.place({ layer: 'today', stage: 's1', actor: 'a01' }, 'leads');
    map.place({ layer: 'today', stage: 's3', actor: 'a13' }, 'advises');
    cards.add('practice', 's3', 'Två kommuner delar en tjänst.');
  });
  const { body } = await board.call('GET', '/export/snapshot.json');
  const roles = [{ stage: 's1', actor: 'a01', role: 'leads' }];
  const answers = [{ rater: 'x1', organisationType: 'kommun', roles }];
  const round = { id: 'r1', question: 'Vem gör vad?', layer: 'today', answers };
  return { ...body, rounds: [round] } as unknown as Snapshot;
}

/** A new municipality's board with two people on it, and the other's map beside it. */
async function newMunicipality() {
  const room = await gatherPeople(app, url, ['kommun', 'af'], { place: 'Lillköping' });
  rooms.push(room);
  const snapshot = await experienced();
  const added = await room.call<{ id: string }>('POST', '/comparisons', { body: { snapshot } });
  expect(added.status).toBe(201);
  const { participant, viewer } = room.tokens;
  const path = `/comparisons/${added.body.id}`;
  /** What the three roles are answered. */
  const answers = async (rest = '') => {
    const tokens = [room.tokens.facilitator, participant, viewer];
    const replies = await Promise.all(
      tokens.map((token) => room.call('GET', path + rest, { token })),
    );
    return replies.map(({ status }) => status);
  };
  const lists = async () => {
    const tokens = [room.tokens.facilitator, participant, viewer];
    const replies = await Promise.all(
      tokens.map((token) => room.call<Listed>('GET', '/comparisons', { token })),
    );
    return replies.map(({ body }) => [body.comparisons.map(({ place }) => place), body.waits]);
  };
  return { ...room, id: room.id, added: added.body.id, path, answers, lists };
}

describe('The map of an experienced municipality beside a new one', () => {
  it('is shown to the room once its own silent round is revealed, and not while the next is open', async () => {
    const { run, openRound, answers, lists, call, path, tokens } = await newMunicipality();
    const hidden = async (waits: string) => {
      expect(await answers()).toEqual([200, 409, 409]);
      expect(await answers('/difference')).toEqual([200, 409, 409]);
      expect(await lists()).toEqual([
        [['Storköping'], waits],
        [[], waits],
        [[], waits],
      ]);
      for (const gone of [path, '/comparisons/none']) {
        expect(await call('GET', gone, { token: tokens.participant })).toMatchObject({
          status: 409,
          body: {
            type: 'urn:samsyn:problem:comparison-waits',
            title: 'Den andra kommunens karta visas först när er egen tysta runda är avtäckt.',
            reason: waits,
          },
        });
      }
    };
    await hidden('no-round');
    const round = await openRound();
    await hidden('round-open');
    await run({ type: 'round.close', round });
    await hidden('not-revealed');
    await run({ type: 'round.reveal', round });
    expect(await answers()).toEqual([200, 200, 200]);
    expect(await answers('/difference')).toEqual([200, 200, 200]);
    expect(await lists()).toEqual(Array(3).fill([['Storköping'], null]));
    const second = await openRound();
    await hidden('round-open');
    await run({ type: 'round.close', round: second });
    expect(await answers()).toEqual([200, 200, 200]);
  });

  it('is a snapshot of its own, with nobody’s answers in it', async () => {
    const { call, path, added, list } = await newMunicipality();
    const { body } = await call('GET', path);
    expect(readSnapshot(body)).toMatchObject({ warnings: [] });
    expect(body).toMatchObject({
      ...{ id: added, trigger: 'import', board: { place: 'Storköping' } },
      rounds: [{ id: 'r1', answers: [] }],
      cards: [{ text: 'Två kommuner delar en tjänst.' }],
    });
    // It is none of the board's own: it is not in its history, and cannot be restored.
    expect(await list()).toEqual([]);
    expect((await call('POST', `/snapshots/${added}/restore`)).status).toBe(404);
    expect((await call('GET', `/snapshots/${added}`)).status).toBe(404);
    expect((await call('GET', `/export/snapshot.json?snapshot=${added}`)).status).toBe(404);
  });

  it('is compared with the board as it is now, in the caller’s language', async () => {
    const { call, path, edit } = await newMunicipality();
    await edit(({ board }) => {
      board.place({ layer: 'today', stage: 's1', actor: 'a01' }, 'decides');
    });
    const said = async (language: string) =>
      (
        await call<{ sentences: { whole: string[]; stages: { sentences: string[] }[] } }>(
          'GET',
          `${path}/difference?layer=today`,
          { headers: { 'accept-language': language } },
        )
      ).body;
    const swedish = await said('sv');
    expect(swedish).toMatchObject({ layer: 'today', without: { stages: { there: [], here: [] } } });
    expect(swedish.sentences.whole).toEqual([
      'Ingen placering är lika. 1 finns bara i den erfarna kommunen, 0 bara i den nya, och 1 har olika roll.',
      'I steg 3 har ingen en roll i den nya kommunen. I den erfarna har en aktör det: Coompanion (regionalt).',
    ]);
    expect(swedish.sentences.stages.flatMap(({ sentences }) => sentences)).toEqual([
      'Kommunens politiska ledning leder i den erfarna kommunen och beslutar i den nya.',
      'Bara i den erfarna kommunen: Coompanion (regionalt) (ger råd).',
      'Kort i den erfarna kommunen: ett gott exempel. I den nya: inga.',
    ]);
    expect((await said('en')).sentences.whole[0]).toMatch(/^No placement is alike\./);
    expect((await call('GET', `${path}/difference?layer=later`)).status).toBe(400);
  });

  it('is added and taken away by the facilitator alone, and a file that is none is refused by path', async () => {
    const { call, tokens, path, lists } = await newMunicipality();
    const snapshot = await experienced();
    for (const token of [tokens.participant, tokens.viewer]) {
      expect((await call('POST', '/comparisons', { token, body: { snapshot } })).status).toBe(403);
      expect((await call('DELETE', path, { token })).status).toBe(403);
    }
    const broken = {
      ...snapshot,
      placements: [{ layer: 'today', stage: 's1', actor: 'a', role: 'x' }],
    };
    expect(await call('POST', '/comparisons', { body: { snapshot: broken } })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'snapshot.placements.0.role' }] },
    });
    const newer = { ...snapshot, version: 99 };
    expect(await call('POST', '/comparisons', { body: { snapshot: newer } })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'snapshot.version' }] },
    });
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).status).toBe(404);
    expect((await call('DELETE', path)).status).toBe(404);
    expect((await lists())[0]).toEqual([[], 'no-round']);
  });

  it('goes with its board', async () => {
    const { call, id, added } = await newMunicipality();
    expect(await app.storage.readComparison(id, added)).not.toBeNull();
    await call('DELETE', '');
    expect(await app.storage.readComparison(id, added)).toBeNull();
  });
});
