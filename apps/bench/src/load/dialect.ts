import { MESSAGE, SYNC } from '@samsyn/sync';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export type Dialect = 'y-websocket' | 'hocuspocus';

/** What a frame from the server is; `length` of a sync frame is that of its update or state vector. */
export type Heard =
  | { readonly kind: 'step1' | 'step2' | 'update'; readonly length: number }
  | { readonly kind: 'presence' | 'saved' | 'other' };

/** Puts a message as the server wants it: Hocuspocus has the document's name before each. */
export function addressed(dialect: Dialect, room: string, message: Uint8Array): Uint8Array {
  if (dialect === 'y-websocket') return message;
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, room);
    encoding.writeUint8Array(encoder, message);
  });
}

/** What a client says first; null where nothing is asked. */
export function hello(dialect: Dialect): Uint8Array | null {
  if (dialect === 'y-websocket') return null;
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, 'token');
  });
}

/** Reads the first bytes of a frame. */
export function hear(dialect: Dialect, head: Uint8Array): Heard {
  const decoder = decoding.createDecoder(head);
  if (dialect === 'hocuspocus') decoding.readVarString(decoder);
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.awareness) return { kind: 'presence' };
  if (type === MESSAGE.saved) return { kind: 'saved' };
  const isSync = type === MESSAGE.sync || (dialect === 'hocuspocus' && type === 4);
  if (!isSync) return { kind: 'other' };
  const step = decoding.readVarUint(decoder);
  const length = decoding.readVarUint(decoder);
  if (step === SYNC.step1) return { kind: 'step1', length };
  return { kind: step === SYNC.step2 ? 'step2' : 'update', length };
}
