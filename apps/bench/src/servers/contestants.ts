import { subprotocolsFor } from '@samsyn/sync';
import type { Dialect } from '../load/dialect.ts';
import type { Seat } from '../load/member.ts';
import { inTurns } from './in-turns.ts';

/** A server that is measured: how it is started, and how one comes into its rooms. */
export interface Contestant {
  readonly name: string;
  readonly title: string;
  /** False for one that keeps no documents. */
  readonly keepsDocuments: boolean;
  /** True where the server says who somebody is; elsewhere each client says it of itself. */
  readonly namesPeople: boolean;
  command(folders: Folders): { readonly script: string; readonly env: Record<string, string> };
  /** Makes rooms and a seat for each person in each of them. */
  rooms(port: number, people: readonly number[]): Promise<Seat[][]>;
}

/** Where the built scripts and the peers lie, and where a server may keep its data. */
export interface Folders {
  readonly built: string;
  readonly peers: string;
  readonly server: string;
  readonly data: string;
}

interface NewBoard {
  readonly board: { readonly id: string };
  readonly keys: { readonly participant: string };
}

/** As shipped: permissions, durability and limits on, and the count of what is saved asked for. */
export const SAMSYN: Contestant = {
  name: 'samsyn',
  title: 'Samsyn',
  keepsDocuments: true,
  namesPeople: true,
  command: ({ server, data }) => ({ script: server, env: { SAMSYN_DATA_DIR: data } }),
  rooms: async (port, people) => {
    const origin = `http://127.0.0.1:${port}/api`;
    return inTurns(people, 4, async (count) => {
      const { board, keys } = await post<NewBoard>(`${origin}/boards`, { title: 'Mätning' });
      const names = Array.from({ length: count }, (_, at) => `Namn Namnsson ${at}`);
      return inTurns(names, 4, async (name): Promise<Seat> => {
        const who = { name, organisation: 'Lillköpings kommun', organisationType: 'kommun' };
        const body = { key: keys.participant, attendance: 'room', ...who };
        const { token } = await post<{ token: string }>(`${origin}/join`, body);
        return {
          port,
          path: `/sync/boards/${board.id}?saved=1`,
          protocols: subprotocolsFor(token),
          dialect: 'y-websocket',
          room: `boards/${board.id}`,
        };
      });
    });
  },
};

export const Y_WEBSOCKET: Contestant = {
  name: 'y-websocket',
  title: '@y/websocket-server 0.1.1',
  keepsDocuments: true,
  namesPeople: false,
  command: ({ peers, data }) => ({
    script: `${peers}y-websocket.js`,
    env: { BENCH_DATA_DIR: data },
  }),
  rooms: namedRooms('y-websocket'),
};

export const HOCUSPOCUS: Contestant = {
  name: 'hocuspocus',
  title: '@hocuspocus/server 4.7.0',
  keepsDocuments: true,
  namesPeople: false,
  command: ({ peers, data }) => ({
    script: `${peers}hocuspocus.js`,
    env: { BENCH_DATA_DIR: data },
  }),
  rooms: namedRooms('hocuspocus'),
};

export const FLOOR: Contestant = {
  name: 'floor',
  title: 'ws fan-out (floor)',
  keepsDocuments: false,
  namesPeople: false,
  command: ({ built }) => ({ script: `${built}floor.js`, env: {} }),
  rooms: namedRooms('y-websocket'),
};

export const CONTESTANTS = [SAMSYN, Y_WEBSOCKET, HOCUSPOCUS, FLOOR] as const;

/** Whoever asks for a room has it: these servers know no people. */
function namedRooms(dialect: Dialect): Contestant['rooms'] {
  return async (port, people) =>
    people.map((count, at) => {
      const room = `room-${at}`;
      const path = dialect === 'hocuspocus' ? '/' : `/${room}`;
      return Array.from({ length: count }, () => ({ port, path, protocols: [], dialect, room }));
    });
}

async function post<T>(url: string, body: unknown): Promise<T> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}: ${await reply.text()}`);
  return (await reply.json()) as T;
}
