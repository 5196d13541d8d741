import { Budget, type Pace } from '../limits/budget.ts';
import { Recent } from '../limits/recent.ts';
import type { Visitor } from './room-hub.ts';

/**
 * Milliseconds of this thread that what one person sends may take: so much at once, and so much of
 * each second. Who works takes a few of them.
 */
const SHARE: Pace = { burst: 300, perSecond: 50 };
/** What was taken beyond it is owed only up to this, so that nobody is kept waiting for long. */
const MOST_OWED_MS = 100;
/** Of lines that wait for the same person's time one is read on at a time, this long apart. */
const NEXT_MS = 20;
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
  readonly #resting = new Set<() => void>();
  #waking: ReturnType<typeof setTimeout> | null = null;

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

  /** Calls back when there is time for them again, and those who came before have been called. */
  rest(goOn: () => void): void {
    this.#resting.add(goOn);
    this.#wakeAfter(this.wait());
  }

  #wakeAfter(wait: number): void {
    if (this.#waking !== null) return;
    this.#waking = setTimeout(() => {
      this.#waking = null;
      const [next] = this.#resting;
      if (next !== undefined && this.wait() === 0) {
        this.#resting.delete(next);
        next();
      }
      if (this.#resting.size > 0) this.#wakeAfter(Math.max(NEXT_MS, this.wait()));
    }, wait);
    this.#waking.unref();
  }
}

/** Everybody's share of this process' time. */
export class TimeShares {
  readonly #shares = new Recent<TimeShare>(REMEMBERED);

  of({ board, participant }: Pick<Visitor, 'board' | 'participant'>): TimeShare {
    return this.#shares.of(`${board}/${participant}`, () => new TimeShare());
  }
}
