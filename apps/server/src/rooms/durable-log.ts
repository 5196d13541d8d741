import type { SavingTrouble } from '@samsyn/sync';
import * as Y from 'yjs';
import type { Storage } from '../storage/storage.ts';
import { StorageError } from '../storage/storage.ts';

/** A compaction is worth its while at this many updates since the last; in a big document at more. */
const MANY_UPDATES = 500;
const VERY_MANY_UPDATES = 2000;
const BIG = 256 << 10;
/** A write that takes longer is one that people must be told of. */
const STUCK_MS = 3000;
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5000;

interface Entry {
  readonly update: Uint8Array;
  readonly done: (durable: boolean) => void;
}

export interface DurableLogParts {
  readonly room: string;
  readonly storage: Storage;
  /** Number of the newest stored update, and how many there are since the last compaction. */
  readonly last: number;
  readonly tail: number;
  /** Bytes of all that is stored, and of those updates. */
  readonly bytes: number;
  readonly tailBytes: number;
  /** The whole document now, for a compaction. */
  readonly state: () => Uint8Array;
  readonly failed: (reason: string) => void;
  readonly recovered: () => void;
  /** Changes cannot be stored, and why; null when they can again. */
  readonly troubled: (trouble: SavingTrouble | null) => void;
}

/**
 * Writes a room's updates to the storage in order, what has gathered meanwhile as one. A write that
 * fails is tried again until it succeeds: nothing is dropped and nothing is called durable before.
 */
export class DurableLog {
  readonly #parts: DurableLogParts;
  #waiting: Entry[] = [];
  #writing: Promise<void> | null = null;
  #last: number;
  #tail: number;
  #bytes: number;
  #tailBytes: number;
  #failing = false;
  #trouble: SavingTrouble | null = null;
  #abandoned = false;
  /** False once the document in memory must not replace what is stored. */
  #mayCompact = true;
  #compactSoon = false;
  readonly #onFailure = new Set<(error: Error) => void>();
  #wake: (() => void) | null = null;

  constructor(parts: DurableLogParts) {
    this.#parts = parts;
    this.#last = parts.last;
    this.#tail = parts.tail;
    this.#bytes = parts.bytes;
    this.#tailBytes = parts.tailBytes;
  }

  /** Bytes that loading the document would read. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Why changes cannot be stored just now; null while they can. */
  get trouble(): SavingTrouble | null {
    return this.#trouble;
  }

  get idle(): boolean {
    return this.#writing === null;
  }

  /** Resolves true when the update is durable, false when the room was abandoned before. */
  append(update: Uint8Array): Promise<boolean> {
    return new Promise((done) => {
      this.#waiting.push({ update, done });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves when everything handed over so far is durable. */
  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  /**
   * Waits for `durable`, but not for ever: rejects as soon as a write has failed, with its error.
   * The log itself goes on trying.
   */
  orFailure(durable: Promise<boolean>): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#onFailure.add(reject);
      void durable.then((stored) => {
        this.#onFailure.delete(reject);
        resolve(stored);
      });
    });
  }

  /** The next write is followed by a compaction, however little has gathered. */
  compactSoon(): void {
    this.#compactSoon = true;
  }

  /** What was handed over is still written, but the document itself is not to be trusted any more. */
  distrustState(): void {
    this.#mayCompact = false;
  }

  /** Stops trying: the board is deleted, or the server must end. */
  abandon(): void {
    this.#abandoned = true;
    this.#wake?.();
  }

  /** Replaces the log by the state when it has grown; `now` does so whenever there is anything new. */
  async compact(now = false): Promise<void> {
    if (this.#abandoned || !this.#mayCompact || this.#tail === 0) return;
    if (!now && !this.#hasGrown) return;
    const state = this.#parts.state();
    await this.#parts.storage.compact(this.#parts.room, state, this.#last);
    this.#tail = 0;
    this.#bytes = state.length;
    this.#tailBytes = 0;
    this.#compactSoon = false;
  }

  get #hasGrown(): boolean {
    const state = this.#bytes - this.#tailBytes;
    if (this.#tail > (state > BIG ? VERY_MANY_UPDATES : MANY_UPDATES)) return true;
    // Rewriting a big state for a little more would cost more than it spares.
    return this.#tailBytes > 2 * BIG && this.#tailBytes > state;
  }

  async #writeAll(): Promise<void> {
    // Whatever else happens in this turn belongs to the same write.
    await Promise.resolve();
    let retry = FIRST_RETRY_MS;
    while (this.#waiting.length > 0 && !this.#abandoned) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(batch);
        retry = FIRST_RETRY_MS;
      } catch (error) {
        this.#waiting = [...batch, ...this.#waiting];
        if (this.#abandoned) break;
        if (!this.#failing) this.#parts.failed(error instanceof Error ? error.message : 'unknown');
        this.#failing = true;
        const full = error instanceof StorageError && error.failure === 'full';
        this.#setTrouble(full ? 'full' : 'stuck');
        this.#tellFailure(error);
        await this.#pause(retry);
        retry = Math.min(retry * 2, LONGEST_RETRY_MS);
      }
    }
    this.#writing = null;
    if (!this.#abandoned) return;
    this.#setTrouble(null);
    for (const { done } of this.#waiting.splice(0)) done(false);
  }

  async #write(batch: readonly Entry[]): Promise<void> {
    const [first] = batch;
    const update =
      batch.length === 1 && first !== undefined
        ? first.update
        : Y.mergeUpdates(batch.map((entry) => entry.update));
    const stuck = setTimeout(() => this.#setTrouble('stuck'), STUCK_MS);
    try {
      this.#last = await this.#parts.storage.append(this.#parts.room, update);
    } finally {
      clearTimeout(stuck);
    }
    this.#tail += 1;
    this.#bytes += update.length;
    this.#tailBytes += update.length;
    this.#setTrouble(null);
    if (this.#failing) {
      this.#failing = false;
      this.#parts.recovered();
    }
    for (const { done } of batch) done(true);
    if (this.#waiting.length === 0) {
      // A compaction that fails leaves the log as it was; the next write tries again.
      await this.compact(this.#compactSoon).catch(() => undefined);
    }
  }

  #setTrouble(trouble: SavingTrouble | null): void {
    if (this.#trouble === trouble || (this.#abandoned && trouble !== null)) return;
    const before = this.#trouble;
    this.#trouble = trouble;
    if (before !== null && trouble !== null) this.#parts.troubled(null);
    this.#parts.troubled(trouble);
  }

  #tellFailure(error: unknown): void {
    const told = [...this.#onFailure];
    this.#onFailure.clear();
    for (const tell of told) tell(error instanceof Error ? error : new Error(String(error)));
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
