import { readSnapshot, type Snapshot } from '@samsyn/snapshot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readRaters } from '../day/raters.ts';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
import { contentOf, openBoard } from '../testing/board-under-test.ts';
import { gatherPeople, listen, type RoomOfPeople } from '../testing/room-of-people.ts';

let app: AppUnderTest;
let url: string;
let room: RoomOfPeople;
beforeAll(async () => {
  app = await openApp();
  url = await listen(app);
});
afterEach(() => room.leave());
afterAll(() => app.close());

const TYPES = ['kommun', 'kommun', 'kommun', 'asf', 'asf', 'asf', 'af', 'af', 'tvv'];

async function answeredRound(about: object = {}) {
  const round = await room.openRound(about);
  for (const person of room.people) {
    person.answer(round, 's1/a01', person.type === 'kommun' ? 'leads' : 'funds', 'hemligt skäl');
    person.answer(round, 's1/elsewhere', 'buys');
    person.finish(round, 's1', 'elsewhere');
    await person.heard();
  }
  return round;
}
const now = async (token?: string): Promise<Snapshot> => {
  const { body } = await room.call('GET', '/export/snapshot.json', token ? { token } : {});
  const read = readSnapshot(body);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.snapshot;
};
const closeAndReveal = async (round: string) => {
  await room.run({ type: 'round.close', round });
  await room.run({ type: 'round.reveal', round });
};
const kept = async () =>
  Promise.all(
    (await room.list()).map(async ({ id }) => (await room.call('GET', `/snapshots/${id}`)).body),
  );
const typesIn = (snapshot: Snapshot, round = 0) =>
  snapshot.rounds[round]?.answers.map(({ organisationType }) => organisationType).sort();

describe('A round in a snapshot', () => {
  it('is there with its answers once it is revealed, and not before in any way', async () => {
    room = await gatherPeople(app, url, TYPES);
    const round = await answeredRound();
    const empty = { rounds: [], surveys: [] };
    expect(await now()).toMatchObject(empty);
    await room.run({ type: 'round.close', round });
    expect(await now()).toMatchObject(empty);
    await room.keep('Stängd');
    await room.run({ type: 'round.reveal', round });
    const snapshot = await now();
    expect(snapshot.rounds).toMatchObject([
      {
        id: round,
        question: 'Vem gör vad?',
        layer: 'today',
        stages: ['s1', 's2'],
        actors: ['a01', 'a02'],
        cells: null,
        controls: [],
      },
    ]);
    const [found] = snapshot.rounds;
    expect(found?.revealedAt).not.toBeNull();
    expect(found?.templateHash).toBe(snapshot.board.template.hash);
    // What is not of the round stays out, and so does the reason.
    for (const answer of found?.answers ?? []) {
      expect(answer.done).toEqual(['s1']);
      expect(answer.roles).toHaveLength(1);
    }
    expect(typesIn(snapshot)).toEqual([
      ...Array(3).fill('asf'),
      ...Array(3).fill('kommun'),
      ...Array(3).fill('small'),
    ]);
    const text = JSON.stringify(snapshot);
    for (const { id } of room.people) expect(text).not.toContain(id);
    expect(text).not.toContain('hemligt');
    // One was taken at the reveal by itself; the one before it stays without.
    const [atReveal, before] = await kept();
    expect(atReveal).toMatchObject({ trigger: 'round', rounds: found ? [found] : [] });
    expect(before).toMatchObject({ label: 'Stängd', rounds: [] });
    const asParticipant = await now(room.tokens.participant);
    expect(asParticipant.rounds).toMatchObject([{ id: round, answers: [] }]);
  });

  it('knows each person by the same random id as in the other rounds, in no order of theirs', async () => {
    room = await gatherPeople(app, url, TYPES);
    const first = await answeredRound();
    await closeAndReveal(first);
    const next = await answeredRound({ layer: 'today', cells: [{ stage: 's1', actor: 'a01' }] });
    await closeAndReveal(next);
    const { rounds } = await now();
    const raters = rounds.map(({ answers }) => answers.map(({ rater }) => rater));
    expect(raters[1]).toEqual(raters[0]);
    expect(raters[0]).toEqual([...(raters[0] ?? [])].sort());
    expect(new Set(raters[0]).size).toBe(TYPES.length);
    expect(rounds[1]?.cells).toEqual([{ stage: 's1', actor: 'a01' }]);
    const whose = new Map(
      [...(await readRaters(room.id, app))].map(([who, rater]) => [rater, who]),
    );
    const order = raters[0]?.map((rater) => whose.get(rater));
    expect([...(order ?? [])].sort()).toEqual(room.people.map(({ id }) => id).sort());
    expect(order).not.toEqual(room.people.map(({ id }) => id));
  });

  it('shows a type of two by its name in all snapshots once both agree, and no longer when one does not', async () => {
    room = await gatherPeople(app, url, [...TYPES, 'region', 'region']);
    const round = await answeredRound();
    await closeAndReveal(round);
    await room.keep('Efter');
    const small = (await kept()).map((snapshot) => typesIn(snapshot));
    const consent = (at: number, given = true) =>
      room.command({ type: 'consent.give', round, given }, room.people[at]?.token);
    await consent(6);
    expect((await kept()).map((snapshot) => typesIn(snapshot))).toEqual(small);
    await consent(7);
    for (const snapshot of await kept()) {
      expect(typesIn(snapshot)?.filter((type) => type === 'af')).toHaveLength(2);
    }
    await consent(7, false);
    expect((await kept()).map((snapshot) => typesIn(snapshot))).toEqual(small);
  });
});

describe('What single people said', () => {
  it('goes out of every snapshot when they take it away, and their type is pooled if it is small now', async () => {
    room = await gatherPeople(app, url, TYPES);
    const round = await answeredRound();
    const { surveys } = await room.run({ type: 'survey.open' });
    const survey = surveys[0]?.id ?? '';
    for (const person of room.people) {
      person.rate(survey, 'own', 4);
      await person.heard();
    }
    await room.run({ type: 'survey.close', survey });
    await closeAndReveal(round);
    await room.keep('Efter');
    const before = await kept();
    await room.call('DELETE', '/me', { token: room.people[3]?.token ?? '' });
    const after = await kept();
    expect(after).toHaveLength(before.length);
    for (const [index, snapshot] of after.entries()) {
      expect(snapshot.rounds[0]?.answers).toHaveLength(8);
      expect(snapshot.surveys[0]?.answers).toHaveLength(8);
      expect(typesIn(snapshot)?.includes('asf')).toBe(false);
      const { rounds: _r, surveys: _s, ...rest } = snapshot;
      expect({ ...before[index], ...rest }).toEqual(before[index]);
    }
  });

  it('is discarded from every snapshot when the facilitator says so; what it came to stays', async () => {
    room = await gatherPeople(app, url, TYPES);
    const first = await answeredRound();
    await closeAndReveal(first);
    await room.keep('Efter den första');
    const next = await answeredRound();
    await closeAndReveal(next);
    const results = (await room.day()).rounds.map((round) => round.results);
    const refused = await room.command(
      { type: 'answers.discard', round: first },
      room.tokens.participant,
    );
    expect(refused.status).toBe(403);
    await room.run({ type: 'answers.discard', round: first });
    for (const snapshot of await kept()) {
      expect(snapshot.rounds[0]).toMatchObject({ id: first, answers: [], results: results[0] });
      if (snapshot.rounds[1]) expect(snapshot.rounds[1].answers).toHaveLength(TYPES.length);
    }
    const day = await room.day();
    expect(day.rounds.map((round) => round.results)).toEqual(results);
    expect(day.rounds.map((round) => round.discarded)).toEqual([true, undefined]);
    expect(await room.command({ type: 'answers.discard', round: first })).toMatchObject({
      status: 409,
      body: { reason: 'already-discarded' },
    });
    await room.run({ type: 'answers.discard' });
    for (const snapshot of await kept()) {
      expect(snapshot.rounds.flatMap(({ answers }) => answers)).toEqual([]);
    }
    const sealed = await app.storage.listSealed(room.id);
    expect(sealed.filter((name) => /^(round|consents)/.test(name))).toEqual([]);
    expect(await app.storage.readSealed(room.id, 'raters')).toBe('[]');
    // Nobody can bring back what was thrown away, or count anew without it.
    await room.call('DELETE', '/me', { token: room.people[0]?.token ?? '' });
    expect((await room.day()).rounds.map((round) => round.results)).toEqual(results);
  });
});

describe('Votes, surveys and who took part', () => {
  it('are in the snapshot once they are closed', async () => {
    room = await gatherPeople(app, url, TYPES);
    await room.join('asf', { attendance: 'remote' });
    let [gap, other] = ['', ''];
    await room.edit(({ cards }) => {
      gap = cards.add('gap', 's1', 'Ingen äger frågan');
      other = cards.add('gap', 's2', 'Pengar saknas');
    });
    const { votes } = await room.run({ type: 'vote.open', perPerson: 1 });
    const { surveys } = await room.run({ type: 'survey.open' });
    const [vote = '', survey = ''] = [votes[0]?.id, surveys[0]?.id];
    for (const [index, person] of room.people.entries()) {
      if (index < 4) person.vote(vote, gap, 1);
      person.rate(survey, 'own', 3);
      await person.heard();
    }
    expect((await now()).cards.some((card) => 'votes' in card)).toBe(false);
    await room.run({ type: 'vote.close', vote });
    await room.run({ type: 'survey.close', survey });
    const snapshot = await now();
    const votesOn = (id: string) => snapshot.cards.find((card) => card.id === id)?.votes;
    expect(votesOn(gap)).toEqual({ total: 4, people: 4, organisationTypes: 2 });
    expect(votesOn(other)).toEqual({ total: 0, people: 0, organisationTypes: 0 });
    expect(snapshot.surveys).toMatchObject([
      {
        kind: 'role-clarity',
        title: 'Rolltydlighet',
        items: [
          { id: 'own', text: 'Jag vet vad min organisation förväntas göra i varje steg.' },
          { id: 'others' },
          { id: 'contact' },
        ],
      },
    ]);
    expect(snapshot.surveys[0]?.answers).toHaveLength(10);
    expect(snapshot.surveys[0]?.answers[0]?.values).toEqual({ own: 3 });
    // The person who only looks on at the facilitator's side is one of them, without a type.
    expect(snapshot.participation).toEqual({
      people: 11,
      remote: 1,
      byOrganisationType: { af: 2, asf: 4, kommun: 3, tvv: 1 },
    });
  });
});

describe('A day', () => {
  it('has its own agenda in the snapshot, with what was opened and closed', async () => {
    room = await gatherPeople(app, url, []);
    const agenda = ['a', 'b'].map((id) => ({ id, title: `Moment ${id}`, minutes: 10 }));
    await room.run({ type: 'agenda.set', agenda });
    await room.run({ type: 'step.open', step: 'a' });
    await room.run({ type: 'step.open', step: 'b' });
    const [taken] = await kept();
    expect(taken).toMatchObject({ trigger: 'step', label: 'Moment a', agenda });
    expect(taken?.agenda[0]).toHaveProperty('closedAt');
  });

  it('that is over is history on a board opened from its snapshot, whatever happens there', async () => {
    room = await gatherPeople(app, url, TYPES);
    const round = await answeredRound();
    await closeAndReveal(round);
    const before = await now();
    room.leave();
    const again = await openBoard(app, { snapshot: before, title: undefined });
    const there = async () => (await again.call('GET', '/export/snapshot.json')).body;
    expect(contentOf(await there())).toEqual(contentOf(before));
    room = await gatherPeople(app, url, TYPES, { snapshot: before, title: undefined });
    const next = await answeredRound();
    await closeAndReveal(next);
    const after = await now();
    expect(after.rounds[0]).toEqual(before.rounds[0]);
    expect(after.rounds[1]).toMatchObject({ id: next });
    expect(after.rounds[1]?.answers).toHaveLength(TYPES.length);
    await room.run({ type: 'answers.discard' });
    expect((await now()).rounds.flatMap(({ answers }) => answers)).toEqual([]);
  });
});
