import { createHash } from 'node:crypto';
import { networkOf } from './network-of.ts';

const WINDOW_MS = 10 * 60_000;
/** Different wrong tries that a network may make in one window … */
const MOST = 30;
/** … where so many that were made before weigh as much as a new one … */
const REPEATS_FOR_ONE = 10;
/** … and how many more for each time that somebody got in from there: a room mistypes together. */
const FOR_EACH_SUCCESS = 5;
const MOST_FOR_SUCCESS = 300;
/** Beyond this many networks the oldest are forgotten: memory stays bounded. */
const NETWORKS = 10_000;
/** Wrong tries of all networks in one window: as many as a thousand guessing ones can make. */
const MOST_TOGETHER = 1000 * MOST;

interface Window {
  readonly since: number;
  readonly failed: Set<string>;
  repeats: number;
  succeeded: number;
}

/**
 * Counts wrong codes and keys by network address, so that a code cannot be guessed while a whole
 * room behind one address still gets in. The same wrong try again hardly counts: who guesses tries
 * another, and a room that reads last year's code off a slide has made one mistake.
 *
 * However many addresses guess, or one pretends to be, together they make no more than a thousand
 * could. Beyond that codes open nothing to networks that nobody has come in from, for some minutes;
 * links do, since nobody guesses 192 bits.
 *
 * The arithmetic: 1,000 addresses with 30 tries in 10 minutes each make 60 million tries in the 14
 * days that a code lives. With 290 boards open, the chance that they meet any of their codes is
 * 60.5 · 10⁶ × 290 / 29⁸ ≈ 3.5 %; from one address it is 0.0035 %.
 */
export class FailedTries {
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();
  #together = { since: 0, failed: 0 };

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @param together whether what all networks tried counts too */
  tooMany(address: string, together = true): boolean {
    const window = this.#open(networkOf(address));
    const known = (window?.succeeded ?? 0) > 0;
    if (together && !known && this.#inAll().failed >= MOST_TOGETHER) return true;
    if (window === null) return false;
    const more = Math.min(window.succeeded * FOR_EACH_SUCCESS, MOST_FOR_SUCCESS);
    const failed = window.failed.size + Math.floor(window.repeats / REPEATS_FOR_ONE);
    return failed >= MOST + more;
  }

  /** @param tried what opened nothing; only a short hash of it is remembered */
  add(address: string, tried: string): void {
    const window = this.#window(networkOf(address));
    const hash = createHash('sha256').update(tried).digest('base64url').slice(0, 12);
    if (window.failed.has(hash)) {
      window.repeats += 1;
      return;
    }
    window.failed.add(hash);
    this.#inAll().failed += 1;
  }

  /** Somebody got in from there. */
  succeed(address: string): void {
    this.#window(networkOf(address)).succeeded += 1;
  }

  #inAll(): { failed: number } {
    const now = this.#now();
    if (now - this.#together.since >= WINDOW_MS) this.#together = { since: now, failed: 0 };
    return this.#together;
  }

  #open(network: string): Window | null {
    const window = this.#windows.get(network);
    return window !== undefined && this.#now() - window.since < WINDOW_MS ? window : null;
  }

  #window(network: string): Window {
    const open = this.#open(network);
    if (open !== null) return open;
    const window = { since: this.#now(), failed: new Set<string>(), repeats: 0, succeeded: 0 };
    this.#windows.delete(network);
    this.#windows.set(network, window);
    if (this.#windows.size > NETWORKS) {
      const [oldest] = this.#windows.keys();
      if (oldest !== undefined) this.#windows.delete(oldest);
    }
    return window;
  }
}
