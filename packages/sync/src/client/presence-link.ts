import type { Awareness } from 'y-protocols/awareness';
import { encodeAwareness } from '../awareness-frames.ts';

interface AwarenessChange {
  readonly added: number[];
  readonly updated: number[];
  readonly removed: number[];
}

/** The shortest time between two presence frames of one person, in a room of that many. */
export function presenceInterval(people: number): number {
  if (people <= 10) return 100;
  return people <= 60 ? 200 : 400;
}

/**
 * Sends one's own presence, and only that: the stock provider sends every update it receives back
 * to the server (five clients, 20 cursor moves: 100 messages). The newest state is sent at once
 * and then at most once per interval.
 */
export class PresenceLink {
  readonly #awareness: Awareness;
  readonly #send: (frame: Uint8Array) => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waiting = false;

  constructor(awareness: Awareness, send: (frame: Uint8Array) => void) {
    this.#awareness = awareness;
    this.#send = send;
    awareness.on('update', this.#onUpdate);
  }

  readonly #onUpdate = (change: AwarenessChange, origin: unknown): void => {
    if (origin !== 'local') return;
    const own = this.#awareness.clientID;
    const mine = [change.added, change.updated, change.removed].some((ids) => ids.includes(own));
    if (mine) this.#schedule();
  };

  #schedule(): void {
    if (this.#timer !== null) {
      this.#waiting = true;
      return;
    }
    this.#sendOwn();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (!this.#waiting) return;
      this.#waiting = false;
      this.#schedule();
    }, presenceInterval(this.#awareness.getStates().size));
  }

  #sendOwn(): void {
    const client = this.#awareness.clientID;
    const clock = this.#awareness.meta.get(client)?.clock;
    if (clock === undefined) return;
    const state = JSON.stringify(withoutUser(this.#awareness.getLocalState()));
    this.#send(encodeAwareness([{ client, clock, state }]));
  }

  /**
   * A connection is up again. Others dropped us, and they take us back only with a newer clock;
   * setting the same state again makes one.
   */
  connected(): void {
    this.#awareness.setLocalState(this.#awareness.getLocalState());
  }

  /**
   * A connection is lost. Forgetting the clocks of the others lets them back in after the
   * reconnect; with their old clocks remembered they would stay invisible for up to 15 s.
   */
  connectionLost(): void {
    for (const client of this.#awareness.meta.keys()) {
      if (client !== this.#awareness.clientID) this.#awareness.meta.delete(client);
    }
  }

  destroy(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#awareness.off('update', this.#onUpdate);
  }
}

/** Who somebody is, the server knows better, and says in place of whatever a client claims. */
function withoutUser(state: Readonly<Record<string, unknown>> | null): object | null {
  if (state === null) return null;
  const { user: _user, ...rest } = state;
  return rest;
}
