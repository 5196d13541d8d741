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

const NOTHING = Buffer.alloc(0);

/** One window's presence as frames: the same for all who sent nothing, without one's own for who did. */
export class PresenceFrames {
  /** For everyone whose own is not in it. */
  readonly all: Buffer;
  readonly #bytes: Buffer;
  /** Where each entry ends in the bytes. */
  readonly #ends: number[] = [];
  /** Which entries are whose. */
  readonly #own = new Map<Connection, number[]>();

  constructor(entries: readonly PresenceEntry[]) {
    this.#bytes = Buffer.allocUnsafe(entries.reduce((sum, entry) => sum + entryLength(entry), 0));
    let at = 0;
    for (const [index, entry] of entries.entries()) {
      at = writeEntry(this.#bytes, at, entry);
      this.#ends.push(at);
      const { owner } = entry;
      if (owner === null) continue;
      const own = this.#own.get(owner);
      if (own === undefined) this.#own.set(owner, [index]);
      else own.push(index);
    }
    this.all = this.#framed(NOTHING, []);
  }

  /**
   * What this connection is told; null when there is nothing but its own.
   *
   * @param lead finished frames that go out before it, in the same buffer
   */
  for(member: Connection, lead: Buffer = NOTHING): Buffer | null {
    const own = this.#own.get(member) ?? [];
    if (own.length === this.#ends.length) return null;
    if (own.length === 0 && lead.length === 0) return this.all;
    return this.#framed(lead, own);
  }

  /** True when what a connection is told is what most are. */
  isSameForAll(member: Connection): boolean {
    return !this.#own.has(member);
  }

  /** Entries as a whole WebSocket frame, but those that are left out. */
  #framed(lead: Buffer, leftOut: readonly number[]): Buffer {
    let length = this.#bytes.length;
    for (const index of leftOut) length -= this.#end(index) - this.#end(index - 1);
    const count = this.#ends.length - leftOut.length;
    const payload = varUintLength(count) + length;
    const message = 1 + varUintLength(payload) + payload;
    const buffer = Buffer.allocUnsafe(lead.length + headerLength(message) + message);
    buffer.set(lead, 0);
    let at = writeHeader(buffer, lead.length, message);
    buffer[at++] = MESSAGE.awareness;
    at = writeVarUint(buffer, at, payload);
    at = writeVarUint(buffer, at, count);
    let from = 0;
    for (const index of leftOut) {
      at += this.#bytes.copy(buffer, at, from, this.#end(index - 1));
      from = this.#end(index);
    }
    this.#bytes.copy(buffer, at, from);
    return buffer;
  }

  #end(index: number): number {
    return this.#ends[index] ?? 0;
  }
}

function entryLength({ client, clock, state }: PresenceEntry): number {
  const { length } = state;
  return varUintLength(client) + varUintLength(clock) + varUintLength(length) + length;
}

function writeEntry(buffer: Buffer, start: number, entry: PresenceEntry): number {
  let at = writeVarUint(buffer, start, entry.client);
  at = writeVarUint(buffer, at, entry.clock);
  at = writeVarUint(buffer, at, entry.state.length);
  buffer.set(entry.state, at);
  return at + entry.state.length;
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
