import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeSyncStep1, MESSAGE, SYNC, subprotocolsFor } from '@samsyn/sync';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { post, type ShippedServer, startShipped } from '../durability/shipped-server.ts';
import { sharesBetween, usageNow } from '../load/machine.ts';
import { type Spread, spreadOf } from '../load/percentiles.ts';

export interface RoomComes {
  readonly people: number;
  /** From the first who types the code until the last has all documents, in seconds. */
  readonly seconds: number;
  /** What the server worked meanwhile, in seconds of one core; null where it cannot be read. */
  readonly serverSeconds: number | null;
  /** How long it took each of them, in milliseconds. */
  readonly each: Spread;
  /** People whom the server turned away. */
  readonly turnedAway: number;
}

/** A whole room that types the code in the same moment, all behind one network address. */
export async function runRoomComes(script: string, people: number): Promise<RoomComes> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samsyn-room-'));
  const server = await startShipped(script, dataDir);
  try {
    const { code } = await post<{ code: string }>(`${server.origin}/api/boards`, {
      title: 'Workshop i Lillköping',
      template: 'asf',
    });
    const before = usageNow(server.pid);
    const came = await Promise.all(
      Array.from({ length: people }, (_, at) => comeIn(server, code, at).catch(() => null)),
    );
    const { seconds, serverMs } = sharesBetween(before, usageNow(server.pid));
    const each = came.flatMap((ms) => ms ?? []);
    return {
      people,
      seconds,
      serverSeconds: serverMs === null ? null : serverMs / 1000,
      each: spreadOf(each),
      turnedAway: people - each.length,
    };
  } finally {
    await server.end('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Looks at what the code leads to, says who one is, and opens the four documents. */
async function comeIn(server: ShippedServer, code: string, at: number): Promise<number> {
  const begun = performance.now();
  const preview = await fetch(`${server.origin}/api/join?code=${code}`);
  if (!preview.ok) throw new Error(`The code was answered ${preview.status}.`);
  await preview.arrayBuffer();
  const { board, participant, token } = await post<{
    board: { id: string };
    participant: { id: string };
    token: string;
  }>(`${server.origin}/api/join`, { code, name: `Person ${at}`, organisationType: 'kommun' });
  const path = `${server.sync}/boards/${board.id}`;
  const rooms = [path, `${path}/template`, `${path}/session`, `${path}/own/${participant.id}`];
  const lines = await Promise.all(rooms.map((room) => open(room, token)));
  const took = performance.now() - begun;
  for (const line of lines) line.terminate();
  return took;
}

function open(room: string, token: string): Promise<WebSocket> {
  const line = new WebSocket(room, subprotocolsFor(token));
  return new Promise((resolve, reject) => {
    line.on('open', () => line.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc()))));
    line.on('error', reject);
    line.on('close', (ended) => reject(new Error(`The line was ended with ${ended}.`)));
    line.on('message', (data) => {
      const decoder = decoding.createDecoder(new Uint8Array(data as Buffer));
      if (decoding.readVarUint(decoder) !== MESSAGE.sync) return;
      if (decoding.readVarUint(decoder) === SYNC.step2) resolve(line);
    });
  });
}
