import type { AddressInfo } from 'node:net';
import { readSession } from '@samsyn/documents';
import { readWorkshopState, type WorkshopState } from '@samsyn/workshop';
import * as Y from 'yjs';
import type { Answer, AppUnderTest } from './app-under-test.ts';
import { type BoardUnderTest, openBoard } from './board-under-test.ts';
import { type StockClient, stockClient } from './stock-client.ts';

/** Somebody with a token and, through a stock client, their own document. */
export interface PersonInRoom {
  readonly id: string;
  readonly token: string;
  readonly type: string;
  readonly own: StockClient;
  /** Answers a cell such as `s1/a01` of a round, in the layer of today. */
  answer(round: string, cell: string, role: string, why?: string): void;
  finish(round: string, ...stages: string[]): void;
  vote(vote: string, card: string, count: number): void;
  rate(survey: string, item: string, value: number): void;
  /** Resolves when the server has stored all that was said. */
  heard(): Promise<void>;
}

export interface RoomOfPeople extends BoardUnderTest {
  readonly people: readonly PersonInRoom[];
  /** Lets somebody join, as a participant unless the key is another. */
  join(
    type: string,
    more?: {
      readonly key?: string;
      readonly attendance?: 'room' | 'remote';
      readonly name?: string;
    },
  ): Promise<PersonInRoom>;
  /** Runs a command, as the facilitator unless it is said who. */
  command(
    body: Readonly<Record<string, unknown>>,
    token?: string,
  ): Promise<Answer<{ state: WorkshopState; reason?: string }>>;
  /** Runs a command that must be carried out, and answers the state. */
  run(body: Readonly<Record<string, unknown>>): Promise<WorkshopState>;
  /** Opens a round about the stages s1 and s2 and the actors a01 and a02, and answers its id. */
  openRound(about?: object): Promise<string>;
  day(): Promise<WorkshopState>;
  leave(): void;
}

/** The address of the app's rooms; it listens from now on. */
export async function listen(app: AppUnderTest): Promise<string> {
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  return `ws://127.0.0.1:${(app.app.server.address() as AddressInfo).port}/sync`;
}

/** A board with people of the given types in it; `url` is where its rooms are. */
export async function gatherPeople(
  app: AppUnderTest,
  url: string,
  types: readonly string[],
  fields: Readonly<Record<string, unknown>> = {},
): Promise<RoomOfPeople> {
  const board = await openBoard(app, fields);
  const { id } = board;
  const people: PersonInRoom[] = [];
  let commands = 0;
  const command: RoomOfPeople['command'] = (body, token = board.tokens.facilitator) =>
    board.call('POST', '/commands', { body: { id: `c${++commands}`, ...body }, token });
  const run: RoomOfPeople['run'] = async (body) => {
    const answer = await command(body);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body.state;
  };
  const room: RoomOfPeople = {
    ...board,
    people,
    command,
    run,
    join: async (type, { key = board.keys.participant, ...more } = {}) => {
      const joined = await app.join(key, { organisationType: type, ...more });
      const person = personOf(joined.participant.id, joined.token, type, {
        url,
        room: `boards/${id}/own/${joined.participant.id}`,
      });
      await person.own.synced;
      people.push(person);
      return person;
    },
    openRound: async (about = {}) => {
      const state = await run({
        type: 'round.open',
        layer: 'today',
        question: 'Vem gör vad?',
        stages: ['s1', 's2'],
        actors: ['a01', 'a02'],
        ...about,
      });
      return state.rounds.at(-1)?.id ?? '';
    },
    day: async () => {
      const state = await app.hub.read({ board: id, kind: 'session' }, readSession);
      const day = readWorkshopState(state);
      if (day === null) throw new Error('The day cannot be read.');
      return day;
    },
    leave: () => {
      for (const { own } of people) own.destroy();
    },
  };
  for (const type of types) await room.join(type);
  return room;
}

/** Somebody who is let in with a token; with `doc` they bring what they wrote before. */
export function personOf(
  id: string,
  token: string,
  type: string,
  at: { readonly url: string; readonly room: string; readonly doc?: Y.Doc },
): PersonInRoom {
  const own = stockClient({ ...at, token, wantsSaved: true });
  const set = (map: string, key: string, value: unknown): void => {
    own.doc.getMap(map).set(key, value);
  };
  return {
    id,
    token,
    type,
    own,
    answer: (round, cell, role, why) =>
      set('answers', `${round}/today/${cell}`, { role, ...(why === undefined ? {} : { why }) }),
    finish: (round, ...stages) => {
      for (const stage of stages) set('done', `${round}/${stage}`, true);
    },
    vote: (vote, card, count) => set('votes', `${vote}/${card}`, count),
    rate: (survey, item, value) => set('survey', `${survey}/${item}`, value),
    heard: () => stored(own),
  };
}

/** Resolves when the server has stored all that this client's document holds. */
export async function stored({ doc, isSaved }: StockClient): Promise<void> {
  const here = Y.decodeStateVector(Y.encodeStateVector(doc));
  if (here.size === 0) return;
  await isSaved(({ stateVector }) => {
    const there = Y.decodeStateVector(stateVector);
    return [...here].every(([client, clock]) => (there.get(client) ?? 0) >= clock);
  });
}
