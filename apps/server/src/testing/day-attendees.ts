import type { DemoPerson } from '@samsyn/templates';
import type { Picture } from './day-pictures.ts';
import { type PersonInRoom, personOf } from './room-of-people.ts';

/** Where the day takes place: a server, spawned or in this process. */
export interface DayPlace {
  /** `ws://…/sync` */
  readonly sync: string;
  call<T>(
    path: string,
    options?: { readonly method?: string; readonly token?: string; readonly body?: unknown },
  ): Promise<T>;
  /** Is awaited in the middle of the first round, when two people are away and the others write on. */
  interrupt(): Promise<void>;
  /** Lets so many minutes of the day pass. */
  pass(minutes: number): Promise<void>;
}

/** Somebody invented who takes part in a day. */
export interface Attendee {
  readonly who: DemoPerson;
  readonly token: string;
  readonly here: PersonInRoom;
  picture: Picture;
}

/**
 * Joins a board with its code. The same pair again is the same person, with what they have written
 * meanwhile.
 */
export async function attend(
  who: DemoPerson,
  place: DayPlace,
  board: string,
  code: string,
  before?: Attendee,
): Promise<Attendee> {
  const { name, organisation, organisationType, attendance } = who;
  const { token } = await place.call<{ token: string }>('/api/join', {
    body: {
      ...{ code, name, organisation, organisationType, attendance },
      participant: { id: who.id, secret: `hemligt-${who.id}` },
    },
  });
  const here = personOf(who.id, token, organisationType, {
    url: place.sync,
    room: `boards/${board}/own/${who.id}`,
    ...(before === undefined ? {} : { doc: before.here.own.doc }),
  });
  await here.own.synced;
  return { who, token, here, picture: before?.picture ?? { answers: [], done: [] } };
}

/** Writes a person's picture of some stages into their own document. */
export function write(
  here: PersonInRoom,
  round: string,
  { answers, done }: Picture,
  stages: readonly string[],
): void {
  here.own.doc.transact(() => {
    for (const { stage, actor, role, why } of answers) {
      if (stages.includes(stage)) here.answer(round, `${stage}/${actor}`, role, why);
    }
    here.finish(round, ...done.filter((stage) => stages.includes(stage)));
  });
}
