import { MESSAGE, readAwareness, SYNC } from '@samsyn/sync';
import * as decoding from 'lib0/decoding';
import type { Connection } from './connection.ts';
import type { DocumentRoom } from './document-room.ts';

/** The largest frame that is taken, in bytes (contract, section 4). */
export const LARGEST_FRAME = 1 << 20;

/** Does what one frame says; a frame that says nothing sensible ends the connection. */
export function takeFrame(
  room: DocumentRoom,
  connection: Connection,
  frame: Uint8Array,
  now: number,
): void {
  // Until it has answered the closing handshake, somebody shown out could go on writing.
  if (!connection.open) return;
  connection.heard(now);
  if (!connection.budget.spend(now)) return connection.close('tooMany');
  try {
    connection.share.spend(() => readFrame(room, connection, decoding.createDecoder(frame)));
  } catch {
    connection.close('malformed');
  }
  connection.restIfSpent();
}

function readFrame(room: DocumentRoom, connection: Connection, decoder: decoding.Decoder): void {
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.sync) readSync(room, connection, decoder);
  else if (type === MESSAGE.awareness) room.awareness.receive(connection, readAwareness(decoder));
  else if (type === MESSAGE.queryAwareness) room.sendEveryone(connection);
  // Other kinds are for servers that know them.
}

function readSync(room: DocumentRoom, connection: Connection, decoder: decoding.Decoder): void {
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  if (step === SYNC.step1) room.answerStep1(connection, payload);
  else if (step === SYNC.step2 || step === SYNC.update) {
    room.receive(connection, payload.slice(), step === SYNC.step2);
  } else throw new Error('An unknown step of the sync protocol.');
}
