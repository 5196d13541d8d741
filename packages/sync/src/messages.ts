import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/**
 * The y-websocket protocol: every frame starts with a varuint that says what it is. 0, 1, 2 and 3
 * are what any stock client speaks; 100 is ours and is sent only to clients that asked for it with
 * `?saved=1`.
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  saved: 100,
} as const;

/** Inside a sync message: what I have, what you lack, what just changed. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

const PERMISSION_DENIED = 0;

/** Why a write was not taken; the text of the `[2, 0, reason]` frame. */
export const REFUSALS = ['locked', 'read-only', 'round-open', 'server-only'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Why nothing can be stored just now: the disk is full, or the storage does not answer or fails. */
export const SAVING_TROUBLES = ['full', 'stuck'] as const;
export type SavingTrouble = (typeof SAVING_TROUBLES)[number];

/** What the server has stored so that it survives a crash, as one connection is told. */
export interface Saved {
  /** State vector of the durable document. */
  readonly stateVector: Uint8Array;
  /** How many of this connection's step-2 and update frames are integrated and durable. */
  readonly frames: number;
  /** Why what is missing is not stored; it stands at the end, so that who does not know it reads on. */
  readonly trouble: SavingTrouble | null;
}

export function encodeSyncStep1(stateVector: Uint8Array): Uint8Array {
  return encodeSync(SYNC.step1, stateVector);
}

export function encodeSyncStep2(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC.step2, update);
}

export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC.update, update);
}

function encodeSync(step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

export function encodeRefusal(reason: Refusal): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.auth);
    encoding.writeVarUint(encoder, PERMISSION_DENIED);
    encoding.writeVarString(encoder, reason);
  });
}

export function encodeSaved(saved: Saved): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.saved);
    encoding.writeVarUint8Array(encoder, saved.stateVector);
    encoding.writeVarUint(encoder, saved.frames);
    if (saved.trouble !== null) encoding.writeVarString(encoder, saved.trouble);
  });
}

/** Reads what follows the message type of a `saved` frame. */
export function readSaved(decoder: decoding.Decoder): Saved {
  const stateVector = decoding.readVarUint8Array(decoder);
  const frames = decoding.readVarUint(decoder);
  if (!decoding.hasContent(decoder)) return { stateVector, frames, trouble: null };
  const said = decoding.readVarString(decoder);
  return { stateVector, frames, trouble: SAVING_TROUBLES.find((one) => one === said) ?? 'stuck' };
}

/** Reads what follows the message type of an `auth` frame. */
export function readRefusal(decoder: decoding.Decoder): Refusal | null {
  if (decoding.readVarUint(decoder) !== PERMISSION_DENIED) return null;
  const reason = decoding.readVarString(decoder);
  return REFUSALS.find((known) => known === reason) ?? 'read-only';
}
