import { type AwarenessEntry, encodeAwareness } from '@samsyn/sync';
import type { Connection } from './connection.ts';
import type { Visitor } from './room-hub.ts';

const LONGEST_STATE = 4096;
const IDS_PER_CONNECTION = 4;
const WINDOW_MS = 33;
const BUSY_WINDOW_MS = 100;
/** Clocks of people who have left are kept so that they can come back; this bounds how many. */
const REMEMBERED_CLOCKS = 5000;

interface Present {
  readonly owner: Connection;
  /** The client's own clock: an entry that is not newer is an echo. */
  clock: number;
  state: Record<string, unknown>;
}

export interface RelayRoom {
  readonly members: ReadonlySet<Connection>;
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
    for (const [client, present] of this.#present) {
      if (present.owner !== owner) continue;
      this.#present.delete(client);
      this.#mark(client);
    }
  }

  /** Everyone who is here, for somebody who has just come. Null when nobody is. */
  everyone(joiner: Connection): Uint8Array | null {
    const others = [...this.#present.keys()].filter(
      (client) => this.#present.get(client)?.owner !== joiner,
    );
    return others.length === 0 ? null : encodeAwareness(others.map((id) => this.#entry(id)));
  }

  /** What people say that they are typing in just now, such as `card:<id>`. */
  typing(): string[] {
    return [...this.#present.values()].flatMap(({ state: { typing } }) =>
      typeof typing === 'string' ? typing : [],
    );
  }

  /** Names or rules have changed: everyone's state goes out again. */
  refresh(): void {
    for (const client of this.#present.keys()) this.#mark(client);
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #mark(client: number): void {
    this.#changed.add(client);
    const window = this.#room.loopIsBusy() ? BUSY_WINDOW_MS : WINDOW_MS;
    this.#timer ??= setTimeout(() => this.#flush(), window);
  }

  #flush(): void {
    this.#timer = null;
    const now = this.#room.now();
    const entries = new Map([...this.#changed].map((client) => [client, this.#entry(client)]));
    this.#changed.clear();
    const writers = new Set([...entries.keys()].map((client) => this.#present.get(client)?.owner));
    const all = encodeAwareness([...entries.values()]);
    for (const member of this.#room.members) {
      if (!member.hasRoom) continue;
      if (!writers.has(member)) member.send(all, now);
      else {
        const others = [...entries].filter(
          ([client]) => this.#present.get(client)?.owner !== member,
        );
        if (others.length > 0) member.send(encodeAwareness(others.map(([, entry]) => entry)), now);
      }
    }
  }

  #entry(client: number): AwarenessEntry {
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
    if (present === undefined) return { client, clock, state: 'null' };
    const user = userOf(present.owner.visitor);
    const state = this.#room.onlyNames() ? { user } : { ...present.state, user };
    return { client, clock, state: JSON.stringify(state) };
  }
}

function userOf(visitor: Visitor) {
  const { participant, name, organisation, organisationType, attendance, role } = visitor;
  return { id: participant, name, organisation, organisationType, attendance, role };
}

/** The state as an object, null for *has left*, undefined for something that is neither. */
function readState(text: string): Record<string, unknown> | null | undefined {
  if (text.length > LONGEST_STATE) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (value === null) return null;
    return typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
