import { performance } from 'node:perf_hooks';
import { roundIsOpen } from '@samsyn/workshop';
import type { Storage } from '../storage/storage.ts';
import { Admission } from './admission.ts';
import { Paced } from './paced.ts';
import { RoomCounters } from './room-figures.ts';
import type { Doorkeeper, RoomHub } from './room-hub.ts';
import { type RegistryParts, RoomRegistry } from './room-registry.ts';
import { inProcessNetwork, type UpdateCarrier } from './update-carrier.ts';

const LOOK_MS = 250;
/** A storage that goes on refusing must not keep the process from ending. */
const CLOSE_PATIENCE_MS = 4000;
/** Above this share of the event loop's time, presence goes out less often; and below that, again. */
const BUSY_SHARE = 0.5;
const CALM_SHARE = 0.4;

export interface HubParts {
  readonly storage: Storage;
  readonly doorkeeper: Doorkeeper;
  readonly log: RegistryParts['log'];
  readonly now: () => number;
  /** What the app's addresses begin with behind a proxy. */
  readonly publicUrl?: string | null;
  readonly carrier?: UpdateCarrier;
  /** How long a room without members stays loaded, in milliseconds. */
  readonly graceMs?: number;
}

/** The live documents of this process and everyone in them. */
export function createRoomHub(parts: HubParts): RoomHub {
  const { storage, doorkeeper, log, now } = parts;
  const counters = new RoomCounters();
  const newcomers = new Paced((error) => {
    const reason = error instanceof Error ? error.message : 'unknown';
    log.error({ reason }, 'Somebody who came could not be served.');
  });
  const listeners = new Set<Parameters<RoomHub['watchPeople']>[0]>();
  let used = performance.eventLoopUtilization();
  let busy = false;
  const registry: RoomRegistry = new RoomRegistry({
    storage,
    dayCarried: (board) => void refreshAccess(registry, board),
    log,
    now,
    carrier: parts.carrier ?? inProcessNetwork()(),
    counters,
    newcomers,
    loopIsBusy: () => busy,
    ...(parts.graceMs === undefined ? {} : { graceMs: parts.graceMs }),
  });
  const admission = new Admission(registry, doorkeeper, {
    now,
    log,
    counters,
    newcomers,
    publicUrl: parts.publicUrl ?? null,
    cameOrLeft: (who, isHere) => {
      for (const listener of listeners) listener(who, isHere);
    },
  });
  const looking = setInterval(() => {
    const before = used;
    used = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(used, before);
    busy = utilization > (busy ? CALM_SHARE : BUSY_SHARE);
    const time = now();
    for (const room of registry.loaded) {
      for (const member of room.members) {
        room.catchUp(member);
        member.look(time);
      }
    }
  }, LOOK_MS);
  looking.unref();

  return {
    attach: (server) => {
      server.on('upgrade', (request, socket, head) => admission.upgrade(request, socket, head));
    },
    knock: (request, line) => admission.upgrade(request, line, Buffer.alloc(0)),
    read: async (name, reader) => {
      const room = await registry.open(name);
      registry.release(room);
      return room.read(reader);
    },
    change: async (name, change) => {
      const room = await registry.open(name);
      try {
        await room.change(change);
      } finally {
        registry.release(room);
      }
    },
    watch: (listener) => registry.watch(listener),
    watchPeople: (listener) => void listeners.add(listener),
    typing: (board) =>
      new Set(registry.roomsOf(board).flatMap(({ awareness }) => awareness.typing())),
    refreshAccess: (board) => refreshAccess(registry, board),
    refreshVisitor: (visitor) => {
      for (const [connection, name] of admission.connections) {
        const same = connection.visitor.participant === visitor.participant;
        if (!same || name.board !== visitor.board) continue;
        connection.visitor = { ...connection.visitor, ...visitor };
      }
      for (const room of registry.roomsOf(visitor.board)) room.awareness.refresh();
    },
    dismiss: (board, matches) => admission.dismiss(board, matches),
    forget: async (board) => {
      admission.dismiss(board, () => true);
      await registry.forget(board);
    },
    drop: (name) => registry.drop(name),
    get load() {
      return { connections: admission.connections.size, rooms: registry.count };
    },
    figures: () =>
      counters.read({ connections: admission.connections.size, rooms: registry.count }),
    close: async () => {
      clearInterval(looking);
      admission.close();
      if (!(await within(CLOSE_PATIENCE_MS, registry.close()))) {
        log.error({}, 'The server ends although not everything could be stored.');
      }
    },
  };
}

/** True when it is done in time. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const done = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return done;
}

/** Whoever may write from now on is asked for what they did while they might not. */
async function refreshAccess(registry: RoomRegistry, board: string): Promise<void> {
  const rooms = registry.roomsOf(board);
  const writers = new Map(
    rooms.map((room) => [room, [...room.members].filter((member) => room.mayWrite(member))]),
  );
  const { before, after } = await registry.refreshDay(board);
  for (const [room, might] of writers) {
    for (const member of room.members) {
      if (room.mayWrite(member) && !might.includes(member)) room.askForEverything(member);
    }
    if (roundIsOpen(before) !== roundIsOpen(after)) room.awareness.refresh();
  }
}
