import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { WebSocket } from 'ws';
import { Connection } from '../rooms/connection.ts';
import type { Visitor } from '../rooms/room-hub.ts';
import { TimeShare } from '../rooms/time-share.ts';

/** Somebody in a room, every single write to their socket, and whether it is read. */
export function somebody(
  id: string,
  wantsSaved = false,
  share = new TimeShare(),
): { connection: Connection; writes: Buffer[]; reading: () => boolean } {
  const writes: Buffer[] = [];
  let isRead = true;
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
    pause: () => {
      isRead = false;
    },
    resume: () => {
      isRead = true;
    },
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
  return {
    writes,
    reading: () => isRead,
    connection: new Connection(socket as WebSocket, line, visitor, wantsSaved, 0, share),
  };
}
