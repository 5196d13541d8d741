import { Budget, type Pace } from '../limits/budget.ts';
import type { Visitor } from './room-hub.ts';

/**
 * Milliseconds of this thread that what one person sends may take: so much at once, and so much of
 * each second. Who works takes a few of them.
 */
const SHARE: Pace = { burst: 300, perSecond: 100 };
/** What was taken beyond it is owed only up to this, so that nobody is kept waiting for long. */
const MOST_OWED_MS = 200;
/** Whoever was here long ago has all of it again. */
const REMEMBERED = 5000;

/**
 * What one person may take of the server's time, with all their lines together. What somebody sends
 * can cost a thousand times what it cost to make; whoever sends such things is read more slowly, and
 * the others do not feel it.
 */
export class TimeShare {
  readonly #budget: Budget;
  readonly #clock: () => number;

  /** @param clock milliseconds */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
    this.#budget = new Budget(SHARE, clock());
  }

  /** Does work for this person, and takes its time off their share. */
  spend<T>(work: () => T): T {
    const begun = this.#clock();
    try {
      return work();
    } finally {
      this.charge(this.#clock() - begun);
    }
  }

  /** Takes time off that has been used already. */
  charge(milliseconds: number): void {
    this.#budget.charge(milliseconds, MOST_OWED_MS);
  }

  /** Milliseconds until there is time for them again; 0 while there is. */
  wait(): number {
    return this.#budget.wait(this.#clock());
  }
}

/** Everybody's share of this process' time. */
export class TimeShares {
  readonly #shares = new Map<string, TimeShare>();

  of({ board, participant }: Pick<Visitor, 'board' | 'participant'>): TimeShare {
    const person = `${board}/${participant}`;
    const share = this.#shares.get(person) ?? new TimeShare();
    this.#shares.delete(person);
    this.#shares.set(person, share);
    if (this.#shares.size > REMEMBERED) {
      const [oldest] = this.#shares.keys();
      if (oldest !== undefined) this.#shares.delete(oldest);
    }
    return share;
  }
}
