const WINDOW_MS = 10 * 60_000;
/** Wrong tries that an address may make in one window … */
const MOST = 30;
/** … and how many more for each time that somebody got in from there: a room mistypes together. */
const FOR_EACH_SUCCESS = 5;
const MOST_FOR_SUCCESS = 300;
/** Beyond this many addresses the oldest are forgotten: memory stays bounded. */
const ADDRESSES = 10_000;

interface Window {
  readonly since: number;
  failed: number;
  succeeded: number;
}

/**
 * Counts wrong codes and keys by network address, so that a code cannot be guessed while a whole
 * room behind one address still gets in.
 *
 * The arithmetic: 1,000 addresses with 30 tries in 10 minutes each make 60 million tries in the 14
 * days that a code lives. With 290 boards open, the chance that they meet any of their codes is
 * 60.5 · 10⁶ × 290 / 29⁸ ≈ 3.5 %; from one address it is 0.0035 %.
 */
export class FailedTries {
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(now: () => number) {
    this.#now = now;
  }

  tooMany(address: string): boolean {
    const window = this.#open(address);
    if (window === null) return false;
    const more = Math.min(window.succeeded * FOR_EACH_SUCCESS, MOST_FOR_SUCCESS);
    return window.failed >= MOST + more;
  }

  add(address: string): void {
    this.#window(address).failed += 1;
  }

  /** Somebody got in from there. */
  succeed(address: string): void {
    this.#window(address).succeeded += 1;
  }

  #open(address: string): Window | null {
    const window = this.#windows.get(address);
    return window !== undefined && this.#now() - window.since < WINDOW_MS ? window : null;
  }

  #window(address: string): Window {
    const open = this.#open(address);
    if (open !== null) return open;
    const window = { since: this.#now(), failed: 0, succeeded: 0 };
    this.#windows.delete(address);
    this.#windows.set(address, window);
    if (this.#windows.size > ADDRESSES) {
      const [oldest] = this.#windows.keys();
      if (oldest !== undefined) this.#windows.delete(oldest);
    }
    return window;
  }
}
