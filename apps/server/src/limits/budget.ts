/** How much may come at once, and how much more each second. */
export interface Pace {
  readonly burst: number;
  readonly perSecond: number;
}

/** Counts what somebody sends; the budget grows back with time. */
export class Budget {
  readonly #pace: Pace;
  #left: number;
  #last: number;

  /** @param now milliseconds */
  constructor(pace: Pace, now: number) {
    this.#pace = pace;
    this.#left = pace.burst;
    this.#last = now;
  }

  /** Takes one off the budget; false when there is none left. `now` in milliseconds. */
  spend(now: number): boolean {
    if (!this.has(now)) return false;
    this.#left -= 1;
    return true;
  }

  /** Whether there is at least one left. */
  has(now: number): boolean {
    return this.wait(now) === 0;
  }

  /** Milliseconds until there is at least one left. */
  wait(now: number): number {
    const { burst, perSecond } = this.#pace;
    this.#left = Math.min(burst, this.#left + ((now - this.#last) / 1000) * perSecond);
    this.#last = now;
    return this.#left >= 1 ? 0 : Math.ceil(((1 - this.#left) / perSecond) * 1000);
  }

  /**
   * Takes off what something has cost that could not be known before.
   *
   * @param mostOwed no larger debt is left
   */
  charge(cost: number, mostOwed: number): void {
    this.#left = Math.max(this.#left - cost, -mostOwed);
  }
}
