/** Keeps something for each of those who came last; beyond so many the oldest are forgotten. */
export class Recent<Kept> {
  readonly #most: number;
  readonly #kept = new Map<string, Kept>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept for somebody, made where there is nothing; they are now the newest. */
  of(who: string, make: () => Kept): Kept {
    const kept = this.#kept.get(who) ?? make();
    this.#kept.delete(who);
    this.#kept.set(who, kept);
    if (this.#kept.size > this.#most) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    return kept;
  }
}
