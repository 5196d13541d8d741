import type { Connection } from './connection.ts';
import type { Incoming } from './intake.ts';

/** A turn of the event loop has so much time for one room: the others shall not wait for it. */
const TURN_MS = 4;

/** What was taken out of an inbox in one turn. */
export interface Taken {
  /** How many frames of whom are integrated by it. */
  readonly frames: ReadonlyMap<Connection, number>;
  /** Whose it all is; null when it is several people's. */
  readonly author: Connection | null;
  /** When the first of it came, or of what came just before it. */
  readonly cameAt: number;
}

/** What came into a room and has not been applied. */
export class Inbox {
  #waiting: Incoming[] = [];
  #cameAt = 0;

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(incoming: Incoming): void {
    if (this.isEmpty) this.#cameAt = performance.now();
    this.#waiting.push(incoming);
  }

  clear(): void {
    this.#waiting = [];
  }

  /**
   * Takes what has come, in the order in which it came and as much as a turn has time for, and takes
   * that time off the shares of those whose it is.
   *
   * @param within runs what it is given, as one change of the document
   * @param apply applies one; answers how many frames are thereby integrated
   */
  take(within: (all: () => void) => void, apply: (incoming: Incoming) => number): Taken {
    const frames = new Map<Connection, number>();
    const begun = performance.now();
    let count = 0;
    within(() => {
      for (const incoming of this.#waiting) {
        if (count > 0 && performance.now() - begun > TURN_MS) break;
        count++;
        const integrated = apply(incoming);
        if (integrated === 0) continue;
        frames.set(incoming.from, (frames.get(incoming.from) ?? 0) + integrated);
      }
    });
    const taken = this.#waiting.splice(0, count);
    chargeForBytes(taken, performance.now() - begun);
    const [{ from: first } = { from: null }] = taken;
    const author = taken.every(({ from }) => from === first) ? first : null;
    return { frames, author, cameAt: this.#cameAt };
  }
}

function chargeForBytes(taken: readonly Incoming[], milliseconds: number): void {
  const bytes = taken.reduce((sum, { update }) => sum + update.length, 0);
  for (const { from, update } of taken) {
    from.share.charge(milliseconds * (update.length / Math.max(1, bytes)));
    from.restIfSpent();
  }
}
