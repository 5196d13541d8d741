import type { Refusal, RoomName } from '@samsyn/sync';
import type * as Y from 'yjs';
import type { DurableLogParts } from './durable-log.ts';
import type { Paced } from './paced.ts';
import type { RoomCounters } from './room-figures.ts';
import type { Visitor } from './room-hub.ts';

/** What a room is given: its loaded document, its log, and how the rest of the server decides. */
export interface RoomParts {
  readonly name: RoomName;
  readonly doc: Y.Doc;
  /** True when a part of what it was read from was lost. */
  readonly incomplete: boolean;
  /** What it was read from, in frames for whoever has nothing; null when it is small. */
  readonly stored: readonly Buffer[] | null;
  readonly log: Omit<DurableLogParts, 'state' | 'troubled'>;
  readonly refusalOf: (visitor: Visitor) => Refusal | null;
  readonly counters: RoomCounters;
  readonly newcomers: Paced;
  /** Somebody who watches the document threw; the document is as it should be. */
  readonly watcherFailed: (error: unknown) => void;
  /** Yjs could not finish a transaction: the room is of no use any more. */
  readonly damaged: (error: unknown) => void;
  readonly onlyNames: () => boolean;
  readonly loopIsBusy: () => boolean;
  readonly now: () => number;
  readonly carry: {
    readonly publish: (update: Uint8Array) => void;
    readonly subscribe: (listener: (update: Uint8Array) => void) => () => void;
  };
}
