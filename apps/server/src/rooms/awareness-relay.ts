import type { AwarenessEntry } from '@samsyn/sync';
import type { Connection } from './connection.ts';
import { type PresenceEntry, PresenceFrames } from './presence-frames.ts';
import { type PresenceState, readState, shownState } from './presence-state.ts';

const IDS_PER_CONNECTION = 4;
const WINDOW_MS = 40;
const BUSY_WINDOW_MS = 80;
/** Presence that is younger waits for its window even when something else goes out. */
const RIPE_MS = 15;
/** Clocks of people who have left are kept so that they can come back; this bounds how many. */
const REMEMBERED_CLOCKS = 5000;
const LEFT = new TextEncoder().encode('null');

interface Present {
  readonly owner: Connection;
  /** The client's own clock: an entry that is not newer is an echo. */
  readonly clock: number;
  readonly state: PresenceState;
}

export interface RelayRoom {
  /** Sends a window's presence to everyone. */
  readonly send: (frames: PresenceFrames) => void;
  /** True while only names may be passed on. */
  readonly onlyNames: () => boolean;
  readonly loopIsBusy: () => boolean;
  readonly now: () => number;
}

/**
 * Passes on who is where: the newest state per client, one frame per room and window, never to its
 * sender. Who somebody is comes from the server's own records, whatever the client claims.
 *
 * The clocks that go out are the relay's own. A client that returns with the clock it left with
 * would be ignored by the others for up to 15 s, and would ignore them.
 */
export class AwarenessRelay {
  readonly #room: RelayRoom;
  readonly #present = new Map<number, Present>();
  readonly #clocks = new Map<number, number>();
  /** Whose each remembered id was: stock clients echo what they hear, also after its owner left. */
  readonly #holders = new Map<number, string>();
  readonly #own = new WeakMap<Connection, Set<number>>();
  readonly #changed = new Set<number>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** When the oldest of what waits came. */
  #since = 0;

  constructor(room: RelayRoom) {
    this.#room = room;
  }

  receive(owner: Connection, entries: readonly AwarenessEntry[]): void {
    const own = this.#own.get(owner) ?? new Set();
    this.#own.set(owner, own);
    const firstWord = own.size === 0;
    for (const { client, clock, state } of entries) {
      const present = this.#present.get(client);
      if (present?.owner !== owner && !this.#mayTake(owner, client, own, firstWord)) continue;
      if (present !== undefined && present.owner === owner && clock <= present.clock) continue;
      const read = readState(state);
      if (read === undefined) continue;
      own.add(client);
      this.#holders.set(client, owner.visitor.participant);
      if (read === null) this.#present.delete(client);
      else this.#present.set(client, { owner, clock, state: read });
      if (read !== null || present !== undefined) this.#mark(client);
    }
  }

  /**
   * An id belongs to the connection that used it first. The same person come back may take it over
   * with their first word, which is about themselves; what follows may be an echo of another tab.
   */
  #mayTake(
    owner: Connection,
    client: number,
    own: ReadonlySet<number>,
    firstWord: boolean,
  ): boolean {
    if (own.has(client)) return !this.#present.has(client);
    if (own.size >= IDS_PER_CONNECTION) return false;
    const holder = this.#holders.get(client);
    return holder === undefined || (firstWord && holder === owner.visitor.participant);
  }

  left(owner: Connection): void {
    for (const client of this.#own.get(owner) ?? []) {
      if (this.#present.get(client)?.owner !== owner) continue;
      this.#present.delete(client);
      this.#mark(client);
    }
  }

  /** Everyone who is here, for somebody who has just come. Null when nobody is. */
  everyone(joiner: Connection): Buffer | null {
    const others: PresenceEntry[] = [];
    for (const [client, { owner }] of this.#present) {
      if (owner !== joiner) others.push(this.#entry(client));
    }
    return others.length === 0 ? null : new PresenceFrames(others).all;
  }

  /** What people say that they are typing in just now, such as `card:<id>`. */
  typing(): string[] {
    return [...this.#present.values()].flatMap(({ state }) => state.typing ?? []);
  }

  /** Names or rules have changed: everyone's state goes out again. */
  refresh(): void {
    for (const client of this.#present.keys()) this.#mark(client);
  }

  /** What waits, taken along by something else that goes out now; null when it can wait on. */
  takeRipe(): PresenceFrames | null {
    if (this.#timer === null || this.#room.now() - this.#since < RIPE_MS) return null;
    return this.#take();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #mark(client: number): void {
    this.#changed.add(client);
    if (this.#timer !== null) return;
    this.#since = this.#room.now();
    const window = this.#room.loopIsBusy() ? BUSY_WINDOW_MS : WINDOW_MS;
    this.#timer = setTimeout(() => this.#room.send(this.#take()), window);
  }

  #take(): PresenceFrames {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const entries: PresenceEntry[] = [];
    for (const client of this.#changed) entries.push(this.#entry(client));
    this.#changed.clear();
    return new PresenceFrames(entries);
  }

  #entry(client: number): PresenceEntry {
    const clock = (this.#clocks.get(client) ?? 0) + 1;
    this.#clocks.delete(client);
    this.#clocks.set(client, clock);
    if (this.#clocks.size > REMEMBERED_CLOCKS) {
      const [oldest] = this.#clocks.keys();
      if (oldest !== undefined) {
        this.#clocks.delete(oldest);
        this.#holders.delete(oldest);
      }
    }
    const present = this.#present.get(client);
    if (present === undefined) return { client, clock, state: LEFT, owner: null };
    const { owner } = present;
    const state = shownState(present.state, owner.visitor, this.#room.onlyNames());
    return { client, clock, state, owner };
  }
}
