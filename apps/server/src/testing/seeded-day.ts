import type { Answer, Random, Role } from '@samsyn/board';
import { ActionHistory, BoardEditor, CardEditor } from '@samsyn/documents';
import type { Snapshot } from '@samsyn/snapshot';
import { type DemoPerson, demoWorkshop } from '@samsyn/templates';
import {
  agreedCells,
  currentStep,
  nextStep,
  proposeGroups,
  type Round,
  readyAgenda,
  rolesByCount,
  type Step,
  type WorkshopState,
  widestDivergences,
} from '@samsyn/workshop';
import { translatorOf } from '../errors/caller-language.ts';
import { type Attendee, attend, type DayPlace, write } from './day-attendees.ts';
import { pictureAfter, pictureOf } from './day-pictures.ts';
import { stored } from './room-of-people.ts';
import { seededRandom } from './seeded-random.ts';
import { type StockClient, stockClient } from './stock-client.ts';

/** What there is when the day is over. */
export interface SeededDay {
  readonly id: string;
  readonly facilitator: string;
  readonly state: WorkshopState;
  readonly people: readonly (DemoPerson & { readonly token: string })[];
  /** The board's snapshots, the newest first, as the facilitator gets them. */
  readonly snapshots: readonly Snapshot[];
  /** How many were not heard from when the first round closed. */
  readonly unheard: number;
}

const ACTORS = ['a01', 'a02', 'a05', 'a06', 'a07', 'a11', 'a13', 'a15'];
const DIVIDED = 6;

/**
 * A whole day of twenty invented people: join, survey, own picture, reveal, groups, shared board,
 * cards, vote, a second picture of chosen cells with controls, survey, decisions, wrap-up. Two drop
 * out in the middle of the first round, write on offline, and return.
 */
export async function runSeededDay(place: DayPlace, seed: number): Promise<SeededDay> {
  const day = new Day(place, seed);
  try {
    return await day.run();
  } finally {
    day.leave();
  }
}

class Day {
  readonly #place: DayPlace;
  readonly #draw: (below: number) => number;
  readonly #demo = demoWorkshop('sv');
  readonly #attendees: Attendee[] = [];
  #id = '';
  #code = '';
  #facilitator = '';
  #commands = 0;
  #made = 0;
  #unheard = -1;
  #state!: WorkshopState;
  #board: StockClient | null = null;

  constructor(place: DayPlace, seed: number) {
    this.#place = place;
    this.#draw = seededRandom(seed);
  }

  async run(): Promise<SeededDay> {
    const { call } = this.#place;
    const made = await call<{
      board: { id: string };
      code: string;
      keys: { facilitator: string };
    }>('/api/boards', { body: { title: 'Workshop i Lillköping', place: 'Lillköping' } });
    this.#id = made.board.id;
    this.#code = made.code;
    const leading = { key: made.keys.facilitator, name: 'Den som leder' };
    this.#facilitator = (await call<{ token: string }>('/api/join', { body: leading })).token;
    const t = translatorOf('sv');
    await this.#command({ type: 'agenda.set', agenda: readyAgenda('one-day', t) });
    for (let next = nextStep(this.#state); next !== null; next = nextStep(this.#state)) {
      await this.#command({ type: 'step.open', step: next.id, from: this.#state.step });
      await this.#command({ type: 'timer.start', minutes: next.minutes ?? 5 });
      await this.#through(next);
      await this.#place.pass(next.minutes ?? 5);
    }
    await this.#command({ type: 'step.close' });
    await this.#call('POST', '/snapshots', { label: 'Avslutning' });
    const { snapshots } = await this.#call<{ snapshots: { id: string }[] }>('GET', '/snapshots');
    const kept = [];
    for (const { id } of snapshots)
      kept.push(await this.#call<Snapshot>('GET', `/snapshots/${id}`));
    return {
      id: this.#id,
      facilitator: this.#facilitator,
      state: this.#state,
      people: this.#attendees.map(({ who, token }) => ({ ...who, token })),
      snapshots: kept,
      unheard: this.#unheard,
    };
  }

  leave(): void {
    for (const { here } of this.#attendees) here.own.destroy();
    this.#board?.destroy();
  }

  /** What the facilitator and the others do in a step. */
  async #through({ opens }: Step): Promise<void> {
    switch (opens?.tool) {
      case 'join':
        for (const who of this.#demo.people)
          this.#attendees.push(await attend(who, this.#place, this.#id, this.#code));
        return;
      case 'survey':
        return this.#survey();
      case 'round':
        return opens.about === 'all' ? this.#ownPicture() : this.#secondPicture(opens.controls);
      case 'reveal':
      case 'changes':
        return this.#command({ type: 'round.reveal', round: this.#round().id });
      case 'groups':
        return this.#groups();
      case 'board':
        return this.#sharedMap();
      case 'cards':
        return this.#cards();
      case 'vote':
        return this.#vote(opens.perPerson);
      case 'decisions':
        return this.#decisions();
    }
  }

  async #survey(): Promise<void> {
    await this.#command({ type: 'survey.open' });
    const survey = this.#state.surveys.at(-1)?.id ?? '';
    const better = this.#state.surveys.length - 1;
    for (const { here } of this.#attendees) {
      for (const item of ['own', 'others', 'contact']) {
        here.rate(survey, item, Math.min(5, 1 + this.#draw(3) + this.#draw(2) + better));
      }
      await here.heard();
    }
    await this.#command({ type: 'survey.close', survey });
  }

  async #ownPicture(): Promise<void> {
    await this.#command({
      type: 'round.open',
      layer: 'today',
      question: 'Vem gör vad i dag, så som du ser det?',
      actors: ACTORS,
    });
    const { id, stages, actors } = this.#round();
    for (const attendee of this.#attendees) {
      attendee.picture = pictureOf(attendee.who, stages, actors, this.#draw);
    }
    const half = stages.slice(0, 4);
    for (const { here, picture } of this.#attendees) {
      write(here, id, picture, half);
      await here.heard();
    }
    const away = [this.#attendees[2], this.#attendees[12]].filter((one) => one !== undefined);
    for (const { here } of away) here.own.provider.destroy();
    const interrupted = this.#place.interrupt();
    for (const { here, picture } of this.#attendees) write(here, id, picture, stages.slice(4));
    await interrupted;
    for (const attendee of away) {
      const at = this.#attendees.indexOf(attendee);
      this.#attendees[at] = await attend(attendee.who, this.#place, this.#id, this.#code, attendee);
    }
    for (const { here } of this.#attendees) await here.heard();
    const { round } = await this.#call<{ round: { unheard: number } }>('GET', '/turnout');
    this.#unheard = round.unheard;
    await this.#command({ type: 'round.close', round: id });
  }

  async #secondPicture(controls = 0): Promise<void> {
    const first = this.#state.rounds[0];
    const results = first?.results;
    if (results === undefined) throw new Error('The first round has no results.');
    const cells = widestDivergences(results, DIVIDED).map(({ stage, actor }) => ({ stage, actor }));
    const question = 'Hur ser du på det nu?';
    await this.#command({ type: 'round.open', layer: 'today', question, cells, controls });
    const { id, cells: asked = [] } = this.#round();
    const most = asked.map((spot) => {
      const found = results.cells.find(
        ({ stage, actor }) => stage === spot.stage && actor === spot.actor,
      );
      const role: Answer = rolesByCount(found?.counts ?? {})[0]?.role ?? 'none';
      return { ...spot, most: role };
    });
    for (const { here, picture } of this.#attendees) {
      const after = pictureAfter(picture, most, this.#draw);
      write(here, id, after, after.done);
      await here.heard();
    }
    await this.#command({ type: 'round.close', round: id });
  }

  async #groups(): Promise<void> {
    const results = this.#round().results;
    const cells = results === undefined ? [] : widestDivergences(results, 8);
    const people = this.#demo.people.map(({ id, organisationType }) => ({ id, organisationType }));
    const groups = proposeGroups(
      people,
      cells.map(({ stage, actor }) => ({ stage, actor })),
      this.#random,
    );
    await this.#command({ type: 'groups.set', groups });
  }

  /** What the room agrees on goes onto the map, and the widest divergences are settled by talk. */
  async #sharedMap(): Promise<void> {
    const results = this.#round().results;
    if (results === undefined) throw new Error('Nothing is revealed.');
    const { board, doc } = await this.#editors();
    for (const placement of this.#demo.board.placements.values()) {
      board.place(placement, placement.role);
      if (placement.note !== '') board.setDetail(placement, 'note', placement.note);
    }
    for (const { stage, actor, role } of agreedCells(results)) {
      board.settle({ layer: 'today', stage, actor }, { role, note: '', dissent: [] });
    }
    for (const { stage, actor, byRole } of widestDivergences(results, DIVIDED)) {
      const role: Role | 'none' = byRole[0]?.role ?? 'none';
      const agreed = { role, note: 'Vi prövar det ett halvår.', dissent: ['af'] };
      board.settle({ layer: 'today', stage, actor }, agreed);
    }
    await stored(doc);
  }

  async #cards(): Promise<void> {
    const { cards, doc } = await this.#editors();
    for (const { kind, stage, text, actors, fields } of this.#demo.board.cards.values()) {
      const id = cards.add(kind, stage, text, fields);
      for (const actor of actors) cards.linkActor(id, actor, true);
    }
    await stored(doc);
  }

  async #vote(perPerson: number): Promise<void> {
    await this.#command({ type: 'vote.open', kind: 'gap', perPerson });
    const vote = this.#state.votes.at(-1)?.id ?? '';
    const gaps = (await this.#now()).cards.filter(({ kind }) => kind === 'gap');
    for (const { here } of this.#attendees) {
      const given = new Map<string, number>();
      for (let left = perPerson; left > 0; left--) {
        const card = gaps[this.#draw(gaps.length)]?.id ?? '';
        given.set(card, (given.get(card) ?? 0) + 1);
      }
      for (const [card, count] of given) here.vote(vote, card, count);
      await here.heard();
    }
    await this.#command({ type: 'vote.close', vote });
  }

  /** The three gaps that most types of organisation want closed get an owner and a date. */
  async #decisions(): Promise<void> {
    const { cards, doc } = await this.#editors();
    const first = this.#state.votes.at(-1)?.results?.cards.slice(0, 3) ?? [];
    for (const [index, { card }] of first.entries()) {
      cards.setField(card, 'owner', this.#demo.people[index * 6]?.organisation ?? '');
      cards.setField(card, 'due', `2026-0${6 + index}-15`);
      cards.setField(card, 'status', 'taken');
    }
    await stored(doc);
  }

  /** The shared board in the hands of one of the remote people. */
  async #editors() {
    const [remote] = this.#attendees.filter(({ who }) => who.attendance === 'remote');
    const client =
      this.#board ??
      stockClient({
        url: this.#place.sync,
        token: remote?.token ?? '',
        room: `boards/${this.#id}`,
        wantsSaved: true,
      });
    this.#board = client;
    await client.synced;
    const history = new ActionHistory(client.doc);
    const editing = {
      by: remote?.who.id ?? '',
      now: () => '2026-04-13T12:00:00.000Z',
      random: this.#random,
      newId: () => `card-${++this.#made}`,
    };
    return {
      board: new BoardEditor(client.doc, history, editing),
      cards: new CardEditor(client.doc, history, editing),
      doc: client,
    };
  }

  readonly #random: Random = () => this.#draw(1_000_000) / 1_000_000;

  #round(): Round {
    const round = this.#state.rounds.at(-1);
    if (round === undefined) throw new Error('There is no round.');
    return round;
  }

  #now(): Promise<Snapshot> {
    return this.#call('GET', '/export/snapshot.json');
  }

  #call<T>(method: string, path: string, body?: object): Promise<T> {
    const options = { method, token: this.#facilitator, ...(body === undefined ? {} : { body }) };
    return this.#place.call<T>(`/api/boards/${this.#id}${path}`, options);
  }

  async #command(command: { readonly type: string; readonly [field: string]: unknown }) {
    const body = { id: `day-${++this.#commands}`, ...command };
    const { state } = await this.#call<{ state: WorkshopState }>('POST', '/commands', body);
    this.#state = state;
    if (command.type === 'step.open' && currentStep(state)?.id !== command.step) {
      throw new Error(`The step ${String(command.step)} did not open.`);
    }
  }
}
