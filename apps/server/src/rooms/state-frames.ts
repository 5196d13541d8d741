import { encodeUpdate } from '@samsyn/sync';
import { PART } from '../storage/split-state.ts';
import { framed } from './web-socket-frame.ts';

/** Parts of a state as finished frames, as many in one buffer as are sent in one go. */
export function stateFrames(parts: readonly Uint8Array[]): Buffer[] {
  const buffers: Buffer[] = [];
  let together: Uint8Array[] = [];
  let bytes = 0;
  for (const part of parts) {
    together.push(encodeUpdate(part));
    bytes += part.length;
    if (bytes < PART.bytes) continue;
    buffers.push(framed(...together));
    together = [];
    bytes = 0;
  }
  if (together.length > 0) buffers.push(framed(...together));
  return buffers;
}
