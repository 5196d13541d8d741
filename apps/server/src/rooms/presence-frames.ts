import { MESSAGE } from '@samsyn/sync';
import type { Connection } from './connection.ts';
import { headerLength, writeHeader } from './web-socket-frame.ts';

/** What is said of one client, as bytes: its id, a clock, and its state with its length before it. */
export interface PresenceEntry {
  readonly client: number;
  readonly clock: number;
  /** JSON text in UTF-8. */
  readonly state: Uint8Array;
  /** Whose it is; that connection is not told. Null for somebody who has left. */
  readonly owner: Connection | null;
}

/** One window's presence as frames: the same for all who sent nothing, without one's own for who did. */
export class PresenceFrames {
  /** For everyone whose own is not in it. */
  readonly all: Buffer;
  readonly #entries: readonly PresenceEntry[];
  readonly #owners = new Set<Connection>();

  constructor(entries: readonly PresenceEntry[]) {
    this.#entries = entries;
    for (const { owner } of entries) if (owner !== null) this.#owners.add(owner);
    this.all = presenceFrame(entries);
  }

  /** What this connection is told; null when there is nothing but its own. */
  for(member: Connection): Buffer | null {
    if (!this.#owners.has(member)) return this.all;
    const others = this.#entries.filter(({ owner }) => owner !== member);
    return others.length === 0 ? null : presenceFrame(others);
  }
}

/** Entries as a whole WebSocket frame, written in one go. */
export function presenceFrame(entries: readonly PresenceEntry[]): Buffer {
  let length = varUintLength(entries.length);
  for (const { client, clock, state } of entries) {
    length += varUintLength(client) + varUintLength(clock);
    length += varUintLength(state.length) + state.length;
  }
  const message = 1 + varUintLength(length) + length;
  const buffer = Buffer.allocUnsafe(headerLength(message) + message);
  let at = writeHeader(buffer, 0, message);
  buffer[at++] = MESSAGE.awareness;
  at = writeVarUint(buffer, at, length);
  at = writeVarUint(buffer, at, entries.length);
  for (const { client, clock, state } of entries) {
    at = writeVarUint(buffer, at, client);
    at = writeVarUint(buffer, at, clock);
    at = writeVarUint(buffer, at, state.length);
    buffer.set(state, at);
    at += state.length;
  }
  return buffer;
}

function varUintLength(value: number): number {
  let length = 1;
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) length++;
  return length;
}

function writeVarUint(buffer: Buffer, at: number, value: number): number {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) buffer[at++] = 128 | (rest % 128);
  buffer[at] = rest;
  return at + 1;
}
