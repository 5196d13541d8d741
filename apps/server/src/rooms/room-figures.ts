import type { CloseReason, Refusal } from '@samsyn/sync';

/** Upper bounds of what is counted together, in seconds; what is above the last is counted too. */
export const SECONDS = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10,
] as const;

/** Times counted by how long they were; `counts` has one place more than there are bounds. */
export interface Timings {
  readonly bounds: readonly number[];
  readonly counts: readonly number[];
  /** All of them together, in seconds. */
  readonly sum: number;
  readonly count: number;
}

/** What the live rooms have done since the process began, for whoever watches over it. */
export interface RoomFigures {
  readonly connections: number;
  readonly rooms: number;
  /** Step-2 and update frames that were taken, whether or not they changed anything. */
  readonly updates: number;
  /** Frames whose write was not taken, and connections that were ended, by reason. */
  readonly refusals: Readonly<Partial<Record<Refusal, number>>>;
  readonly closes: Readonly<Partial<Record<CloseReason, number>>>;
  /** From a change until it is durable, and from its coming until it is sent to the others. */
  readonly durable: Timings;
  readonly propagation: Timings;
  /** Rooms whose changes cannot be stored just now. */
  readonly notStoring: number;
}

/** Counts as things happen; it costs an addition each. */
export class RoomCounters {
  updates = 0;
  notStoring = 0;
  readonly durable = new TimeCounter();
  readonly propagation = new TimeCounter();
  readonly #refusals = new Map<Refusal, number>();
  readonly #closes = new Map<CloseReason, number>();

  refused(reason: Refusal): void {
    this.#refusals.set(reason, (this.#refusals.get(reason) ?? 0) + 1);
  }

  closed(reason: CloseReason): void {
    this.#closes.set(reason, (this.#closes.get(reason) ?? 0) + 1);
  }

  read(now: { readonly connections: number; readonly rooms: number }): RoomFigures {
    return {
      ...now,
      updates: this.updates,
      refusals: Object.fromEntries(this.#refusals),
      closes: Object.fromEntries(this.#closes),
      durable: this.durable.read(),
      propagation: this.propagation.read(),
      notStoring: this.notStoring,
    };
  }
}

class TimeCounter {
  readonly #counts = new Array<number>(SECONDS.length + 1).fill(0);
  #sum = 0;
  #count = 0;

  /** @param milliseconds how long it took */
  add(milliseconds: number): void {
    const seconds = milliseconds / 1000;
    let place = 0;
    while (place < SECONDS.length && seconds > (SECONDS[place] as number)) place++;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    this.#sum += seconds;
    this.#count++;
  }

  read(): Timings {
    return { bounds: SECONDS, counts: [...this.#counts], sum: this.#sum, count: this.#count };
  }
}
