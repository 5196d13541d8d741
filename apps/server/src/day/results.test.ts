import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';
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

const SIX = ['kommun', 'kommun', 'kommun', 'asf', 'asf', 'asf'];
const keptRounds = async () =>
  (await app.storage.listSealed(room.id)).filter((name) => name.startsWith('round/'));

/** Six people say the same about one cell and finish a stage; the others' stage stays open. */
async function sixAnswers() {
  room = await gatherPeople(app, url, SIX);
  const round = await room.openRound();
  for (const person of room.people) {
    person.answer(round, 's1/a01', person.type === 'kommun' ? 'leads' : 'funds', 'hemligt skäl');
    person.finish(round, 's1');
    await person.heard();
  }
  return round;
}
const cellOf = (state: Awaited<ReturnType<RoomOfPeople['day']>>, cell = 's1/a01') =>
  state.rounds[0]?.results?.cells.find(({ stage, actor }) => `${stage}/${actor}` === cell);

describe('A silent round', () => {
  it('shows what the room said when it is revealed, and not before', async () => {
    const round = await sixAnswers();
    const closed = await room.run({ type: 'round.close', round });
    expect(closed.rounds[0]).toMatchObject({
      status: 'closed',
      progress: { people: 7, started: 6, finished: 0 },
    });
    expect(closed.rounds[0]?.results).toBeUndefined();
    const revealed = await room.run({ type: 'round.reveal', round });
    expect(revealed.rounds[0]?.results).toMatchObject({ people: 6, organisationTypes: 2 });
    expect(cellOf(revealed)).toMatchObject({
      n: 6,
      counts: { leads: 3, funds: 3 },
      label: 'camps',
      byType: [
        { type: 'asf', n: 3, counts: { funds: 3 } },
        { type: 'kommun', n: 3, counts: { leads: 3 } },
      ],
    });
    // A finished stage says *no role* of what is not named, an unfinished one nothing.
    expect(cellOf(revealed, 's1/a02')).toMatchObject({ n: 6, counts: { none: 6 } });
    expect(cellOf(revealed, 's2/a01')).toMatchObject({ n: 0, label: 'few' });
    expect(await room.day()).toEqual(revealed);
    expect(JSON.stringify(revealed)).not.toContain('hemligt');
  });

  it('takes late answers without counting them', async () => {
    const round = await sixAnswers();
    const [late] = room.people;
    await room.run({ type: 'round.close', round });
    late?.answer(round, 's1/a01', 'buys');
    await late?.heard();
    expect(late?.own.refusals).toEqual([]);
    expect(cellOf(await room.run({ type: 'round.reveal', round }))?.counts).toEqual({
      leads: 3,
      funds: 3,
    });
  });

  it('that is opened again counts what people say then', async () => {
    const round = await sixAnswers();
    const [first] = room.people;
    await room.run({ type: 'round.close', round });
    expect(await keptRounds()).toEqual([`round/${round}`]);
    await room.run({ type: 'round.reopen', round });
    expect(await keptRounds()).toEqual([]);
    first?.answer(round, 's1/a01', 'buys');
    await first?.heard();
    await room.run({ type: 'round.close', round });
    expect(cellOf(await room.run({ type: 'round.reveal', round }))?.counts).toEqual({
      leads: 2,
      buys: 1,
      funds: 3,
    });
  });

  it('counts everybody who answers on one device in turn, and paper answers once it is opened again', async () => {
    const round = await sixAnswers();
    const atDesk = await room.join('asf', { name: 'Utan egen dator' });
    atDesk.answer(round, 's1/a01', 'funds');
    await atDesk.heard();
    await room.run({ type: 'round.close', round });
    const onPaper = await room.join('asf', { name: 'På papper', attendance: 'remote' });
    onPaper.answer(round, 's1/a01', 'buys');
    await onPaper.heard();
    await room.run({ type: 'round.reopen', round });
    await room.run({ type: 'round.close', round });
    const state = await room.run({ type: 'round.reveal', round });
    expect(cellOf(state)?.counts).toEqual({ leads: 3, funds: 4, buys: 1 });
    expect(state.rounds[0]?.results?.types).toEqual([
      { type: 'asf', people: 5 },
      { type: 'kommun', people: 3 },
    ]);
  });

  it('does not count whoever was shown out before the reveal', async () => {
    const round = await sixAnswers();
    await room.run({ type: 'round.close', round });
    await room.run({ type: 'participant.remove', participant: room.people[0]?.id });
    expect(cellOf(await room.run({ type: 'round.reveal', round }))?.counts).toEqual({
      leads: 2,
      funds: 3,
    });
  });

  it('is counted anew when somebody takes their answers away', async () => {
    const round = await sixAnswers();
    await room.run({ type: 'round.close', round });
    await room.run({ type: 'round.reveal', round });
    const [first] = room.people;
    expect((await room.call('DELETE', '/me', { token: first?.token ?? '' })).status).toBe(204);
    expect(cellOf(await room.day())?.counts).toEqual({ leads: 2, funds: 3 });
    expect(await app.storage.readSealed(room.id, `round/${round}`)).not.toContain(first?.id);
  });
});

describe('A vote', () => {
  it('is secret until it closes, and then says what each card got', async () => {
    room = await gatherPeople(app, url, SIX);
    let cards: string[] = [];
    await room.edit(({ cards: editor }) => {
      cards = ['s2', 's1', 's1'].map((stage) => editor.add('gap', stage, 'Lucka'));
      editor.add('need', 's1', 'Behov');
    });
    const [last = '', first = '', second = ''] = cards;
    const { votes } = await room.run({ type: 'vote.open', kind: 'gap', perPerson: 2 });
    const vote = votes[0]?.id ?? '';
    for (const person of room.people) {
      person.vote(vote, person.type === 'asf' ? last : second, 2);
      await person.heard();
    }
    expect((await room.day()).votes[0]?.results).toBeUndefined();
    await room.people[0]?.heard();
    const closed = await room.run({ type: 'vote.close', vote });
    expect(closed.votes[0]?.results).toEqual({
      people: 6,
      cut: 0,
      cards: [
        { card: second, total: 6, people: 3, organisationTypes: 1 },
        { card: last, total: 6, people: 3, organisationTypes: 1 },
        { card: first, total: 0, people: 0, organisationTypes: 0 },
      ],
    });
    await room.call('DELETE', '/me', { token: room.people[0]?.token ?? '' });
    expect((await room.day()).votes[0]?.results).toMatchObject({
      people: 5,
      cards: [{ card: last, total: 6 }, { card: second, total: 4 }, { card: first }],
    });
  });
});

describe('A survey', () => {
  it('shows the ratings once it is closed, and anew when somebody takes theirs away', async () => {
    room = await gatherPeople(app, url, SIX);
    const { surveys } = await room.run({ type: 'survey.open' });
    const survey = surveys[0]?.id ?? '';
    for (const [index, person] of room.people.entries()) {
      person.rate(survey, 'own', index < 3 ? 2 : 5);
      await person.heard();
    }
    const closed = await room.run({ type: 'survey.close', survey });
    expect(closed.surveys[0]?.results?.items).toMatchObject([
      { item: 'own', n: 6, counts: [0, 3, 0, 0, 3], median: 3.5 },
      { item: 'others', n: 0, counts: [] },
      { item: 'contact', n: 0, counts: [] },
    ]);
    await room.call('DELETE', '/me', { token: room.people[0]?.token ?? '' });
    expect((await room.day()).surveys[0]?.results?.items[0]).toMatchObject({
      n: 5,
      counts: [0, 2, 0, 0, 3],
    });
  });
});
