import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE } from './messages.ts';

/** One client's presence as it travels. `state` is JSON text; `null` means that it has left. */
export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  readonly state: string;
}

/** A frame with no entries: three bytes that keep a stock client from thinking the line is dead. */
export const KEEP_ALIVE = encodeAwareness([]);

export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.client);
      encoding.writeVarUint(encoder, entry.clock);
      encoding.writeVarString(encoder, entry.state);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

/** Reads what follows the message type of an awareness frame. Throws on a damaged frame. */
export function readAwareness(decoder: decoding.Decoder): AwarenessEntry[] {
  const payload = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  const count = decoding.readVarUint(payload);
  // A lying count would reserve memory for entries that the frame cannot hold.
  if (count > payload.arr.length) throw new Error('The awareness frame is cut short.');
  const entries: AwarenessEntry[] = [];
  for (let index = 0; index < count; index++) {
    entries.push({
      client: decoding.readVarUint(payload),
      clock: decoding.readVarUint(payload),
      state: decoding.readVarString(payload),
    });
  }
  return entries;
}
