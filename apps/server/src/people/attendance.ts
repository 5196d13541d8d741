import type { AppParts } from '../app-parts.ts';
import { readDay } from '../day/day-state.ts';
import { mayAnswer } from '../day/own-documents.ts';
import type { After } from '../snapshots/automatic-snapshots.ts';
import type { AttendanceList, Attending } from './attending.ts';
import { changePerson } from './change-person.ts';
import { dayEnds, swedishDay, withinDay } from './days.ts';

/** While somebody is here this is written down so often, so that little is lost in a power cut. */
const MARK_MS = 5 * 60_000;

type Parts = Pick<AppParts, 'storage' | 'hub' | 'inTurn' | 'now' | 'failed'> & {
  readonly after: After;
};

/**
 * When people are here, of those who have agreed to stand on the participation list; of nobody else
 * is anything noted. A day's stay goes from the first arrival to the last leaving.
 */
export class Attendance implements Attending {
  readonly #parts: Parts;
  readonly #here = new Map<string, Set<string>>();
  readonly #underWay = new Set<Promise<void>>();
  #callOff: (() => void) | null = null;
  #stopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.hub.watchPeople(({ board, participant }, isHere) => {
      const here = this.#here.get(board) ?? new Set();
      if (isHere) here.add(participant);
      else here.delete(participant);
      if (here.size > 0) this.#here.set(board, here);
      else this.#here.delete(board);
      this.#soon(this.#mark(board, participant));
      this.#markLater();
    });
  }

  async agree(board: string, participant: string, agreed: boolean): Promise<boolean> {
    const now = this.#parts.now();
    const person = await changePerson(
      board,
      participant,
      ({ listed, stays, joinedAt }) => {
        if (!agreed) return { listed: undefined, stays: undefined };
        if (listed === true) return {};
        const cameToday = swedishDay(joinedAt) === swedishDay(now);
        const from = cameToday ? joinedAt : new Date(now).toISOString();
        return { listed: true, stays: stays ?? [{ from, to: new Date(now).toISOString() }] };
      },
      this.#parts,
    );
    return person?.listed === true;
  }

  async list(board: string, until?: string): Promise<AttendanceList> {
    await Promise.all([...(this.#here.get(board) ?? [])].map((one) => this.#mark(board, one)));
    const [people, day] = await Promise.all([
      this.#parts.storage.listParticipants(board),
      readDay(board, this.#parts),
    ]);
    const ends = dayEnds(day);
    const counted = people.filter((one) => mayAnswer(one) && one.secretHash !== '');
    return {
      people: counted
        .filter(({ listed }) => listed === true)
        .map(({ name, organisation, organisationType, attendance, stays = [] }) => ({
          ...{ name, organisation, organisationType, attendance },
          stays: stays.flatMap((stay) => withinDay(stay, ends, until)),
        })),
      others: counted.filter(({ listed, role }) => listed !== true && role === 'participant')
        .length,
    };
  }

  /** Notes who is here once more, and resolves when that is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#callOff?.();
    await Promise.allSettled(this.#underWay);
  }

  /** Their stay of today goes on until now; a new day begins a new one. */
  async #mark(board: string, participant: string): Promise<void> {
    const { storage, now, failed } = this.#parts;
    try {
      if ((await storage.readParticipant(board, participant))?.listed !== true) return;
      const at = new Date(now()).toISOString();
      await changePerson(
        board,
        participant,
        ({ listed, stays = [] }) => {
          if (listed !== true) return {};
          const last = stays.at(-1);
          if (last === undefined || swedishDay(last.from) !== swedishDay(at)) {
            return { stays: [...stays, { from: at, to: at }] };
          }
          return { stays: [...stays.slice(0, -1), { ...last, to: at }] };
        },
        this.#parts,
      );
    } catch (error) {
      failed({ board, err: error }, 'When somebody was here could not be noted.');
    }
  }

  #markLater(): void {
    if (this.#stopped || this.#callOff !== null || this.#here.size === 0) return;
    this.#callOff = this.#parts.after(MARK_MS, async () => {
      this.#callOff = null;
      const all = [...this.#here].flatMap(([board, people]) =>
        [...people].map((participant) => this.#mark(board, participant)),
      );
      await Promise.all(all);
      this.#markLater();
    });
  }

  #soon(work: Promise<void>): void {
    const running = work.finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
  }
}
