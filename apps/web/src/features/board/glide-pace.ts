/** A change that is drawn so late gets no movement on top of that; below the other there is time again. */
const LATE_MS = 60;
const IN_TIME_MS = 45;

/**
 * Whether this machine has time to let things glide. On a slow one the movement itself is what
 * makes a change come late, and then it is jerky too.
 */
export class GlidePace {
  #slow = false;

  get mayGlide(): boolean {
    return !this.#slow;
  }

  /** @param took milliseconds from when a change was known until it was on the screen */
  drawn(took: number): void {
    this.#slow = took > (this.#slow ? IN_TIME_MS : LATE_MS);
  }
}
