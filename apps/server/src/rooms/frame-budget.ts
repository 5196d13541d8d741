/** How many frames a client may send: 100 a second, 500 in a burst (contract, section 4). */
const FRAMES_PER_SECOND = 100;
const BURST = 500;

/** Counts what one connection sends; the budget grows back with time. */
export class FrameBudget {
  #left = BURST;
  #last: number;

  constructor(now: number) {
    this.#last = now;
  }

  /** Takes one frame off the budget; false when there is none left. `now` in milliseconds. */
  spend(now: number): boolean {
    this.#left = Math.min(BURST, this.#left + ((now - this.#last) / 1000) * FRAMES_PER_SECOND);
    this.#last = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
