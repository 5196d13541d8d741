import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { WebSocket } from 'ws';
import { Connection } from '../rooms/connection.ts';
import type { Visitor } from '../rooms/room-hub.ts';

/** Somebody in a room, and every single write to their socket. */
export function somebody(
  id: string,
  wantsSaved = false,
): { connection: Connection; writes: Buffer[] } {
  const writes: Buffer[] = [];
  const line = new Writable({
    write: (chunk, _encoding, done) => {
      writes.push(chunk as Buffer);
      done();
    },
  });
  const socket = Object.assign(new EventEmitter(), {
    readyState: WebSocket.OPEN,
    OPEN: WebSocket.OPEN,
    bufferedAmount: 0,
  });
  const visitor: Visitor = {
    ...{ board: 'b1', participant: id, role: 'participant', name: `Namn ${id}` },
    ...{
      organisation: '',
      organisationType: '',
      attendance: 'room',
      expiresAt: Number.POSITIVE_INFINITY,
    },
  };
  return { writes, connection: new Connection(socket as WebSocket, line, visitor, wantsSaved, 0) };
}
