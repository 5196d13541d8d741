import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { writeSession } from '@samsyn/documents';
import { EMPTY_WORKSHOP, type WorkshopState } from '@samsyn/workshop';
import { createRoomHub } from '../rooms/create-room-hub.ts';
import type { RoomHub, Visitor } from '../rooms/room-hub.ts';
import type { UpdateCarrier } from '../rooms/update-carrier.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import type { Storage } from '../storage/storage.ts';
import { boardRecord } from '../storage/storage-contract.ts';

/** A listening server with rooms and nothing else; tokens are whatever the test says they are. */
export interface RoomsUnderTest {
  /** `ws://127.0.0.1:<port>/sync` */
  readonly url: string;
  readonly hub: RoomHub;
  readonly storage: Storage;
  /** The server's ends of all lines that are open. */
  readonly lines: ReadonlySet<Socket>;
  /** What was reported as failed, as sentences. */
  readonly failures: string[];
  /** Makes a token; without more it is a participant of board `b1`. */
  admit(who?: Partial<Visitor>): string;
  /** Lets the server's clock jump ahead. */
  skip(milliseconds: number): void;
  setDay(day: Partial<WorkshopState>, board?: string): Promise<void>;
  close(): Promise<void>;
}

export interface RoomsOptions {
  readonly storage?: Storage;
  readonly carrier?: UpdateCarrier;
  readonly graceMs?: number;
}

export async function startRooms(options: RoomsOptions = {}): Promise<RoomsUnderTest> {
  const storage = options.storage ?? openMemoryStorage();
  for (const id of ['b1', 'b2']) {
    if ((await storage.readBoard(id)) === null)
      await storage.createBoard(boardRecord(id), new Map());
  }
  const visitors = new Map<string, Visitor>();
  const failures: string[] = [];
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const hub = createRoomHub({
    storage,
    now,
    log: { info: () => undefined, error: (_details, message) => failures.push(message) },
    doorkeeper: {
      admit: async (token) => visitors.get(token) ?? 'noToken',
      boardExists: async (board) => (await storage.readBoard(board)) !== null,
    },
    ...(options.carrier === undefined ? {} : { carrier: options.carrier }),
    ...(options.graceMs === undefined ? {} : { graceMs: options.graceMs }),
  });
  const server = createServer();
  const lines = new Set<Socket>();
  server.on('connection', (line) => {
    lines.add(line);
    line.on('close', () => lines.delete(line));
  });
  hub.attach(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    url: `ws://127.0.0.1:${port}/sync`,
    hub,
    storage,
    lines,
    failures,
    admit: (who = {}) => {
      const participant = who.participant ?? `p${visitors.size + 1}`;
      const token = `t${visitors.size + 1}-${participant}`;
      visitors.set(token, { ...somebody(participant), expiresAt: now() + 3_600_000, ...who });
      return token;
    },
    skip: (milliseconds) => {
      ahead += milliseconds;
    },
    setDay: async (day, board = 'b1') => {
      await hub.change({ board, kind: 'session' }, (doc) =>
        writeSession(doc, { ...EMPTY_WORKSHOP, ...day }),
      );
      await hub.refreshAccess(board);
    },
    close: async () => {
      await hub.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function somebody(participant: string): Omit<Visitor, 'expiresAt'> {
  return {
    board: 'b1',
    participant,
    role: 'participant',
    name: `Namn ${participant}`,
    organisation: 'Lillköpings kommun',
    organisationType: 'kommun',
    attendance: 'room',
  };
}
