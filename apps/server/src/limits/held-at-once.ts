/** Counts what somebody holds at the same time, and says when it is enough. */
export class HeldAtOnce {
  readonly #most: number;
  readonly #held = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes one more, and gives what lets go of it; null when there are as many as there may be. */
  take(who: string): (() => void) | null {
    const held = this.#held.get(who) ?? 0;
    if (held >= this.#most) return null;
    this.#held.set(who, held + 1);
    let letGo = false;
    return () => {
      if (letGo) return;
      letGo = true;
      const left = (this.#held.get(who) ?? 0) - 1;
      if (left > 0) this.#held.set(who, left);
      else this.#held.delete(who);
    };
  }
}
