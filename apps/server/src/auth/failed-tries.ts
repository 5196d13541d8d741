const WINDOW_MS = 10 * 60_000;
/** A whole conference sits behind one address; a guesser would need many millions of tries. */
const MOST = 300;
/** Beyond this many addresses the oldest are forgotten: memory stays bounded. */
const ADDRESSES = 10_000;

/** Counts wrong codes and keys by network address, so that a code cannot be guessed. */
export class FailedTries {
  readonly #now: () => number;
  readonly #windows = new Map<string, { readonly since: number; count: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  tooMany(address: string): boolean {
    return (this.#window(address)?.count ?? 0) >= MOST;
  }

  add(address: string): void {
    const window = this.#window(address);
    if (window !== null) window.count += 1;
    else {
      this.#windows.delete(address);
      this.#windows.set(address, { since: this.#now(), count: 1 });
    }
    if (this.#windows.size <= ADDRESSES) return;
    for (const oldest of this.#windows.keys()) {
      this.#windows.delete(oldest);
      return;
    }
  }

  #window(address: string): { since: number; count: number } | null {
    const window = this.#windows.get(address);
    return window !== undefined && this.#now() - window.since < WINDOW_MS ? window : null;
  }
}
