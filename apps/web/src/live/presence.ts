import type { PresenceState, PresenceUser } from '@samsyn/sync';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RoomLink } from './live-document.ts';

/** Somebody on the board, once however many windows they have open. */
export interface Person extends PresenceUser {
  readonly self: boolean;
}

/** Where one window of somebody else points, holds or types. */
export interface Pointer {
  readonly client: number;
  readonly user: PresenceUser;
  readonly state: PresenceState;
}

export interface Presence {
  readonly people: StoreApi<readonly Person[]>;
  /** Windows of others that point, hold or type; one's own is not among them. */
  readonly pointers: StoreApi<readonly Pointer[]>;
  /** Whose window writes with this client id, while it is here. */
  readonly whoWrites: (client: number) => PresenceUser | null;
  /** Changes parts of what one shows of oneself. */
  readonly show: (change: Partial<Omit<PresenceState, 'user'>>) => void;
  readonly close: () => void;
}

const REDRAW_MS = 50;

/** @param present false for a window that shows others and is nobody itself */
export function followPresence(room: RoomLink, self: PresenceUser, present: boolean): Presence {
  const { awareness } = room;
  const own: readonly Person[] = present ? [{ ...self, self: true }] : [];
  const people = createStore<readonly Person[]>(() => own);
  const pointers = createStore<readonly Pointer[]>(() => []);
  let timer: ReturnType<typeof setTimeout> | null = null;

  const read = (): void => {
    timer = null;
    const found = new Map<string, Person>(own.map((person) => [person.id, person]));
    const pointing: Pointer[] = [];
    for (const [client, value] of awareness.getStates()) {
      const state = value as PresenceState;
      if (client === awareness.clientID || state.user === undefined) continue;
      const { user } = state;
      // A name changed by the facilitator reaches one's own other windows this way.
      found.set(user.id, { ...user, self: present && user.id === self.id });
      if (state.cursor || state.holding || state.typing || state.did)
        pointing.push({ client, user, state });
    }
    if (!sameList([...found.values()], people.getState())) {
      people.setState([...found.values()], true);
    }
    if (pointing.length > 0 || pointers.getState().length > 0) pointers.setState(pointing, true);
  };
  const onChange = (): void => {
    timer ??= setTimeout(read, REDRAW_MS);
  };
  awareness.on('change', onChange);
  awareness.setLocalState(present ? { user: self } : null);
  return {
    people,
    pointers,
    whoWrites: (client) =>
      (awareness.getStates().get(client) as PresenceState | undefined)?.user ?? null,
    show: (change) => {
      if (!present) return;
      const state = awareness.getLocalState() ?? { user: self };
      awareness.setLocalState({ ...state, ...change });
    },
    close: () => {
      if (timer !== null) clearTimeout(timer);
      awareness.off('change', onChange);
    },
  };
}

function sameList(a: readonly Person[], b: readonly Person[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
