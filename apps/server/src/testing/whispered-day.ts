import type { Answer } from '@samsyn/board';
import { readSession, writeSession } from '@samsyn/documents';
import type { Snapshot } from '@samsyn/snapshot';
import { readWorkshopState, type WorkshopState } from '@samsyn/workshop';
import fc from 'fast-check';
import type { AppUnderTest } from './app-under-test.ts';
import { Eavesdroppers, type Secret } from './eavesdroppers.ts';
import { gatherPeople, type PersonInRoom, type RoomOfPeople } from './room-of-people.ts';

const TYPES = ['kommun', 'kommun', 'kommun', 'af', 'tvv'];
const CELLS = ['s1/a01', 's1/a02', 's2/a01', 's2/a02'];
/** Each round is answered in words of its own, which are nowhere else, so that they can be found. */
const WORDS: readonly (readonly Answer[])[] = [
  ['leads', 'decides'],
  ['advises', 'refers'],
  ['funds', 'buys'],
];
const TEMPLATE = {
  id: 'small',
  stages: ['s1', 's2'].map((id) => ({ id, name: `Steg ${id}` })),
  actors: ['a01', 'a02'].map((id) => ({ id, name: `Aktör ${id}` })),
  organisationTypes: [...new Set(TYPES)].map((id) => ({ id, name: `Typ ${id}`, actors: ['a01'] })),
};

/** One thing that happens; `who`, `what` and `which` choose among what there is then. */
export interface Move {
  readonly does: (typeof DOINGS)[number];
  readonly who: number;
  readonly what: number;
  readonly which: number;
}

const DOINGS = [
  ...['answer', 'answer', 'answer', 'answer', 'answer', 'finish', 'finish'],
  ...['rate', 'ballot', 'ballot', 'consent', 'word', 'snapshot', 'wait', 'wrong', 'forget'],
  ...['round.open', 'round.open', 'round.close', 'round.close', 'round.reveal', 'round.reveal'],
  ...['round.reopen', 'vote.open', 'vote.close', 'survey.open', 'survey.close', 'discard', 'step'],
] as const;

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    does: fc.constantFrom(...DOINGS),
    who: fc.nat(TYPES.length - 1),
    what: fc.nat(7),
    which: fc.nat(2),
  }),
  { minLength: 15, maxLength: 40, size: 'max' },
);

/** Moves in which everything happens that there is to be kept secret. */
export const FULL_DAY: readonly Move[] = [
  ...['round.open', 'vote.open', 'survey.open'],
  ...[0, 1, 2, 3, 4].flatMap((who) =>
    ['answer', 'finish', 'rate', 'ballot'].map((does) => [does, who] as const),
  ),
  ...['wait', 'snapshot', 'round.close', 'snapshot', 'round.reveal', 'vote.close', 'survey.close'],
].map((one) => {
  const [does, who] = typeof one === 'string' ? [one, 0] : one;
  return { does: does as Move['does'], who, what: 1, which: 0 };
});

/**
 * Plays a day and listens to everything that is sent to others meanwhile.
 *
 * @returns what was heard too early, or should never be
 */
export async function eavesdrop(
  app: AppUnderTest,
  url: string,
  played: readonly Move[],
): Promise<string[]> {
  const day = await WhisperedDay.begin(app, url);
  try {
    for (const move of played) await day.play(move);
    await day.listen();
    return [...day.leaks];
  } finally {
    day.leave();
  }
}

class WhisperedDay {
  readonly leaks = new Set<string>();
  readonly #app: AppUnderTest;
  readonly #room: RoomOfPeople;
  readonly #talker: PersonInRoom;
  readonly #ears: Eavesdroppers;
  readonly #answerers: readonly PersonInRoom[];
  readonly #reasons: string[] = [];
  readonly #gone = new Set<PersonInRoom>();
  readonly #cards: readonly string[];
  #state: WorkshopState;

  private constructor(
    app: AppUnderTest,
    room: RoomOfPeople,
    talker: PersonInRoom,
    ears: Eavesdroppers,
    cards: readonly string[],
    state: WorkshopState,
  ) {
    this.#app = app;
    this.#room = room;
    this.#talker = talker;
    this.#ears = ears;
    this.#cards = cards;
    this.#answerers = room.people.filter((person) => person !== talker);
    this.#state = state;
  }

  static async begin(app: AppUnderTest, url: string): Promise<WhisperedDay> {
    const room = await gatherPeople(app, url, [], { template: TEMPLATE });
    for (const type of TYPES)
      await room.join(type, { name: `Svarande ${type} ${room.people.length}` });
    // Nobody who answers does anything else, so that their names and ids are nowhere but in presence.
    const talker = await room.join('kommun', { name: 'Den som talar' });
    const cards: string[] = [];
    await room.edit(({ cards: editor, board }) => {
      board.place({ layer: 'today', stage: 's1', actor: 'a01' }, 'does');
      for (const text of ['En lucka', 'En till']) cards.push(editor.add('gap', 's1', text));
    });
    const { body: snapshot } = await room.call('GET', '/export/snapshot.json');
    await room.call('POST', '/comparisons', { body: { snapshot } });
    const ears = [
      { who: 'the facilitator', token: room.tokens.facilitator },
      { who: 'a participant', token: talker.token },
      { who: 'the projector', token: room.tokens.viewer },
    ];
    const own = room.people.map(({ id }) => `boards/${room.id}/own/${id}`).slice(0, 2);
    const listening = new Eavesdroppers(app, url, room.id, ears, own);
    return new WhisperedDay(app, room, talker, listening, cards, await room.day());
  }

  async play({ does, who, what, which }: Move): Promise<void> {
    const person = this.#answerers[who];
    if (person === undefined || this.#gone.has(person)) return;
    const round = this.#state.rounds.at(-1 - (which % Math.max(1, this.#state.rounds.length)));
    const vote = this.#state.votes.at(-1);
    const survey = this.#state.surveys.at(-1);
    const words = round === undefined ? undefined : WORDS[this.#state.rounds.indexOf(round)];
    switch (does) {
      case 'answer': {
        if (round === undefined) return;
        const why = `Skäl ${this.#reasons.length} som är hemligt`;
        this.#reasons.push(why);
        const cell = CELLS[what % CELLS.length] ?? '';
        person.answer(round.id, cell, words?.[what % 2] ?? 'none', why);
        return person.heard();
      }
      case 'finish':
        if (round !== undefined) person.finish(round.id, what % 2 === 0 ? 's1' : 's2');
        return person.heard();
      case 'ballot':
        if (vote !== undefined) person.vote(vote.id, this.#cards[what % 2] ?? '', 1 + (what % 3));
        return person.heard();
      case 'rate':
        if (survey !== undefined) person.rate(survey.id, 'own', 1 + (what % 5));
        return person.heard();
      case 'wait':
        return this.#app.pass(5000);
      case 'snapshot':
        await this.#room.keep(`Lägesbild ${what}`);
        return;
      case 'forget':
        if (this.#gone.size > 0 || what > 2) return;
        this.#gone.add(person);
        await this.#room.call('DELETE', '/me', { token: person.token });
        this.#state = await this.#room.day();
        return;
      case 'consent':
        return this.#command({ type: 'consent.give', round: round?.id }, person.token);
      case 'word':
        return this.#command({ type: 'hand.raise', word: 'Ett ord' }, this.#talker.token);
      case 'wrong':
        return this.#command({ type: 'round.close', round: 7, answers: what }, person.token);
      case 'discard':
        return this.#command({ type: 'answers.discard' });
      case 'step':
        await this.#command({ type: 'agenda.set', agenda: [{ id: 'a', title: 'Moment' }] });
        return this.#command({ type: what % 2 === 0 ? 'step.open' : 'step.close', step: 'a' });
      case 'round.open':
        if (this.#state.rounds.length === WORDS.length) return;
        return this.#command({ type: does, layer: 'today', question: 'Vem gör vad?' });
      case 'vote.open':
        return this.#command({ type: does, kind: 'gap', perPerson: 3 });
      case 'survey.open':
        return this.#command({ type: does });
      default:
        // What may be heard is another thing afterwards: until then all must have been heard.
        await this.listen();
        return this.#command({ type: does, round: round?.id, vote: vote?.id, survey: survey?.id });
    }
  }

  /** Hears and reads all that there is now, and judges it by what is revealed now. */
  async listen(): Promise<void> {
    await this.#ears.catchUp();
    await this.#ears.readAll(this.#state.rounds.at(-1)?.id ?? 'none');
    for (const leak of this.#ears.found(this.#secrets())) this.leaks.add(leak);
    for (const leak of await this.#figures()) this.leaks.add(leak);
  }

  leave(): void {
    this.#ears.leave();
    this.#room.leave();
  }

  async #command(body: { type: string; [field: string]: unknown }, token?: string): Promise<void> {
    const answer = await this.#room.command(body, token);
    // An answer to whom it concerns is read by others too: it holds nothing of anybody.
    this.#ears.told(`the answer of ${body.type}`, answer.body);
    this.#state = await this.#room.day();
  }

  #secrets(): Secret[] {
    const { rounds, votes, surveys } = this.#state;
    const keys = [
      ...rounds.flatMap(({ id }) => [`${id}/today/`, `${id}/s`]),
      ...[...votes, ...surveys].map(({ id }) => `${id}/`),
    ];
    const people = this.#answerers.flatMap(({ id, type }, at) => [id, `Svarande ${type} ${at}`]);
    const hidden = WORDS.filter((_words, at) => rounds[at]?.status !== 'revealed').flat();
    return [
      ...this.#reasons.map((text) => ({ what: 'reason' as const, text })),
      ...keys.map((text) => ({ what: 'own key' as const, text })),
      ...people.map((text) => ({ what: 'person' as const, text })),
      ...hidden.map((text) => ({ what: 'role' as const, text })),
    ];
  }

  /** Figures hold no words that could be looked for, so it is asked where there may be any. */
  async #figures(): Promise<string[]> {
    const { rounds, votes, surveys } = this.#state;
    const raw = readWorkshopState(
      await this.#app.hub.read({ board: this.#room.id, kind: 'session' }, readSession),
    );
    const early = [
      ...(raw?.rounds ?? []).filter((one) => one.results && one.status !== 'revealed'),
      ...(raw?.votes ?? []).filter((one) => one.results && one.status !== 'closed'),
      ...(raw?.surveys ?? []).filter((one) => one.results && one.status !== 'closed'),
    ].map(({ id }) => `results of ${id} in the state before their time`);
    const { body } = await this.#room.call<Snapshot>('GET', '/export/snapshot.json');
    const shown = <One extends { id: string; status: string }>(list: One[], status: string) =>
      new Set(list.filter((one) => one.status === status).map(({ id }) => id));
    const [revealed, closed] = [shown(rounds, 'revealed'), shown(surveys, 'closed')];
    const voted = votes.some(({ status }) => status === 'closed');
    return [
      ...early,
      ...body.rounds
        .filter(({ id }) => !revealed.has(id))
        .map(({ id }) => `round ${id} in a snapshot`),
      ...body.surveys
        .filter(({ id }) => !closed.has(id))
        .map(({ id }) => `survey ${id} in a snapshot`),
      ...body.cards.filter(({ votes: on }) => on && !voted).map(({ id }) => `votes on ${id}`),
    ];
  }
}

/** Changes a board's state behind the server's back, for servers that are made to leak. */
export async function spoilState(
  app: AppUnderTest,
  board: string,
  change: (state: WorkshopState) => object,
): Promise<void> {
  await app.hub.change({ board, kind: 'session' }, (doc) => {
    const state = readWorkshopState(readSession(doc));
    if (state !== null) writeSession(doc, change(state));
  });
}
